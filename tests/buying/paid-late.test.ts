import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startPaystack } from "#dev/paystack.ts";
import type { Letter, StoreContext } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { payOrder } from "#domain/payment/start.ts";
import { listLeftCarts } from "#domain/reminder/list.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell, type Goods } from "./goods.ts";
import { misbehave, openPayingShop, paymentsOf, press, sendWebhook, type StandIn } from "./paystack.ts";

let standIn: StandIn;
let open: OpenShop;
let shop: StoreContext;
let tote: Goods;
let sent: Letter[];
beforeAll(async () => void (standIn = await startPaystack({ port: 0 })));
afterAll(() => standIn.stop());
beforeEach(async () => {
  await misbehave(standIn, {});
  open = await openPayingShop(standIn);
  sent = [];
  const mail = { send: async (letter: Letter) => void sent.push(letter) };
  shop = { ...open.shop, ports: { ...open.shop.ports, mail } };
  tote = await sell(open);
});

const EMAIL = "zainab@demo.test";
const place = () => buy(open, [tote], { method: "paystack", email: EMAIL });
const runOut = () =>
  releaseHolds({ ...shop, actor: { kind: "system" }, now: () => new Date(Date.now() + 31 * 60_000) });
const aboutIt = async () => {
  await handleEvents(shop);
  return sent.filter(({ to, subject }) => to === EMAIL && !/^Your order \d+ from/.test(subject));
};

test("an order that nobody paid in time is told of once, with the way to pay it; paid then, it counts as come back", async () => {
  const placed = await place();
  await runOut();
  const [letter, ...more] = await aboutIt();
  expect([letter?.subject, more]).toEqual([`Your order ${placed.number} is not paid yet`, []]);
  expect(letter?.text).toContain(`/orders/${placed.number}?key=${placed.key}`);
  expect((await listLeftCarts(shop, {})).numbers.paidLate).toEqual({ count: 0, value: 0 });

  const { payUrl } = await payOrder(open.visitor, placed.number, placed.key);
  await runOut();
  expect(await aboutIt()).toHaveLength(1);
  await press(payUrl, "approve");
  const reference = (await paymentsOf(open, placed.number)).at(-1)?.reference ?? "";
  const later = { ...open.shop, now: () => new Date(Date.now() + 40 * 60_000) };
  expect(await sendWebhook(later, reference)).toBe("applied");
  const { numbers } = await listLeftCarts(shop, {});
  expect(numbers.paidLate).toEqual({ count: 1, value: 4_500_00 });
});

test("who has had the letter about a payment that failed gets no second one", async () => {
  const placed = await place();
  await press(placed.payUrl, "decline");
  const [payment] = await paymentsOf(open, placed.number);
  await sendWebhook(open.shop, payment?.reference ?? "");
  await runOut();
  const subjects = (await aboutIt()).map(({ subject }) => subject);
  expect(subjects).toEqual([`Your payment for order ${placed.number} did not go through`]);
});

test("nobody is told who has paid meanwhile", async () => {
  const placed = await place();
  await runOut();
  await press(placed.payUrl, "approve");
  const [payment] = await paymentsOf(open, placed.number);
  await sendWebhook(open.shop, payment?.reference ?? "");
  const subjects = (await aboutIt()).map(({ subject }) => subject);
  expect(subjects).toEqual([`We have your payment for order ${placed.number}`]);
});

test("who paid too late for what others have bought is told that it goes back, not that it is paid", async () => {
  const last = await sell(open, { title: "Last", stock: 1 });
  const placed = await buy(open, [last], { method: "paystack", email: EMAIL });
  await runOut();
  await buy(open, [last], { email: "other@demo.test" });
  await press(placed.payUrl, "approve");
  const pay = () => payOrder(open.visitor, placed.number, placed.key);
  await expect(pay()).rejects.toMatchObject({ reason: "money_goes_back" });
  await expect(pay()).rejects.toMatchObject({ reason: "not_payable" });
});

test("who was charged twice hears of it, and that the shop gives the second payment back", async () => {
  const placed = await place();
  await press(placed.payUrl, "decline");
  const next = await payOrder(open.visitor, placed.number, placed.key);
  await press(next.payUrl, "approve");
  await press(placed.payUrl, "approve");
  for (const { reference } of await paymentsOf(open, placed.number)) await sendWebhook(open.shop, reference);
  const letter = (await aboutIt()).find(({ text }) => text.includes("is paid already"));
  expect(letter?.subject).toBe(`About your payment for order ${placed.number}`);
  expect(letter?.text).toContain("₦4,500 came for order");
});
