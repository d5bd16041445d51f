import { expect, test } from "vitest";
import type { FullOrderRow } from "#db/orders.server.ts";
import { SAMPLE_SHELL } from "../store/sample-shell.ts";
import { lettersFor } from "./letters.ts";
import { at, brought, given, order, paid, places } from "./sample-told.ts";

const shell = SAMPLE_SHELL;
const on = (type: string, changed: Partial<FullOrderRow> = {}, data: Record<string, unknown> = {}) =>
  lettersFor({ id: "event-1", type, orderId: "o", data, at }, { ...order, ...changed }, shell, places);

test("a new order is told to its buyer, in the store's name, money and day, and to the seller", () => {
  const [buyer, seller] = on("ORDER_CREATED");
  expect(buyer).toMatchObject({
    to: "zainab@demo.test",
    fromName: "Ada & Daughters",
    replyTo: "ada@demo.test",
    subject: "Your order 1042 from Ada & Daughters",
    idempotencyKey: "event-1",
  });
  expect(buyer?.text).toContain("Please have ₦9,000.50 ready");
  expect(buyer?.text).toContain("23 November 2026");
  expect(buyer?.text).toContain("2 × Tote (Red / M)  ₦9,000.50");
  expect(buyer?.text).toContain(places.order);
  expect(seller).toMatchObject({
    to: "ada@demo.test",
    replyTo: "zainab@demo.test",
    idempotencyKey: "event-1.seller",
  });
  expect(seller?.text).toContain(places.dashboard);
});

test("whatever people type stays text", () => {
  for (const { html } of [
    ...on("ORDER_CREATED"),
    ...on("ORDER_CANCELLED", {}, { reason: `"><img src=x onerror=alert(1)>` }),
  ]) {
    expect(html).not.toMatch(/<script|<img|<b>Bello/);
  }
  expect(on("ORDER_CREATED")[0]?.html).toContain("Zainab &lt;b&gt;Bello&lt;/b&gt;");
});

test("each step has its letter, and what is only bookkeeping has none", () => {
  const told = (type: string, changed?: Partial<FullOrderRow>, data?: Record<string, unknown>) =>
    on(type, changed, data).map((letter) => `${letter.to}: ${letter.subject}`);
  expect(told("ORDER_PAID")).toEqual(["zainab@demo.test: We have your payment for order 1042"]);
  expect(told("ORDER_FULFILLED")).toEqual(["zainab@demo.test: Order 1042 is on its way"]);
  expect(told("ORDER_CANCELLED")).toEqual(["zainab@demo.test: Order 1042 is cancelled"]);
  expect(told("PAYMENT_MISMATCH")).toEqual([
    "zainab@demo.test: About your payment for order 1042",
    "ada@demo.test: Order 1042: a payment of another amount",
  ]);
  expect(told("REFUND_DUE")).toEqual(["ada@demo.test: Order 1042: please give the money back"]);
  const more = { amount: 9_000_50, currency: "NGN" };
  const twice = [
    "zainab@demo.test: About your payment for order 1042",
    "ada@demo.test: Order 1042: please give the money back",
  ];
  expect(told("REFUND_DUE", { paidAt: at, status: "paid" }, more)).toEqual(twice);
  expect(told("REFUND_DUE", { status: "fulfilled" }, more)).toEqual(twice);
  expect(told("REFUND_DUE", { paidAt: at, status: "cancelled", cancelledAt: at }, more)).toEqual(
    twice.slice(1),
  );
  const before = new Date(at.getTime() - 60_000);
  expect(told("REFUND_DUE", { status: "cancelled", cancelledAt: before }, more)).toEqual(twice);
  expect(told("PAYMENT_FAILED")).toEqual([
    "zainab@demo.test: Your payment for order 1042 did not go through",
  ]);
  expect(told("PAYMENT_FAILED", { paidAt: at, status: "paid" })).toEqual([]);
  expect(told("SOMETHING_NEW")).toEqual([]);
});

test("tracking, reasons and amounts are in the words", () => {
  const tracking = { carrier: "GIG", trackingNumber: "77", trackingUrl: "https://gig.test/77?a=1&b=2" };
  expect(on("ORDER_FULFILLED", {}, tracking)[0]?.text).toContain("It travels with GIG, number 77.");
  expect(on("ORDER_FULFILLED", {}, tracking)[0]?.html).toContain("https://gig.test/77?a=1&amp;b=2");
  expect(on("ORDER_CANCELLED", {}, { reason: "The dye ran out." })[0]?.text).toContain("The dye ran out.");
  const came = { status: "refund_due" as const, amount: 9_000_50, refunded: 0 };
  const payments = [{ ...paid, ...came }];
  expect(on("ORDER_CANCELLED", { paidAt: at, payments })[0]?.text).toContain(
    "We will give your ₦9,000.50 back.",
  );
  expect(on("ORDER_CANCELLED")[0]?.text).not.toContain("back.");
  expect(on("PAYMENT_MISMATCH", {}, { amount: 100, currency: "GHS" })[1]?.text).toContain("1 arrived");
});

