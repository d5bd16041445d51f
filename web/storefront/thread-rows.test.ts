import { expect, test } from "vitest";
import type { Message } from "#domain/thread/thread.ts";
import { threadRows } from "./thread-rows.ts";

const reader = {
  locale: "en-NG",
  timeZone: "Africa/Lagos",
  shop: "Ada's",
  platform: "Support",
  cards: {},
  stepWords: (type: string) => (type === "HIDDEN" ? null : type.toLowerCase()),
};
const say = (seq: number, by: Message["by"], at: string, author = ""): Message => ({
  seq,
  id: `id-${seq}`,
  by,
  author,
  at,
  body: { kind: "text", text: `no. ${seq}` },
});
const step = (seq: number, type: string, at: string): Message => ({
  ...say(seq, "system", at),
  body: { kind: "step", type, data: {} },
});

test("days are those of the store, and who writes on is named once", () => {
  const messages = [
    say(1, "buyer", "2026-11-29T22:58:00Z"),
    say(2, "staff", "2026-11-29T22:59:00Z", "Ngozi"),
    say(3, "staff", "2026-11-29T23:01:00Z", "Ngozi"),
    say(4, "staff", "2026-11-29T23:02:00Z", "Ngozi"),
    step(5, "HIDDEN", "2026-12-01T09:00:00Z"),
    step(6, "ORDER_PAID", "2026-11-29T23:03:00Z"),
    say(7, "admin", "2026-11-29T23:04:00Z", "Kofi"),
  ];
  const rows = threadRows({ messages, last: 7, reads: { buyer: 0, staff: 0 } }, reader);
  expect(
    rows.map((row) =>
      row.kind === "day"
        ? row.key
        : row.kind === "step"
          ? row.words
          : `${row.text} ${row.own ? "own" : row.isSame ? "same" : row.author}`,
    ),
  ).toEqual([
    "2026-11-29",
    "no. 1 own",
    "no. 2 Ngozi, Ada's",
    "2026-11-30",
    "no. 3 Ngozi, Ada's",
    "no. 4 same",
    "order_paid",
    "no. 7 Support",
  ]);
});

test.each([
  [0, [null, null, "sent"]],
  [1, ["read", null, "sent"]],
  [2, [null, "read", "sent"]],
  [9, [null, null, "read"]],
])("with the shop's reading up to %i the states are %j", (staff, states) => {
  const messages = [1, 2, 3].map((seq) => say(seq, "buyer", "2026-11-29T10:00:00Z"));
  const rows = threadRows({ messages, last: 3, reads: { buyer: 3, staff } }, reader);
  expect(rows.flatMap((row) => (row.kind === "said" ? [row.state] : []))).toEqual(states);
});
