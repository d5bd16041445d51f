import { expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { termsForEdit } from "#domain/delivery/for-edit.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import { exchangeDifference } from "#domain/return/difference.ts";
import { exchangeOptions } from "#domain/return/exchange-options.ts";
import { creditOf } from "#domain/return/exchange-sums.ts";
import { saveTaxes } from "#domain/tax/save.ts";
import { buy } from "./checkout.ts";
import { Exchanging, NO_TRACKING } from "./exchanging.ts";

const at = new Exchanging();

/** Another variant of the totes. */
async function variant(price: number): Promise<string> {
  const id = uuidv7();
  await at.open.sql(
    "insert into variants (id, store_id, product_id, price, stock, tracked, sku, options) values ($1, $2, $3, $4, 5, true, 'TOTE-2', array['Blue'])",
    [id, at.open.shop.store.id, at.tote.productId, price],
  );
  return id;
}

test.each([
  ["dearer", 4_800_00, 330_00],
  ["of one price", 4_500_00, 0],
  ["cheaper", 4_000_00, -550_00],
])(
  "with taxes on top, what is said before an exchange for one %s is what happens",
  async (_, price, said) => {
    const vat = { id: "", name: "VAT", place: "NG", rate: 1_000, included: false, onDelivery: true };
    await saveTaxes(at.open.shop, [vat], (await termsForEdit(at.open.shop)).mark);
    const first = await buy(at.open, [at.tote], { totalSeen: 9_900_00 }, 2);
    await fulfilOrder(at.open.shop, first.number, NO_TRACKING);
    await markPaid(at.open.shop, first.number);
    const returnId = await at.received(await at.look(first.number), 1);
    const variantId = await variant(price);

    const { options, taxes } = await exchangeOptions(at.open.shop, first.number);
    const option = options.find((one) => one.variantId === variantId);
    const order = await at.look(first.number);
    const [of] = order.returns;
    if (!option || !of) throw new Error("Nothing came back");
    expect(creditOf(order, of)).toBe(4_950_00);
    expect(exchangeDifference(option, 1, taxes, 4_950_00)).toBe(said);

    const exchange = await at.sendInstead(first.number, returnId, { ...at.tote, variantId });
    expect(exchange.total).toBe(Math.max(0, said));
    const { refunds } = await at.look(first.number);
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(Math.max(0, -said));
  },
);

test("of a count that nothing can be sent by, nothing is said", () => {
  const option = { variantId: "v", price: 100, taxed: true };
  for (const count of [0, -1, 1.5, 1_000, Number.NaN])
    expect(exchangeDifference(option, count, [], 100)).toBeNull();
});
