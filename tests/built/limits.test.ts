import { expect, test } from "vitest";
import { Buyer, DETAILS, orderPath } from "./buyer.ts";
import { addProduct, openTestStore, sql } from "./store.ts";

test("more than 60 checkouts in 5 minutes from one address in one store have to wait; nobody else does", async () => {
  const [store, other] = [await openTestStore(), await openTestStore()];
  const tote = await addProduct(store, "Tote", 900_000, 100);
  const buyer = new Buyer(store);
  await buyer.add(tote);
  const form = await buyer.openCheckout();
  const wrong = { ...form, ...DETAILS, email: "" };

  const statuses: number[] = [];
  for (let time = 1; time <= 60; time++) statuses.push((await buyer.post("/checkout", wrong)).status);
  expect(new Set(statuses)).toEqual(new Set([422]));
  // A window that slides on just now forgets one or two of them.
  for (let time = 61; time <= 63 && statuses.at(-1) !== 429; time++)
    statuses.push((await buyer.post("/checkout", wrong)).status);
  expect(statuses.at(-1)).toBe(429);

  const refused = await buyer.submit(form, "pay_on_delivery");
  expect(refused.status).toBe(429);
  expect(refused.text).toContain("too often");
  expect(refused.text).toContain(`value="${DETAILS.name}"`);
  expect(await sql("select 1 from orders where store_id = $1", [store.id])).toEqual([]);

  const neighbour = new Buyer(store);
  await neighbour.add(tote);
  expect(orderPath(await neighbour.order())).toContain("/orders/1001");

  const elsewhere = buyer.at(other);
  await elsewhere.add(await addProduct(other, "Beads", 900_000, 5));
  expect(orderPath(await elsewhere.order())).toContain("/orders/1001");
});
