import { expect, test } from "vitest";
import type { Order } from "#domain/order/order.ts";
import { LANGUAGES, sayIn } from "#domain/words/say.ts";
import { refundedWords } from "./refunded-words.ts";
import { refundStanding } from "./return-words.ts";

const say = sayIn("en-NG");

type Refund = Order["refunds"][number];

const refund = (over: Partial<Refund>): Refund => ({
  id: "r",
  paymentId: "p",
  returnId: null,
  amount: 0,
  giftCard: 0,
  delivery: 0,
  exchange: 0,
  reason: "",
  note: "",
  status: "done",
  way: "gateway",
  how: "",
  problem: "",
  stuck: false,
  createdAt: new Date("2026-11-29T10:30:00Z"),
  settledAt: null,
  lines: [],
  ...over,
});

const words = (refunds: Partial<Refund>[], exchangeOf: number | null = null, saying = say) =>
  refundedWords(saying, { currency: "NGN", refunds: refunds.map(refund), exchangeOf }, "Ada Fabrics");

const ALL_BEFORE = { way: "exchange", paymentId: null, exchange: 4_500_00 } as const;

test("what a gateway sends back is waited for at a bank", () => {
  expect(words([{ amount: 9_000_00 }])).toEqual({
    title: "Your money was sent back",
    next: "₦9,000 is on its way to where it came from. Banks can take a few days.",
  });
});

test.each([
  ["in cash", "Ada Fabrics gave you ₦9,000 back (in cash)."],
  ["", "Ada Fabrics gave you ₦9,000 back."],
])("what the shop gave back by hand (%s) is with its buyer, and no bank's", (how, next) => {
  expect(
    words([{ amount: 5_000_00 }, { amount: 4_000_00 }].map((one) => ({ ...one, way: "by_hand", how }))),
  ).toEqual({
    title: "Your money was sent back",
    next,
  });
});

test("what its gateway does not go on with is the shop's to send, and on its way nowhere", () => {
  expect(words([{ amount: 9_000_00, status: "sent", stuck: true }])).toEqual({
    title: "Your money goes back to you",
    next: "Ada Fabrics will send your ₦9,000 back to you.",
  });
  const standing = (stuck: boolean) => refundStanding(say, { status: "sent", way: "gateway", stuck }, "Ada");
  expect([standing(true), standing(false)]).toEqual(["Ada gives it back to you", "On its way back"]);
});

test("each part that goes back another way is named by itself", () => {
  const { next } = words([
    { amount: 3_000_00, giftCard: 1_000_00 },
    { amount: 500_00, way: "by_hand", how: "by transfer" },
    { amount: 500_00, status: "failed" },
  ]);
  expect(next).toBe(
    "₦1,000 is back on your gift card. ₦2,000 is on its way to where it came from. Banks can take a few days. Ada Fabrics gave you ₦500 back (by transfer).",
  );
});

test("of an even exchange, and of one that was never paid at the door, what the first order paid goes back with that", () => {
  expect(words([ALL_BEFORE], 1041)).toEqual({
    title: "Your money goes back to you",
    next: "₦4,500 goes back with order 1041, which paid for this one.",
  });
});

test("of a dearer exchange the whole sum is named, and which part of it goes back with which order", () => {
  expect(
    words(
      [
        { amount: 1_500_00, exchange: 500_00 },
        { ...ALL_BEFORE, exchange: 4_000_00 },
      ],
      1041,
    ).next,
  ).toBe(
    "₦6,000 goes back to you in all. ₦1,500 is on its way to where it came from. Banks can take a few days. ₦4,500 goes back with order 1041, which paid for this one.",
  );
  const inCash = { amount: 1_500_00, exchange: 4_500_00, way: "by_hand", how: "in cash" } as const;
  expect(words([inCash], 1041).next).toBe(
    "₦6,000 goes back to you in all. Ada Fabrics gave you ₦1,500 back (in cash). ₦4,500 goes back with order 1041, which paid for this one.",
  );
});

test("what waits for the shop's hand, or for a gateway, is not said to be back", () => {
  const waits = { amount: 2_000_00, way: "by_hand", status: "pending", settledAt: null } as const;
  expect(words([waits])).toEqual({
    title: "Your money goes back to you",
    next: "Ada Fabrics will send your ₦2,000 back to you.",
  });
  expect(words([{ amount: 2_000_00, status: "sent" }]).title).toBe("Your money goes back to you");
});

test("no language says it in English", () => {
  for (const language of LANGUAGES.filter((one) => one !== "en")) {
    const { title, next } = words(
      [
        { amount: 1_500_00, exchange: 4_500_00, way: "by_hand" },
        { amount: 1_000_00, way: "by_hand", how: "(2)" },
      ],
      1041,
      sayIn(language),
    );
    expect(`${title} ${next}`).not.toMatch(/ (goes back|gave you|which paid) /);
  }
});
