import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { Buyer, orderPath } from "./buyer.ts";
import { addProduct, openTestStore, type TestStore, type TestVariant } from "./store.ts";
import { tripsOf, visit } from "./visit.ts";

let store: TestStore;
let tote: TestVariant;
beforeAll(async () => {
  store = await openTestStore();
  tote = await addProduct(store, "Ankara tote", 1_250_000, 50);
  // The first visit also looks up the store; what follows is what shoppers cost.
  await visit(store.host, "/");
});

test.each([
  ["/", 200],
  ["/collections/all", 200],
  ["/products/HANDLE", 200],
  ["/products/HANDLE/reviews", 200],
  ["/search?q=tote", 200],
  ["/back-in-stock?variant=wrong", 404],
  ["/no-more-letters?to=a@b.test&key=wrong", 404],
  ["/cart/back?of=0190f3c0-0000-7000-8000-00000000feed&key=wrong", 404],
  ["/orders/1001/reviews/wrong?key=wrong", 404],
  ["/cart", 200],
  ["/policies", 200],
  ["/sitemap.xml", 200],
  ["/robots.txt", 200],
  ["/no/such/page", 404],
  ["/products/no-such-product", 404],
  ["/collections/no-such-collection", 404],
  ["/orders/1001?key=wrong", 404],
])("%s reads in at most one trip", async (path, status) => {
  const answer = await visit(store.host, path.replace("HANDLE", tote.handle));
  expect(answer.status).toBe(status);
  const { read, write, platform } = tripsOf(answer);
  expect(read).toBeLessThanOrEqual(1);
  expect({ write, platform }).toEqual({ write: 0, platform: 0 });
});

test("cart, checkout and order pages read in one trip; placing an order reads once and writes once", async () => {
  const buyer = new Buyer(store);
  expect((await buyer.add(tote)).status).toBe(303);
  expect(tripsOf(await buyer.browser.ask("/cart"))).toEqual({ read: 1, write: 0, platform: 0 });
  expect(tripsOf(await buyer.browser.ask("/checkout"))).toEqual({ read: 1, write: 0, platform: 0 });
  const placed = await buyer.order();
  expect(placed.status).toBe(303);
  expect(tripsOf(placed)).toEqual({ read: 1, write: 1, platform: 0 });
  expect(tripsOf(await buyer.browser.ask(orderPath(placed)))).toEqual({ read: 1, write: 0, platform: 0 });
});

test("paying online adds one small write for the pay page's address; what is refused costs one more read", async () => {
  const buyer = new Buyer(store);
  await buyer.add(tote);
  const form = await buyer.openCheckout();
  const empty = await buyer.post("/checkout", { ...form, email: "" });
  expect([empty.status, tripsOf(empty)]).toEqual([422, { read: 2, write: 0, platform: 0 }]);
  const changed = await buyer.submit({ ...form, totalSeen: "1" }, "pay_on_delivery");
  expect([changed.status, tripsOf(changed)]).toEqual([409, { read: 2, write: 0, platform: 0 }]);
  const placed = await buyer.submit(form, "paystack");
  expect([placed.status, tripsOf(placed)]).toEqual([303, { read: 1, write: 2, platform: 0 }]);
});

/** Islands: files of our own that improve what works without them, 5 KB of them on a page at most. */
const ISLAND = /^type="module" src="(\/assets\/[\w-]+\.js)"$/;

test("no page of a shop carries script that a shopper needs", async () => {
  const buyer = new Buyer(store);
  await buyer.add(tote);
  for (const path of [
    "/",
    "/collections/all",
    `/products/${tote.handle}`,
    "/search?q=a",
    "/cart",
    "/checkout",
  ]) {
    const { text } = await buyer.browser.ask(path);
    const types = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes = ""]) => attributes.trim());
    const running = types.filter((type) => !/type="(application\/ld\+json|speculationrules)"/.test(type));
    const islands = running.flatMap((type) => ISLAND.exec(type)?.[1] ?? []);
    const files = await Promise.all(islands.map((island) => visit(store.host, island)));
    expect(files.map(({ status }) => status)).toEqual(files.map(() => 200));
    expect(gzipSync(files.map((file) => file.text).join("")).length).toBeLessThanOrEqual(5 * 1024);
    expect({
      path,
      running: running.filter((type) => !ISLAND.test(type)),
      preloads: text.includes("modulepreload"),
    }).toEqual({
      path,
      running: [],
      preloads: false,
    });
    expect(text).not.toMatch(/ on[a-z]+="/);
  }
});
