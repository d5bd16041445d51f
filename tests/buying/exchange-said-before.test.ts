import { RouterContextProvider } from "react-router";
import { expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { termsForEdit } from "#domain/delivery/for-edit.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { exchangeDifference } from "#domain/return/difference.ts";
import { exchangeOptions } from "#domain/return/exchange-options.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { creditOf } from "#domain/return/exchange-sums.ts";
import { saveTaxes } from "#domain/tax/save.ts";
import { shopContext } from "#web/context.ts";
import { action } from "#web/dashboard/order-exchange.ts";
import { buy } from "./checkout.ts";
import { exchangeForm } from "./exchanged.ts";
import { Exchanging, NO_TRACKING } from "./exchanging.ts";
import { giveRefund } from "./refunded.ts";
import { takeDue } from "./take-due.ts";

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
    await takeDue(at.open.shop, first.number);
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

/** Of an order of two totes as many came back, and the dialog says that it is even. */
async function evenFor(pieces: number) {
  const { number } = await at.sentOrder();
  const returnId = await at.received(await at.look(number), pieces);
  const form = await exchangeForm(at.open.shop, number, returnId, at.tote, pieces);
  expect(form).toMatchObject({ creditSeen: pieces * 4_500_00, collectSeen: 0, backSeen: 0 });
  return { number, form };
}

const moved = { reason: "exchange_changed", message: expect.stringMatching(/look at it again/) };

test("a price that moved since it was looked at moves no sum that nobody was shown", async () => {
  const { number, form } = await evenFor(1);
  await at.open.sql("update variants set price = 100000 where id = $1", [at.tote.variantId]);
  await expect(exchangeReturn(at.open.shop, number, form)).rejects.toMatchObject(moved);
  expect(await at.look(number)).toMatchObject({
    refunds: [],
    returns: [{ status: "received", exchangeNumber: null }],
  });
  // Who looks again and presses gets what stands there now.
  await at.sendInstead(number, form.returnId, at.tote);
  expect((await at.look(number)).refunds).toMatchObject([{ amount: 3_500_00 }]);
});

test("nor does a refund that was made beside it, and a form that says less than it moves is refused as well", async () => {
  const { number, form } = await evenFor(2);
  await giveRefund(at.open, number, { other: 3_000_00 });
  await expect(exchangeReturn(at.open.shop, number, form)).rejects.toMatchObject(moved);
  const now = await exchangeForm(at.open.shop, number, form.returnId, at.tote, 2);
  expect(now).toMatchObject({ creditSeen: 6_000_00, collectSeen: 3_000_00 });
  for (const wrong of [{ creditSeen: 9_000_00 }, { collectSeen: 0 }, { backSeen: 1 }])
    await expect(exchangeReturn(at.open.shop, number, { ...now, ...wrong })).rejects.toMatchObject(moved);
  const next = await exchangeReturn(at.open.shop, number, now);
  expect(await at.look(next.number)).toMatchObject({ status: "placed", total: 3_000_00 });
  // The same press again is told the same, though by now the sums are others.
  expect(await exchangeReturn(at.open.shop, number, now)).toEqual(next);
  await expect(exchangeReturn(at.open.shop, number, { ...now, id: uuidv7() })).rejects.toMatchObject({
    reason: "exchanged_meanwhile",
  });
});

test("the dashboard reads each sum from the field of its own name", async () => {
  const { number } = await at.sentOrder();
  const returnId = await at.received(await at.look(number), 2);
  await giveRefund(at.open, number, { other: 3_000_00 });
  const { id, creditSeen, collectSeen, backSeen } = await exchangeForm(
    at.open.shop,
    number,
    returnId,
    at.tote,
    2,
  );
  expect([creditSeen, collectSeen, backSeen]).toEqual([6_000_00, 3_000_00, 0]);
  const press = (sums: Record<"credit" | "collect" | "back", number>) => {
    const fields = { id, returnId, variantId: at.tote.variantId, quantity: 2, ...sums };
    const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
    const url = new URL(`http://localhost/dashboard/ada/orders/${number}/exchange`);
    const context = new RouterContextProvider();
    context.set(shopContext, at.open.shop);
    return action({
      request: new Request(url, { method: "POST", body }),
      url,
      pattern: "/dashboard/:slug/orders/:number/exchange",
      params: { slug: "ada", number: String(number) },
      context,
    });
  };
  const [credit, collect, back] = [creditSeen, collectSeen, backSeen];
  for (const mixed of [
    { credit: collect, collect: credit, back },
    { credit: back, collect, back: credit },
    { credit, collect: back, back: collect },
  ])
    expect(await press(mixed)).toMatchObject({ init: { status: 409 }, data: { failed: moved.message } });
  expect(await press({ credit, collect, back })).toMatchObject({ data: { said: expect.any(String) } });
  expect((await at.look(number)).returns).toMatchObject([{ exchangeCredit: 6_000_00 }]);
});

test("of a count that nothing can be sent by, nothing is said", () => {
  const option = { variantId: "v", price: 100, taxed: true };
  for (const count of [0, -1, 1.5, 1_000, Number.NaN])
    expect(exchangeDifference(option, count, [], 100)).toBeNull();
});
