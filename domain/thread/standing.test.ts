import { expect, test } from "vitest";
import { standingAfter } from "./standing.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 10, minute));
const said = (...words: ["buyer" | "staff" | "admin" | "system", number][]) =>
  words.map(([by, minute]) => ({ by, at: at(minute).toISOString() }));

test.each([
  ["nothing", null, said(), null],
  ["nothing, while one waits", 1, said(), at(1)],
  ["a question", null, said(["buyer", 2], ["buyer", 3]), at(2)],
  ["a question more", 1, said(["buyer", 2]), at(1)],
  ["an answer", 1, said(["staff", 2]), null],
  ["a word of the platform", 1, said(["admin", 2]), at(1)],
  ["a word of the platform, when nobody waits", null, said(["admin", 2]), null],
  ["an answer and a question", 1, said(["staff", 2], ["buyer", 3]), at(3)],
  ["a step", 1, said(["system", 2]), at(1)],
])("after %s the buyer waits since then", (_, before, words, since) => {
  const waitingSince = before === null ? null : at(before);
  expect(standingAfter({ waitingSince, done: false }, words).waitingSince).toEqual(since);
});

test("only the buyer's word opens what was put aside", () => {
  const done = (...words: Parameters<typeof said>) =>
    standingAfter({ waitingSince: null, done: true }, said(...words)).done;
  expect([done(), done(["staff", 1], ["system", 2]), done(["buyer", 1], ["staff", 2])]).toEqual([
    true,
    true,
    false,
  ]);
  expect(standingAfter({ waitingSince: null, done: false }, []).done).toBe(false);
});
