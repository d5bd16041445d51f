import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Letter } from "./letter.ts";

const Outcome = z.object({ rejectReason: z.string().nullish() });

/** What a mail program sends when somebody answers a letter: their words, with the letter repeated below. */
export function answerTo(letter: Letter, text: string): string {
  const [from = "", to = ""] = [letter.to[0], letter.reply_to[0]];
  const at = new Date(letter.created_at).toUTCString();
  const repeated = (letter.text ?? "").split("\n").map((line) => `> ${line}`);
  const body = [
    ...text.replaceAll("\r\n", "\n").split("\n"),
    "",
    `On ${at}, ${letter.from} wrote:`,
    "",
    ...repeated,
  ];
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${Buffer.from(`Re: ${letter.subject}`).toString("base64")}?=`,
    `Message-ID: <${randomUUID()}@local>`,
    `In-Reply-To: <${letter.id}@local>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(Buffer.from(body.join("\r\n"))
      .toString("base64")
      .match(/.{1,76}/g) ?? []),
    "",
  ].join("\r\n");
}

/**
 * Hands a letter to the platform as Cloudflare's Email Routing would, through workerd's local door for it. Says why the platform
 * refused it, or null when it took it.
 */
export async function handIn(
  platform: string,
  { from, to, mime }: { from: string; to: string; mime: string },
): Promise<string | null> {
  const asked = new URLSearchParams({ from, to, format: "json" });
  const answer = await fetch(`${platform}/cdn-cgi/handler/email?${asked}`, { method: "POST", body: mime });
  if (!answer.ok) return `Not now (${answer.status}): ${(await answer.text()).slice(0, 200)}`;
  return Outcome.parse(await answer.json()).rejectReason ?? null;
}
