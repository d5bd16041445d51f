import { expect, test } from "vitest";
import { Buyer, orderPath } from "./buyer.ts";
import { addProduct, openTestStore, sql } from "./store.ts";

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
