import { beforeAll, expect, test } from "vitest";
import { Buyer, orderPath } from "./buyer.ts";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";

let store: TestStore;
let tote: TestVariant;
beforeAll(async () => {
  store = await openTestStore();
  tote = await addProduct(store, "Tote", 900_000, 50);
});

const placed = async () =>
  (await sql<{ n: string }>("select count(*) as n from orders where store_id = $1", [store.id]))[0]?.n;

test("a code that can't be used holds the order back, says so at the button, and lets it go when its box is empty", async () => {
  const buyer = new Buyer(store);
  await buyer.add(tote);
  const form = await buyer.openCheckout();
  const before = await placed();
  for (let press = 0; press < 2; press++) {
    const { status, text } = await buyer.submit({ ...form, code: "nosuch" }, "pay_on_delivery");
    expect(status).toBe(422);
    const [, button = ""] = text.split('data-part="pay"');
    expect(button).toContain("The code NOSUCH can&#x27;t be used. Correct it, or empty its box");
    expect(button).toContain('href="#code"');
    expect(button).toMatch(/<button type="submit" aria-describedby="pay-code"/);
    expect(text).toMatch(/<input id="code"[^>]*value="nosuch"/);
  }
  expect(await placed()).toBe(before);
  const done = await buyer.submit({ ...form, code: "" }, "pay_on_delivery");
  expect([done.status, orderPath(done)]).toEqual([303, expect.stringContaining("/orders/")]);
});

test("a code stays in its box until it is used, also where nothing was said about it", async () => {
  const buyer = new Buyer(store);
  await buyer.add(tote);
  const form = await buyer.openCheckout();
  const inBox = /<input id="code"[^>]*value="nosuch"/;
  const removed = await buyer.submit({ ...form, code: "nosuch", remove: "code:OLD" }, "pay_on_delivery");
  expect([removed.status, inBox.test(removed.text)]).toEqual([200, true]);
  let answer = removed;
  for (let guess = 0; guess < 60 && answer.status !== 429; guess++)
    answer = await buyer.submit({ ...form, code: "nosuch" }, "pay_on_delivery");
  expect([answer.status, inBox.test(answer.text)]).toEqual([429, true]);
});
