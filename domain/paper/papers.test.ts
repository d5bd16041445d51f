import { expect, test } from "vitest";
import type { FullOrderRow } from "#db/orders.server.ts";
import { sampleOrder } from "../letter/sample.ts";
import { SAMPLE_SHELL } from "../store/sample-shell.ts";
import type { Shell } from "../store/store.ts";
import { sayIn } from "../words/say.ts";
import { invoiceOf } from "./invoice.ts";
import { slipOf } from "./slip.ts";

const shell: Shell = {
  ...SAMPLE_SHELL,
  town: "Lagos Island",
  contactPhone: "",
  theme: { ...SAMPLE_SHELL.theme, accent: "#ffe14d" },
};
const now = new Date("2026-11-22T23:30:00Z");
const line = (id: string, title: string, quantity: number): FullOrderRow["lines"][number] => ({
  id,
  position: 0,
  taxable: true,
  variantId: null,
  title,
  variantTitle: "",
  sku: "",
  imageKey: null,
  quantity,
  sent: 0,
  returned: 0,
  removed: 0,
  unitPrice: 100_000,
  total: quantity * 100_000,
  discount: 0,
  tax: 0,
  giftCard: false,
});

function about(over: Partial<FullOrderRow>, locale = "en-NG", address = "") {
  const order = { ...sampleOrder(shell, [], now, true), lines: [line("a", "Tote", 3)], ...over };
  return { say: sayIn(locale), order, shell: { ...shell, locale }, address };
}

const payment: FullOrderRow["payments"][number] = {
  id: "p",
  provider: "paystack",
  reference: "r",
  amount: 0,
  currency: "NGN",
  status: "refund_due",
  payUrl: null,
  gatewayId: null,
  keyGeneration: null,
  additionId: null,
  refunded: 0,
  problem: "",
  createdAt: now,
};
const money = {
  subtotal: 300_000,
  discount: 30_000,
  delivery: 50_000,
  tax: 24_000,
  taxIncluded: 0,
  taxes: [{ name: "VAT", rate: 750, included: false, amount: 24_000 }],
  discounts: [{ id: "d", title: "Spring", code: "SPRING", class: "order", amount: 30_000 }],
  total: 344_000,
} satisfies Partial<FullOrderRow>;

const refund = (
  amount: number,
  status: FullOrderRow["refunds"][number]["status"],
): FullOrderRow["refunds"][number] => ({
  id: `${amount}`,
  paymentId: "p",
  returnId: null,
  amount,
  giftCard: 0,
  delivery: 0,
  exchange: 0,
  reason: "",
  note: "",
  status,
  stuck: false,
  way: "gateway",
  how: "",
  problem: "",
  createdAt: now,
  settledAt: null,
  lines: [],
});

const sums = (over: Partial<FullOrderRow>) =>
  invoiceOf(about({ ...money, ...over })).sums.map(({ name, amount }) => `${name}: ${amount}`);

test("an invoice adds up what was bought, and ends with what of it is paid, left to pay or given back", () => {
  expect(sums({})).toEqual([
    "Products: ₦3,000",
    "Code SPRING: −₦300",
    "Delivery: ₦500",
    "VAT 7.5 %: ₦240",
    "Total: ₦3,440",
    "Paid: ₦3,440",
  ]);
  expect(sums({ paidAt: null }).at(-1)).toBe("Left to pay: ₦3,440");
  expect(sums({ giftCard: 40_000 }).slice(-2)).toEqual(["Gift card: −₦400", "Paid: ₦3,040"]);
  expect(sums({ status: "cancelled" }).at(-1)).toBe("Total: ₦3,440");
});

const came = (amount: number, refunded: number, over: Partial<typeof payment> = {}) => ({
  ...payment,
  amount,
  refunded,
  ...over,
});

