import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { checkoutPage } from "#domain/order/checkout.ts";
import { placeOrder } from "#domain/order/place.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import type { Order } from "#domain/order/order.ts";
import { invoiceForSeller } from "#domain/paper/invoice-for-seller.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { saveTaxes } from "#domain/tax/save.ts";
import { termsForEdit } from "#domain/delivery/for-edit.ts";
import { counted, recount } from "#tests/numbers/recount.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { fillCart, fillIn } from "./checkout.ts";
import { oddSums } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import type { Goods } from "./goods.ts";
import { offer } from "./reduced.ts";

/* What came back before it was paid is no discount: every place that tells a sum or a tax tells it without. */

let open: OpenShop;
let tote: Goods;
let cap: Goods;
openEditedShops((made) => void ({ open, tote, cap } = made));

async function taxed(included: boolean[]): Promise<void> {
  const taxes = included.map((one) => ({
    id: "",
    name: one ? "VAT" : "Levy",
    place: "NG",
    rate: 750,
    included: one,
    onDelivery: true,
  }));
  await saveTaxes(open.shop, taxes, (await termsForEdit(open.shop)).mark);
}

/** So many totes come back. */
async function comeBack({ number, lines }: Order, quantity: number): Promise<Order> {
  const lineId = lines.find(({ title }) => title === "Tote")?.id ?? lines[0]?.id ?? "";
  const returnId = uuidv7();
  await openReturn(open.shop, number, {
    id: returnId,
    lines: [{ lineId, quantity, reason: "too_small" }],
    note: "",
  });
  await receiveReturn(open.shop, number, {
    returnId,
    lines: [{ lineId, received: quantity, restock: true }],
  });
  return orderForSeller(open.shop, number);
}

const rows = async (number: number): Promise<Map<string, string>> =>
  new Map((await invoiceForSeller(open.shop, number)).paper.sums.map(({ name, amount }) => [name, amount]));

const units = (words = ""): number =>
  Math.round(Number(words.replace(/[^\d.]/g, "")) * 100) * (words.includes("\u2212") ? -1 : 1);

/** The only day of this shop, as SQL counts it and as somebody would by hand. */
async function day() {
  const byHand = await recount(open, open.shop.store.timeZone);
  const bySql = await counted(open, [...byHand.keys()]);
  expect(Object.fromEntries(bySql)).toEqual(Object.fromEntries(byHand));
  const [only] = bySql.values();
  if (!only || bySql.size !== 1) throw new Error("There is more than a day");
  expect(only.gross - only.discounts - only.exchanged + only.delivery + only.tax_on_top).toBe(only.total);
  const [sold] = await open.sql<{ units: number; gross: number; taken: number }>(
    `select sum(units)::int as units, sum(gross)::float8 as gross, sum(taken)::float8 as taken
     from opnmrt_variants_on((select array_agg($1::uuid) from unnest($2::text[])), $2::date[])`,
    [open.shop.store.id, [...byHand.keys()]],
  );
  expect(sold).toEqual({ units: only.units, gross: only.gross, taken: only.gross - only.discounts });
  return only;
}

/** Three totes and three caps at 10 % off with these taxes, sent, and two of the totes back, one by one. */
async function twoBack(included: boolean[]) {
  await taxed(included);
  await offer(open, { automatic: true });
  await open.sql("update stores set delivery_fee = 150000 where id = $1", [open.shop.store.id]);
  const cartId = await fillCart(open, [tote, cap], 3);
  const { total: totalSeen } = (await checkoutPage(open.visitor, cartId)).worked.totals;
  const form = await fillIn(open, cartId, { method: "pay_on_delivery", totalSeen });
  const placed = await placeOrder(open.visitor, form);
  await fulfilOrder(open.shop, placed.number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  const sent = await orderForSeller(open.shop, placed.number);
  const before = await day();
  await comeBack(sent, 1);
  return { sent, before, order: await comeBack(sent, 1) };
}

const PRICE = 2 * 4_050_00;

test.each([
  ["in the price", true],
  ["on top", false],
])("with a discount and a tax %s", async (_, included) => {
  const { sent, before, order } = await twoBack([included]);
  const tax = Math.round((PRICE * 750) / (included ? 10_750 : 10_000));
  expect(order).toMatchObject({ discount: sent.discount, tax: sent.tax, subtotal: sent.subtotal });
  expect(order.discounts).toEqual(sent.discounts);
  // A piece is worth what is not more than its share.
  expect(Math.abs(order.cameBack - PRICE - (included ? 0 : tax))).toBeLessThanOrEqual(1);
  expect(Math.abs(order.cameBackTax - tax)).toBeLessThanOrEqual(1);
  const told = await rows(order.number);
  const goods = order.cameBack - (included ? 0 : order.cameBackTax);
  expect(units(told.get("Came back before it was paid"))).toBe(-goods);
  const left = sent.tax - order.cameBackTax;
  expect(units(told.get(included ? "of which VAT 7.5 %" : "Levy 7.5 %"))).toBe(left);
  const after = await day();
  expect(after).toEqual({
    ...before,
    units: before.units - 2,
    gross: before.gross - goods,
    tax: left,
    tax_on_top: included ? 0 : left,
    total: order.total,
  });
  await markPaid(open.shop, order.number, order.total);
  expect(await day()).toEqual(after);
  expect(await oddSums(open)).toEqual([]);
});

test.each([[[true]], [[false]], [[true, false]], [[]]])(
  "what is said of an order adds up to its total (taxes included: %s)",
  async (included) => {
    const { sent, order } = await twoBack(included);
    expect(order.total).toBe(sent.total - order.cameBack);
    const { Total: total, "Left to pay": due, ...parts } = Object.fromEntries(await rows(order.number));
    expect([units(total), units(due)]).toEqual([order.total, order.total]);
    const shown = Object.entries(parts).filter(([name]) => !name.startsWith("of which"));
    expect(shown.reduce((sum, [, words]) => sum + units(words), 0)).toBe(order.total);
    expect((await day()).total).toBe(order.total);
  },
);
