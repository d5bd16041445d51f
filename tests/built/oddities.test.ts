import { beforeAll, describe, expect, test } from "vitest";
import { Buyer } from "./buyer.ts";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { hostOf, visit } from "./visit.ts";

let store: TestStore;
let tote: TestVariant;
beforeAll(async () => {
  store = await openTestStore();
  tote = await addProduct(store, "Ankara tote", 1_250_000, 5);
});

describe("a store suspended while somebody shops there", () => {
  test("takes no order, no cart, and shows none of itself, though its lookup is still remembered", async () => {
    const shop = await openTestStore();
    const last = await addProduct(shop, "Last tote", 900_000, 5);
    const buyer = new Buyer(shop);
    await buyer.add(last);
    const form = await buyer.openCheckout();
    await sql("update stores set status = 'suspended' where id = $1", [shop.id]);

    expect((await buyer.submit(form, "pay_on_delivery")).status).toBe(503);
    expect((await buyer.add(last)).status).toBe(503);
    for (const path of [
      "/",
      "/products/nothing",
      `/products/${last.handle}`,
      "/cart",
      "/search?q=a",
      "/sitemap.xml",
    ]) {
      const answer = await buyer.browser.ask(path);
      expect([path, answer.status, answer.text.includes(`Store ${shop.slug}`)]).toEqual([path, 503, false]);
      expect(answer.headers["retry-after"]).toBeDefined();
    }
    expect(await sql("select number from orders where store_id = $1", [shop.id])).toEqual([]);
    expect(await sql("select stock from variants where id = $1", [last.variantId])).toEqual([{ stock: 5 }]);
  });
});

describe("what no page of ours sends", () => {
  const origin = () => ({ origin: `http://${store.host}` });

  test.each(["application/json", "text/plain", ""])("a form that is %j is not read", async (type) => {
    const headers = { ...origin(), ...(type ? { "content-type": type } : {}) };
    expect((await visit(store.host, "/cart", { method: "POST", body: "{}", headers })).status).toBe(415);
  });

  test.each(["PUT", "PATCH", "DELETE"])("%s is no way to speak to a page", async (method) => {
    expect((await visit(store.host, "/cart", { method, body: "", headers: origin() })).status).toBe(404);
  });

  test("a form of half a megabyte is turned away unread, and nobody waits for it", async () => {
    const form: Record<string, string> = { intent: "update" };
    for (let at = 0; at < 40_000; at++) form[`quantity-${at}`] = "1";
    expect((await visit(store.host, "/cart", { form })).status).toBe(413);
  });

  test("as many lines as fit are read in a moment", async () => {
    const form: Record<string, string> = { intent: "update", [`quantity-${tote.variantId}`]: "1" };
    for (let at = 0; at < 10_000; at++) form[`quantity-${at}`] = "1";
    expect((await visit(store.host, "/cart", { form })).status).toBeLessThan(500);
  });

  test.each(["/_SHOP", "/%5Fshop", "/%5fshop/cart", "/_shop.data", "/_shop%2fcart"])(
    "the shop's inner address %s is not the platform's",
    async (path) => {
      expect((await visit(hostOf(""), path)).status).toBe(404);
    },
  );
});