test("what went back is told apart from what still has to, and what is under way or failed has to", () => {
  const back = [refund(344_000, "done")];
  expect(sums({ status: "refunded", payments: [came(344_000, 344_000)], refunds: back }).at(-1)).toBe(
    "Refunded: ₦3,440",
  );
  expect(sums({ status: "cancelled", payments: [came(344_000, 0)] }).at(-1)).toBe("To be refunded: ₦3,440");
  const refunds = [refund(100_000, "done"), refund(40_000, "sent"), refund(150_000, "failed")];
  const kept = came(344_000, 140_000, { status: "paid" });
  expect(sums({ refunds, payments: [kept] }).slice(-3)).toEqual([
    "Paid: ₦3,440",
    "Refunded: ₦1,000",
    "To be refunded: ₦1,900",
  ]);
  expect(sums({ refunds, status: "cancelled", payments: [came(344_000, 140_000)] }).slice(-2)).toEqual([
    "Refunded: ₦1,000",
    "To be refunded: ₦2,440",
  ]);
  // Settled another way meanwhile: the failed one has no next step.
  expect(sums({ refunds, payments: [{ ...kept, refunded: 340_000 }] }).at(-1)).toBe("To be refunded: ₦400");
});

test("money that came twice is no refund of an order that goes on, and all of it of one called off", () => {
  const payments = [came(344_000, 0, { id: "kept", status: "paid" }), came(344_000, 344_000)];
  const refunds = [refund(300_000, "done"), refund(44_000, "pending")];
  expect(sums({ payments, refunds }).slice(-4)).toEqual([
    "Total: ₦3,440",
    "Paid: ₦3,440",
    "Came on top, sent back: ₦3,000",
    "Came on top, to be sent back: ₦440",
  ]);
  const flagged = payments.map((one) => ({ ...one, status: "refund_due" as const }));
  expect(sums({ payments: flagged, refunds, status: "cancelled" }).slice(-3)).toEqual([
    "Total: ₦3,440",
    "Refunded: ₦3,000",
    "To be refunded: ₦3,880",
  ]);
});

test("it names the shop and its buyer, and of a buyer who is forgotten that they are", () => {
  const [from, to] = invoiceOf(about({}, "en-NG", "12 Allen Avenue\nIkeja")).parties;
  expect(from?.lines).toEqual(["Ada & Daughters", "12 Allen Avenue", "Ikeja", "Nigeria", "ada@demo.test"]);
  expect(to?.lines).toEqual(["Amina Yusuf", "12 Broad Street", "Nigeria", "amina@example.com"]);
  const forgotten = invoiceOf(about({ erasedAt: now, name: "", email: "" })).parties[1];
  expect(forgotten?.lines).toEqual(["This buyer's details were deleted, as they wished."]);
});

test("a colour too light for paper is darkened, and a day is the store's", () => {
  const paper = invoiceOf(about({ placedAt: now }, "fr-CI"));
  expect(paper.accent).not.toBe("#ffe14d");
  expect(paper.facts[1]).toEqual(["Commandée le", "23 novembre 2026"]);
  expect(paper.pageWords(2, 3)).toBe("Page 2 sur 3");
});

test("a slip counts what is in the parcel and says for whom, without a price", () => {
  const lines = [line("a", "Tote", 3), line("b", "Shawl", 2)];
  const packed = [{ lineId: "a", quantity: 2 }];
  const slip = slipOf(about({ lines, giftMessage: "Happy birthday", note: "" }), packed, now);
  expect(slip.rows).toEqual([{ title: "Tote", details: [], cells: ["2"] }]);
  expect(slip.sums).toEqual([{ name: "Things in this parcel", amount: "2", strong: true }]);
  expect(slip.notes).toEqual([{ title: "Message on the card", text: "Happy birthday" }]);
  expect(slip.facts.at(-1)).toEqual(["Packed on", "23 November 2026"]);
  expect(JSON.stringify(slip)).not.toContain("₦");
  const fetched = slipOf(about({ deliveryMethod: "pickup", deliveryName: "Yaba shop" }), packed, null);
  expect(fetched.parties[0]?.title).toBe("Picks it up");
  expect(fetched.parties[0]?.lines.at(-1)).toContain("Yaba shop");
});