test("a refund says how much went back, for what, and how; a return what to do", () => {
  const lines = [{ lineId: order.lines[0]?.id ?? "", quantity: 1, amount: 4_500_25 }];
  const refund = { ...given, lines, giftCard: 1_000_00, reason: "One was torn." };
  const refunds = [refund];
  const data = { refundId: refund.id };
  const told = on("ORDER_REFUNDED", { refunds }, data)[0]?.text;
  expect(told).toContain("We sent your ₦4,500.25 back");
  expect(told).toContain("It is for 1 × Tote, Red / M.");
  expect(told).toContain("One was torn.");
  expect(told).toContain("₦1,000 of it is back on your gift card.");
  expect(told).toContain("Banks can take a few days.");
  const surplus = { ...paid, status: "refund_due" as const, amount: 4_500_25, refunded: 4_500_25 };
  const stays = "Your order stays as it is.";
  expect(on("ORDER_REFUNDED", { status: "paid", refunds, payments: [surplus] }, data)[0]?.text).toContain(
    stays,
  );
  expect(
    on("ORDER_REFUNDED", { status: "cancelled", refunds, payments: [surplus] }, data)[0]?.text,
  ).not.toContain(stays);
  const byHand = [{ ...refund, way: "by_hand" as const, how: "in cash", giftCard: 0 }];
  const handed = on("ORDER_REFUNDED", { refunds: byHand }, data)[0]?.text;
  expect(handed).toContain("The shop gave it back another way: in cash");
  expect(handed).not.toContain("Banks");
  const failed = [{ ...refund, status: "failed" as const, problem: "Paystack said no." }];
  const [seller, ...others] = on("REFUND_FAILED", { refunds: failed }, data);
  expect([seller?.to, others.length]).toEqual(["ada@demo.test", 0]);
  expect(seller?.text).toContain("Paystack said no.");
  expect(on("REFUND_FAILED", { refunds }, data)).toEqual([]);
  const stuck = [{ ...refund, status: "sent" as const, stuck: true, problem: "It waits for bank details." }];
  const [asked, ...more] = on("REFUND_STUCK", { refunds: stuck }, data);
  expect([asked?.to, more.length]).toEqual(["ada@demo.test", 0]);
  expect(asked?.text).toContain("It waits for bank details.");
  expect(on("REFUND_STUCK", { refunds }, data)).toEqual([]);
  const returns = [{ ...brought, answer: "Send it to 5 Marina." }];
  const back = { returnId: brought.id };
  expect(on("RETURN_APPROVED", { returns }, back)[0]?.text).toContain("Send it to 5 Marina.");
  expect(on("RETURN_DECLINED", { returns }, back)[0]?.subject).toBe("About your return for order 1042");
  expect(on("RETURN_REQUESTED", { returns }, back).map(({ to }) => to)).toEqual(["ada@demo.test"]);
});

test("an exchange that was called off is told to both sides with the money that is free, unless it is settled by now", () => {
  const data = { returnId: brought.id, number: 1043, amount: 4_500_25, currency: "NGN" };
  const returns = [{ ...brought, status: "received" as const }];
  const [buyer, seller] = on("EXCHANGE_CALLED_OFF", { returns }, data);
  expect(buyer?.subject).toBe("About your return for order 1042");
  expect(buyer?.text).toContain("The ₦4,500.25 that paid for it is still yours.");
  expect(seller?.subject).toBe("Order 1042: an exchange was called off");
  expect(seller?.text).toContain("Order 1043, in the place of what came back of order 1042, was called off.");
  expect(seller?.text).toContain("₦4,500.25 to give back, or to exchange again");
  expect(seller?.text).toContain(places.dashboard);
  const [told, shop] = on("EXCHANGE_CALLED_OFF", { returns }, { ...data, amount: 0 });
  expect(told?.text).not.toContain("still yours");
  expect(shop?.text).toContain("A return to settle again");
  const settled = [{ ...brought, status: "closed" as const }];
  expect(on("EXCHANGE_CALLED_OFF", { returns: settled }, data)).toEqual([]);
  expect(on("ORDER_CANCELLED", { exchangeOf: 1041 })[0]?.text).toContain(
    "What you sent back of order 1041 still counts",
  );
});

test("a colour that is no colour never reaches a style", () => {
  const odd = { ...shell, theme: { ...shell.theme, accent: `red" onmouseover="x` } };
  const [letter] = lettersFor(
    { id: "e", type: "ORDER_PAID", orderId: "o", data: {}, at },
    order,
    odd,
    places,
  );
  expect(letter?.html).not.toContain("onmouseover");
});

test("a shop of another language writes to its buyers in it, and to its seller in English", () => {
  const told = (locale: string) =>
    lettersFor(
      { id: "event-1", type: "ORDER_CREATED", orderId: "o", data: {}, at },
      order,
      { ...shell, locale },
      places,
    );
  const [buyer, seller] = told("fr-CI");
  expect(buyer?.subject).toBe("Votre commande 1042 chez Ada & Daughters");
  expect(buyer?.text).toContain("23 novembre 2026");
  expect(buyer?.text).toContain("Livraison");
  expect(buyer?.html).toContain('<html dir="ltr" lang="fr">');
  expect(seller?.subject).toMatch(/^New order 1042/);
  expect(seller?.text).toContain("Delivery");
  expect(told("ar-EG")[0]?.html).toContain('<html dir="rtl" lang="ar">');
});
