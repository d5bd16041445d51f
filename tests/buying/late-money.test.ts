import { expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { orderPage } from "#domain/order/page.ts";
import type { PlacedOrder } from "#domain/order/place.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import { sayIn } from "#domain/words/say.ts";
import { standing } from "#web/storefront/order-words.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { openEditedShops } from "./edited-shop.ts";
import { eventOf, hear, type Standins } from "./gateways.ts";
import type { Goods } from "./goods.ts";
import { paymentsOf, press } from "./paystack.ts";
import { giveRefund, sendUntilEnded } from "./refunded.ts";
import { sendOwed } from "./owed.ts";

let open: OpenShop;
let tote: Goods;
let clock: { now: Date };
let standins: Standins;
openEditedShops((made) => void ({ open, tote, clock, standins } = made));

const later = () => {
  clock.now = new Date(clock.now.getTime() + 3_600_000);
};

/** Of all letters that are due now, those to the buyer. */
async function toBuyer(): Promise<string[]> {
  const sent: Letter[] = [];
  open.shop.ports.mail = { send: async (letter) => void sent.push(letter) };
  await handleEvents({ ...open.shop, actor: { kind: "system" } });
  return sent.filter(({ to }) => to === "zainab@demo.test").map(({ text }) => text);
}

async function page({ number, key }: PlacedOrder) {
  const { order, shell } = await orderPage(open.visitor, number, key);
  return standing(sayIn(shell.locale), order, shell);
}

/** The page of the payment that was begun first is paid an hour later. */
async function payOldPage({ number, payUrl }: PlacedOrder): Promise<void> {
  later();
  await press(payUrl, "approve");
  const [first] = await paymentsOf(open, number);
  await hear(open.shop, "paystack", eventOf("paystack", first?.reference ?? ""));
}

test("money that comes for a refunded order is told on its page and by letter, until it is on its way back", async () => {
  const placed = await buy(open, [tote], { method: "paystack" });
  const { payUrl } = await payOrder(open.visitor, placed.number, placed.key, "flutterwave");
  await press(payUrl, "approve");
  await returnedFromGateway(open.visitor, placed.number, placed.key);
  await giveRefund(open, placed.number, { pieces: [[0, 1]] });
  await sendUntilEnded(open, standins.flutterwave.url, clock);
  expect((await orderForSeller(open.shop, placed.number)).status).toBe("refunded");
  await toBuyer();

  await payOldPage(placed);
  expect(await toBuyer()).toEqual([
    expect.stringContaining(`₦4,500 came for order ${placed.number}, which was refunded before.`),
  ]);
  const shop = "Ada Fabrics";
  expect(await page(placed)).toEqual({
    title: "Your money goes back to you",
    next: `₦4,500 is on its way to where it came from. Banks can take a few days. ₦4,500 came when this order was refunded already. ${shop} gives it back to you.`,
    canPay: false,
  });
  await sendOwed(open.shop, placed.number);
  expect((await page(placed)).next).toBe(
    "₦9,000 is on its way to where it came from. Banks can take a few days.",
  );
});

test("money that comes for an order that was called off has a letter", async () => {
  const placed = await buy(open, [tote], { method: "paystack" });
  await cancelOrder(open.shop, placed.number, "");
  expect(await toBuyer()).toHaveLength(2);
  await payOldPage(placed);
  expect(await toBuyer()).toEqual([
    expect.stringContaining(`₦4,500 came for order ${placed.number}, which was cancelled before.`),
  ]);
  expect((await page(placed)).next).toContain("will send your ₦4,500 back to you");
});

test("what had come when the order was called off is in the letter about that, and in no other", async () => {
  const placed = await buy(open, [tote], { method: "paystack" });
  await press(placed.payUrl, "approve");
  await returnedFromGateway(open.visitor, placed.number, placed.key);
  await toBuyer();
  later();
  await cancelOrder(open.shop, placed.number, "");
  expect(await toBuyer()).toEqual([expect.stringContaining("We will give your ₦4,500 back.")]);
});
