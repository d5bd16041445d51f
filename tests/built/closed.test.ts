import { beforeAll, describe, expect, test } from "vitest";
import { Buyer, DETAILS, orderPath } from "./buyer.ts";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { tripsOf, visit } from "./visit.ts";

const ROUNDS: ["suspended" | "draft", number][] = [
  ["suspended", 503],
  ["draft", 404],
];

describe.each(ROUNDS)("a store that nobody has visited before it was %s", (status, code) => {
  let store: TestStore;
  let tote: TestVariant;
  beforeAll(async () => {
    store = await openTestStore(status);
    tote = await addProduct(store, "Ankara tote", 1_250_000, 5);
  });

  test.each([
    "/",
    "/robots.txt",
    "/sitemap.xml",
    "/products/HANDLE",
    "/collections/all",
    "/cart",
    "/checkout",
    "/orders/1001?key=x",
    "/no/such/page",
  ])("shows nothing at %s, and asks for nothing of it", async (path) => {
    const answer = await visit(store.host, path.replace("HANDLE", tote.handle));
    expect(answer.status).toBe(code);
    expect(answer.text).not.toContain(store.slug);
    expect(answer.text).not.toContain("Ankara tote");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(tripsOf(answer)).toMatchObject({ read: 0, write: 0 });
  });

  test("takes nothing into a cart and no order", async () => {
    const buyer = new Buyer(store);
    for (const answer of [await buyer.add(tote), await buyer.post("/checkout", DETAILS)]) {
      expect(answer.status).toBe(code);
      expect(answer.headers["set-cookie"]).toBeUndefined();
      expect(tripsOf(answer)).toMatchObject({ read: 0, write: 0 });
    }
    expect(await leftBy(store)).toEqual({ carts: 0, orders: 0 });
  });
});

describe("a store suspended a moment ago, although its lookup is still remembered,", () => {
  test("puts nothing more into a cart, takes no order and shows none", async () => {
    const store = await openTestStore();
    const tote = await addProduct(store, "Ankara tote", 1_250_000, 5);
    const buyer = new Buyer(store);
    await buyer.add(tote);
    const placed = orderPath(await buyer.order());
    await buyer.add(tote);
    const form = await buyer.openCheckout();
    const before = await leftBy(store);

    await sql("update stores set status = 'suspended' where id = $1", [store.id]);
    expect((await buyer.add(tote)).status).toBe(503);
    expect((await new Buyer(store).add(tote)).status).toBe(503);
    expect((await buyer.submit(form, "pay_on_delivery")).status).toBe(503);
    const order = await visit(store.host, placed);
    expect(order.status).toBe(503);
    expect(order.text).not.toContain(DETAILS.name);
    expect(await leftBy(store)).toEqual(before);
    const lines = await sql("select quantity from cart_lines where store_id = $1", [store.id]);
    expect(lines.every((line) => line["quantity"] === 1)).toBe(true);
    expect(await sql("select stock from variants where id = $1", [tote.variantId])).toEqual([{ stock: 4 }]);
  });
});

async function leftBy({ id }: TestStore) {
  const [row] = await sql<{ carts: number; orders: number }>(
    `select (select count(*)::int from carts where store_id = $1) as carts,
      (select count(*)::int from orders where store_id = $1) as orders`,
    [id],
  );
  return row;
}
