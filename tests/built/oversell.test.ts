import { expect, test } from "vitest";
import { expectBooksOfAgree } from "#tests/buying/books.ts";
import { Buyer, orderPath } from "./buyer.ts";
import { addProduct, openTestStore, sql, type TestVariant } from "./store.ts";

test("20 buyers at once on 5 left: 5 orders, 15 clear refusals, nothing left and nothing missing", async () => {
  const store = await openTestStore();
  const tote = await addProduct(store, "Last totes", 900_000, 5);
  const buyers = Array.from({ length: 20 }, () => new Buyer(store));
  const forms: Record<string, string>[] = [];
  for (const buyer of buyers) {
    await buyer.add(tote);
    forms.push(await buyer.openCheckout());
  }

  const answers = await Promise.all(
    buyers.map((buyer, at) => buyer.submit(forms[at] ?? {}, "pay_on_delivery")),
  );

  const sold = answers.filter((answer) => answer.status === 303);
  const refused = answers.filter((answer) => answer.status === 409);
  expect([sold.length, refused.length]).toEqual([5, 15]);
  expect(new Set(sold.map(orderPath)).size).toBe(5);
  for (const answer of refused) expect(answer.text).toMatch(/sold out/i);
  expect(await sql("select stock from variants where id = $1", [tote.variantId])).toEqual([{ stock: 0 }]);
  expect(
    await sql("select count(*)::int as orders, sum(total)::int as total from orders where store_id = $1", [
      store.id,
    ]),
  ).toEqual([{ orders: 5, total: 5 * 900_000 }]);
});

test("one cart sent twice at the same moment is one order", async () => {
  const store = await openTestStore();
  const tote = await addProduct(store, "Tote", 900_000, 5);
  const buyer = new Buyer(store);
  await buyer.add(tote, 2);
  const form = await buyer.openCheckout();
  const answers = await Promise.all([1, 2, 3].map(() => buyer.submit(form, "pay_on_delivery")));
  expect(new Set(answers.map(orderPath)).size).toBe(1);
  expect(await sql("select stock from variants where id = $1", [tote.variantId])).toEqual([{ stock: 3 }]);
});

const CROWD = 200;

test("200 buyers at once, carts of several things that others want too: exactly the stock is sold", async () => {
  const store = await openTestStore();
  const goods: (TestVariant & { stock: number })[] = [];
  for (const [at, stock] of [40, 25, 60, 10, 30].entries())
    goods.push({ ...(await addProduct(store, `Thing ${at}`, 100_000, stock)), stock });
  // Each wants two or three of the five, beginning with another one, some of them two of it.
  const wants = Array.from({ length: CROWD }, (_, at) =>
    Array.from({ length: 2 + (at % 2) }, (_line, step) => ({
      thing: goods[(at * 3 + step * (1 + (at % 4))) % goods.length] as TestVariant,
      quantity: 1 + ((at + step) % 7 === 0 ? 1 : 0),
    })),
  );
  const buyers = wants.map(() => new Buyer(store));
  const forms: Record<string, string>[] = [];
  await inLanes(10, buyers, async (buyer, at) => {
    for (const { thing, quantity } of wants[at] ?? []) await buyer.add(thing, quantity);
    forms[at] = await buyer.openCheckout();
  });

  const answers = await Promise.all(
    buyers.map((buyer, at) => buyer.submit(forms[at] ?? {}, "pay_on_delivery")),
  );
  // Who was refused while others were in the way may try again until the answer is the shelf's.
  expect(answers.filter(({ status }) => status !== 303 && status !== 409)).toEqual([]);
  expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThan(CROWD / 8);
  for (const { status, text } of answers)
    if (status === 409) expect(text).toMatch(/sold out|only \d+ left|others are buying/i);

  const sold = await sql<{ variant_id: string; sold: number }>(
    `select l.variant_id, sum(l.quantity)::int as sold from order_lines l where l.store_id = $1 group by 1`,
    [store.id],
  );
  for (const { variantId, stock } of goods) {
    const [row] = await sql<{ stock: number }>("select stock from variants where id = $1", [variantId]);
    const gone = sold.find((one) => one.variant_id === variantId)?.sold ?? 0;
    expect(row?.stock).toBe(stock - gone);
    expect(row?.stock).toBeGreaterThanOrEqual(0);
  }
  await expectBooksOfAgree(store.id, sql);

  // Of what is left, whoever wants just that gets exactly that.
  const left = await sql<{ id: string; product_id: string; stock: number }>(
    "select id, product_id, stock from variants where store_id = $1 and stock > 0",
    [store.id],
  );
  for (const { id, product_id, stock } of left) {
    const last = { variantId: id, productId: product_id, handle: "" };
    const rest = Array.from({ length: stock + 2 }, () => new Buyer(store));
    const ready: Record<string, string>[] = [];
    await inLanes(10, rest, async (buyer, at) => {
      await buyer.add(last);
      ready[at] = await buyer.openCheckout();
    });
    const ends = await Promise.all(rest.map((buyer, at) => buyer.submit(ready[at] ?? {}, "pay_on_delivery")));
    expect(ends.filter(({ status }) => status === 303)).toHaveLength(stock);
  }
  expect(await sql("select id from variants where store_id = $1 and stock <> 0", [store.id])).toEqual([]);
  await expectBooksOfAgree(store.id, sql);
  const { total } = (
    await sql<{ total: number }>(
      "select sum(l.quantity)::int as total from order_lines l where l.store_id = $1",
      [store.id],
    )
  )[0] ?? { total: 0 };
  expect(total).toBe(goods.reduce((sum, { stock }) => sum + stock, 0));
}, 240_000);

/** So many at a time. */
async function inLanes<T>(
  lanes: number,
  all: T[],
  work: (each: T, at: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < all.length; at = next++) await work(all[at] as T, at);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
