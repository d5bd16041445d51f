import { expect, test } from "vitest";
import { takeByHand } from "#domain/draft/take-by-hand.ts";
import { dueOf } from "#domain/order/due.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import { setBankTransfer } from "#domain/payment/bank-transfer.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { justNow } from "#tests/support/just-now.ts";
import { buy } from "./checkout.ts";
import { Drafting, LINK } from "./drafting.ts";
import { edit } from "./edited.ts";
import { sell } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { eventsOf, paymentsOf } from "./paystack.ts";

/* Whoever says that money is there says so of the sum they were shown. */

const at = new Drafting();

const look = (number: number) => orderForSeller(at.shop, number);
const states = async (number: number) => (await paymentsOf(at.open, number)).map(({ status }) => status);

/** A colleague adds a cap, of ₦2,000. */
async function addCap(number: number): Promise<void> {
  const cap = await sell(at.open, { title: "Cap", price: 2_000_00, stock: 5 });
  await edit(at.open, number, { more: [[cap, 1]] });
}

async function onDelivery() {
  const { number } = await buy(at.open, [at.tote], { method: "pay_on_delivery" });
  return { number, take: (amount: number, shop = at.shop) => markPaid(shop, number, amount) };
}

async function byLink() {
  const { number } = await at.place(LINK);
  return {
    number,
    take: (amountSeen: number, shop = at.shop) =>
      takeByHand(shop, number, { paidWith: "cash", reference: "", amountSeen }),
  };
}

test.each([
  ["paid on delivery", onDelivery],
  ["paid past its link", byLink],
] as const)("an order that is %s is booked for the sum that was seen, or not at all", async (_, begin) => {
  const { number, take } = await begin();
  const seen = dueOf(await look(number));
  // Before the press, and between its look and its write.
  await expect(
    take(
      seen,
      meanwhile(at.shop, () => addCap(number)),
    ),
  ).rejects.toMatchObject({
    reason: "money_changed",
  });
  const due = dueOf(await look(number));
  expect(due).toBe(seen + 2_000_00);
  for (const amount of [seen, Number.NaN])
    await expect(take(amount)).rejects.toMatchObject({ reason: "money_changed" });
  expect(await look(number)).toMatchObject({ status: "placed", paidAt: null });
  expect(await states(number)).not.toContain("paid");
  expect(await eventsOf(at.open, number)).not.toContain("ORDER_PAID");

  await take(due);
  await take(due);
  expect((await look(number)).received).toMatchObject([{ amount: due }]);
  // A colleague who had less in hand is not told that it was noted.
  await expect(take(seen)).rejects.toMatchObject({ reason: "money_changed" });
  expect((await eventsOf(at.open, number)).filter((type) => type === "ORDER_PAID")).toHaveLength(1);
});

test("a transfer that was confirmed is not noted once more with another amount", async () => {
  await setBankTransfer(at.shop, justNow(), {
    on: true,
    bank: "Zenith Bank",
    accountName: "Ada Fabrics Ltd",
    accountNumber: "1010 2030 40",
    instructions: "",
    holdDays: "5",
  });
  const { number } = await buy(at.open, [at.tote], { method: "bank_transfer" });
  await confirmTransfer(at.shop, number, "4,500");
  await confirmTransfer(at.shop, number, "4,500.00");
  for (const typed of ["2,500", "", "much"])
    await expect(confirmTransfer(at.shop, number, typed)).rejects.toMatchObject({ reason: "money_changed" });
  expect((await eventsOf(at.open, number)).filter((type) => type === "ORDER_PAID")).toHaveLength(1);
});
