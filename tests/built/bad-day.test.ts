import { beforeEach, describe, expect, test } from "vitest";
import { Buyer, DETAILS, orderPath } from "./buyer.ts";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { visit } from "./visit.ts";

let store: TestStore;
let tote: TestVariant;
let buyer: Buyer;

/** Each story starts at an open checkout for one tote of ₦12,500. */
let form: Record<string, string>;
beforeEach(async () => {
  store = await openTestStore();
  tote = await addProduct(store, "Ankara tote", 1_250_000, 5);
  buyer = new Buyer(store);
  await buyer.add(tote);
  form = await buyer.openCheckout();
});

const ordersOf = () => sql("select number from orders where store_id = $1", [store.id]);
const send = () => buyer.submit(form, "pay_on_delivery");

describe("while the checkout was open", () => {
  test("the price changed: the new one is told before anything is taken, and can be accepted", async () => {
    await sql("update variants set price = 1500000 where id = $1", [tote.variantId]);
    const refused = await send();
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("₦15,000");
    expect(refused.text).toContain('value="Zainab Bello"');
    expect(await ordersOf()).toEqual([]);
    expect((await buyer.order()).status).toBe(303);
  });

  test("the last one was sold: the buyer is told which, and nothing typed is lost", async () => {
    await sql("update variants set stock = 0 where id = $1", [tote.variantId]);
    const refused = await send();
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Ankara tote");
    expect(refused.text).toMatch(/sold out/i);
    expect(refused.text).toContain('value="Zainab Bello"');
    expect(await ordersOf()).toEqual([]);
  });

  test("the seller deleted the product", async () => {
    await sql("delete from products where id = $1", [tote.productId]);
    const refused = await send();
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Ankara tote");
    expect(await ordersOf()).toEqual([]);
    const cart = await buyer.browser.ask("/cart");
    expect(cart.status).toBe(200);
    expect(cart.text).toContain("Ankara tote");
  });

  test("the cart expired", async () => {
    await sql("update carts set expires_at = now() - interval '1 minute' where store_id = $1", [store.id]);
    const refused = await send();
    expect(refused.status).toBe(409);
    expect(refused.text).toMatch(/cart/i);
    expect(await ordersOf()).toEqual([]);
  });
});

describe("pressed again", () => {
  test("sending the same form twice leads to the same order", async () => {
    expect(orderPath(await send())).toBe(orderPath(await send()));
    expect(await ordersOf()).toHaveLength(1);
  });

  test("the back button after ordering leads to the order, not to a second one", async () => {
    const placed = orderPath(await send());
    const again = await buyer.submit(form, "pay_on_delivery");
    expect(orderPath(again)).toBe(placed);
    expect((await buyer.browser.ask("/cart")).text).toMatch(/empty/i);
  });

  test("a new cart after ordering is a new order", async () => {
    const first = orderPath(await send());
    await buyer.add(tote);
    expect(orderPath(await buyer.order())).not.toBe(first);
  });
});

describe("nonsense", () => {
  test.each([
    ["no variant", { intent: "add", variantId: "" }],
    ["a variant of nobody's", { intent: "add", variantId: "0190f3c0-0000-7000-8000-00000000beef" }],
    ["a negative quantity", { intent: "add", quantity: "-1" }],
    ["a huge quantity", { intent: "add", quantity: "1000000000000" }],
    ["words", { intent: "add", quantity: "many" }],
    ["no intent", {}],
    ["markup", { intent: "<script>" }],
  ])("%s in the cart's form is refused in words", async (_, wish) => {
    const answer = await buyer.post("/cart", { variantId: tote.variantId, ...wish });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain("<script>");
  });

  test("a variant of another store is refused in words, and shows nothing of it", async () => {
    const other = await openTestStore();
    const beads = await addProduct(other, "Coral beads", 300_000, 5);
    const answer = await buyer.add(beads);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("Coral beads");
    const kept = await sql("select store_id from cart_lines where variant_id = $1", [beads.variantId]);
    expect(kept).toEqual([]);
    // There is nothing wrong with it: its own store sells it.
    expect((await new Buyer(other).add(beads)).status).toBe(303);
  });

  test("a price lowered by hand in the form is not believed", async () => {
    const refused = await buyer.submit({ ...form, totalSeen: "1" }, "pay_on_delivery");
    expect(refused.status).toBe(409);
    expect(await ordersOf()).toEqual([]);
  });

  test("fields that can't be right keep what was typed and say what to do, beside them", async () => {
    const answer = await buyer.post("/checkout", {
      ...form,
      name: "Zainab",
      email: "not an address",
      method: "x",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="not an address"');
    expect(answer.text).toMatch(/aria-invalid="true"/);
  });

  test("a NUL in a field is left out, not a broken page", async () => {
    expect(
      orderPath(await buyer.post("/checkout", { ...form, ...DETAILS, note: "ring\0 twice" })),
    ).toBeTruthy();
  });

  test.each([
    "/products/%00",
    "/products/%",
    "/search?q=%00",
    "/orders/1e9?key=x",
    "/collections/all?cursor=nonsense",
  ])("%s breaks nothing", async (path) => {
    expect((await visit(store.host, path)).status).toBeLessThan(500);
  });
});

describe("two stores", () => {
  test("a cart, an order and a variant of one are nothing in the other", async () => {
    const other = await openTestStore();
    const stranger = new Buyer(other);
    expect((await stranger.add(tote)).status).toBeGreaterThanOrEqual(400);
    const placed = orderPath(await send());
    expect((await visit(other.host, placed)).status).toBe(404);
    expect((await visit(store.host, placed.replace(/key=.*/, "key=guess"))).status).toBe(404);
    const foreignCart = { cookie: `__Host-cart=${form.cartId ?? ""}` };
    expect((await visit(other.host, "/cart", { headers: foreignCart })).text).not.toContain("Ankara tote");
  });
});
