import { expect, test } from "vitest";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Shell } from "../store/store.ts";
import { inkOn } from "../letter/layout.ts";
import { lettersFor } from "./letters.ts";

const shell: Shell = {
  id: "s",
  slug: "ada",
  name: "Ada & Daughters",
  status: "open",
  currency: "NGN",
  country: "NG",
  timeZone: "Africa/Lagos",
  locale: "en-NG",
  tagline: "",
  about: "",
  town: "",
  contactEmail: "ada@demo.test",
  contactPhone: "0803",
  deliveryPromise: "",
  returnsPolicy: "",
  deliveryFee: 0,
  freeDeliveryOver: null,
  theme: { accent: "#0a5c4a", ground: "#ffffff", ink: "#000000", font: "sans", radius: "soft" },
  logoKey: null,
  heroKey: null,
  collections: [],
  methods: [],
};
const order: FullOrderRow = {
  id: "o",
  number: 1042,
  key: "k",
  status: "placed",
  method: "pay_on_delivery",
  name: "Zainab <b>Bello</b>",
  email: "zainab@demo.test",
  phone: "0803",
  address: { line1: "12 Broad Street", line2: "", city: "Lagos", region: "", postcode: "", country: "NG" },
  note: "<script>alert(1)</script>",
  currency: "NGN",
  subtotal: 900_050,
  delivery: 0,
  total: 900_050,
  placedAt: new Date("2026-11-22T23:30:00Z"),
  paidAt: null,
  fulfilledAt: null,
  cancelledAt: null,
  erasedAt: null,
  eraseWhenOver: false,
  lines: [
    {
      title: "Tote",
      variantTitle: "Red / M",
      sku: "",
      imageKey: null,
      quantity: 2,
      unitPrice: 450_025,
      total: 900_050,
    },
  ],
  payments: [],
  fulfilment: {
    carrier: "GIG",
    trackingNumber: "77",
    trackingUrl: "https://gig.test/77?a=1&b=2",
    createdAt: new Date(),
  },
  timeline: [],
};
const places = {
  order: "https://ada.shops.test/orders/1042?key=k",
  dashboard: "https://shops.test/dashboard/ada/orders/1042",
};
const at = new Date("2026-11-22T23:30:00Z");
const on = (type: string, changed: Partial<FullOrderRow> = {}, data: Record<string, unknown> = {}) =>
  lettersFor({ id: "event-1", type, orderId: "o", data, at }, { ...order, ...changed }, shell, places);

test("a new order is told to its buyer, in the store's name, money and day, and to the seller", () => {
  const [buyer, seller] = on("ORDER_PLACED");
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
    ...on("ORDER_PLACED"),
    ...on("ORDER_CANCELLED", {}, { reason: `"><img src=x onerror=alert(1)>` }),
  ]) {
    expect(html).not.toMatch(/<script|<img|<b>Bello/);
  }
  expect(on("ORDER_PLACED")[0]?.html).toContain("Zainab &lt;b&gt;Bello&lt;/b&gt;");
});

test("each step has its letter, and what is only bookkeeping has none", () => {
  const told = (type: string, changed?: Partial<FullOrderRow>, data?: Record<string, unknown>) =>
    on(type, changed, data).map((letter) => `${letter.to}: ${letter.subject}`);
  expect(told("ORDER_PAID")).toEqual(["zainab@demo.test: We have your payment for order 1042"]);
  expect(told("ORDER_FULFILLED")).toEqual(["zainab@demo.test: Order 1042 is on its way"]);
  expect(told("ORDER_CANCELLED")).toEqual(["zainab@demo.test: Order 1042 is cancelled"]);
  expect(told("PAYMENT_MISMATCH")).toEqual(["ada@demo.test: Order 1042: a payment of another amount"]);
  expect(told("REFUND_DUE")).toEqual(["ada@demo.test: Order 1042: please give the money back"]);
  expect(told("PAYMENT_FAILED")).toEqual([]);
  expect(told("SOMETHING_NEW")).toEqual([]);
});

test("tracking, reasons and amounts are in the words", () => {
  expect(on("ORDER_FULFILLED")[0]?.text).toContain("It travels with GIG, number 77.");
  expect(on("ORDER_FULFILLED")[0]?.html).toContain("https://gig.test/77?a=1&amp;b=2");
  expect(on("ORDER_CANCELLED", {}, { reason: "The dye ran out." })[0]?.text).toContain("The dye ran out.");
  expect(on("ORDER_CANCELLED", { paidAt: at })[0]?.text).toContain("We will give your ₦9,000.50 back.");
  expect(on("ORDER_CANCELLED")[0]?.text).not.toContain("back.");
  expect(on("PAYMENT_MISMATCH", {}, { amount: 100, currency: "GHS" })[0]?.text).toContain("1 arrived");
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

test("letters on the accent can be read", () => {
  expect([inkOn("#ffffff"), inkOn("#ffd166"), inkOn("#0a5c4a"), inkOn("#000000")]).toEqual([
    "#000000",
    "#000000",
    "#ffffff",
    "#ffffff",
  ]);
});
