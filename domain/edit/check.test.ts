import { expect, test } from "vitest";
import type { Shell } from "../store/store.ts";
import { sampleOrder } from "../letter/sample.ts";
import { assembleOrder } from "../order/assemble.ts";
import { checkEdit, markOf, whyNotEditable } from "./check.ts";

const now = new Date("2026-12-01T10:00:00Z");
const shell = { methods: [], country: "NG", currency: "NGN" } as unknown as Shell;
const card = { title: "Tote", image: null, priceFrom: 1_000 };
const order = assembleOrder(sampleOrder(shell, [card as never], now, true));
const line = order.lines[0] ?? expect.fail("The sample has a line");
const mismatched = { reference: "r", provider: "paystack", additionId: null } as const;

test.each<[string, Partial<typeof order>, RegExp]>([
  ["was cancelled", { status: "cancelled" }, /ordered anew/],
  ["was refunded", { status: "refunded" }, /ordered anew/],
  ["was sent", { status: "fulfilled" }, /Note a return/],
  ["has nothing left to send", { lines: [{ ...line, sent: line.quantity }] }, /Note a return/],
  ["was not paid in time", { status: "placed", releasedAt: now }, /once it is paid/],
  ["is to forget its buyer", { eraseWhenOver: true }, /Send it as it is, or cancel it/],
  ["had another amount", { status: "placed", mismatched }, /Its page says how/],
  ["came back in part unpaid", { status: "placed", cameBack: 1_000 }, /call it off and have it ordered anew/],
  ["is an unpaid exchange", { status: "placed", exchangeOf: 7 }, /Cancel it, then settle the return again/],
])("of an order that %s it is said what to do instead", (_, over, instead) => {
  const paid = { ...order, status: "paid" as const };
  expect(whyNotEditable(paid)).toBeNull();
  const words = whyNotEditable({ ...paid, ...over });
  expect(words).toMatch(/can('t)? be changed/);
  expect(words).toMatch(instead);
});

const input = {
  id: "e",
  taken: [] as { lineId: string; quantity: number }[],
  added: [],
  restock: true,
  reason: "",
  seen: "",
  collectSeen: 0,
  backSeen: 0,
};

test.each<[string, { lineId: string; quantity: number }[], Partial<typeof line>, RegExp]>([
  ["with nothing in it", [], {}, /Take something out, or add something/],
  ["of more than is left", [{ lineId: line.id, quantity: 9 }], {}, /Choose fewer/],
  ["of everything", [{ lineId: line.id, quantity: line.quantity }], {}, /Cancel the order instead/],
  ["of a gift card", [{ lineId: line.id, quantity: 1 }], { giftCard: true }, /Refund it under Refunds/],
])("a change %s is refused with what to do", (_, taken, over, instead) => {
  const changed = { ...order, status: "paid" as const, lines: [{ ...line, ...over }] };
  const problems = { lines: expect.stringMatching(instead) };
  const check = () => checkEdit(changed, { ...input, taken, seen: markOf(changed) });
  expect(check).toThrow(expect.objectContaining({ problems }));
});
