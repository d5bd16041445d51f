import { expect, test } from "vitest";
import type { Env } from "#wiring/env.ts";
import { takeMail } from "./mail.ts";

/** A letter as Email Routing hands it over; nothing is set up that could take it. */
async function taken(from: string, headers: Record<string, string> = {}): Promise<string[]> {
  const told: string[] = [];
  const message = {
    from,
    to: "anything@replies.test",
    headers: new Headers(headers),
    raw: new ReadableStream(),
    rawSize: 0,
    setReject: (why: string) => void told.push(why),
  };
  await takeMail(
    message as unknown as ForwardableEmailMessage,
    {} as Env,
    { waitUntil: () => undefined } as unknown as ExecutionContext,
  );
  return told;
}

test.each(["", "<>", " "])("a letter from nobody (%o) goes nowhere, and nobody is told", async (from) => {
  expect(await taken(from)).toEqual([]);
});

test("so does one that a program wrote; any other is read", async () => {
  expect(await taken("away@example.com", { "auto-submitted": "auto-replied" })).toEqual([]);
  await expect(taken("zainab@example.com")).rejects.toThrow();
});
