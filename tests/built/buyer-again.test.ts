import { beforeAll, expect, test } from "vitest";
import { member, signIn } from "./account.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});

test("the file of somebody's data is a download, for whoever signed in a moment ago", async () => {
  const { buyer, email } = await member(store);
  const file = await buyer.browser.ask("/account/data/download");
  expect(file.headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "content-disposition": `attachment; filename="my-data-at-${store.slug}.json"`,
    "cache-control": "private, no-store",
  });
  expect(JSON.parse(file.text)).toMatchObject({ profile: { email }, orders: [] });

  await sql("update buyer_sessions set created_at = now() - interval '20 minutes' where store_id = $1", [
    store.id,
  ]);
  buyer.browser.forget("__Host-buyer.session_data");
  expect((await buyer.browser.ask("/account/data/download")).headers.location).toBe("/account/data");
  for (const path of ["/account/data", "/account/erase", "/account/email", "/account/password"]) {
    const again = await buyer.browser.ask(path);
    expect([again.status, again.headers.location]).toEqual([
      302,
      `/account/sign-in?next=${encodeURIComponent(path)}&again=1`,
    ]);
  }
  const form = await buyer.browser.ask("/account/sign-in?next=%2Faccount%2Ferase&again=1");
  expect(form.text).toContain("Is it still you?");
  expect(form.text).toContain(`value="${email}"`);
  const erasing = await buyer.post("/account/erase", { sure: "on" });
  expect(erasing.headers.location).toBe("/account/sign-in?next=%2Faccount%2Ferase&again=1");
  const entered = await signIn(buyer, email, "?next=%2Faccount%2Ferase&again=1");
  expect(entered.headers.location).toBe("/account/erase");
  expect((await buyer.browser.ask("/account/erase")).status).toBe(200);
});

test.each([
  ["/checkout", "/checkout"],
  ["/account/orders?before=1002", "/account/orders?before=1002"],
  ["//evil.example", "/account"],
  ["/\\evil.example", "/account"],
  ["https://evil.example/account", "/account"],
  ["/account/sign-out", "/account"],
  ["/dashboard", "/account"],
])("after signing in, %s leads to %s", async (next, to) => {
  const { buyer, email } = await member(store);
  await buyer.post("/account/sign-out", {});
  const entered = await signIn(buyer, email, `?next=${encodeURIComponent(next)}`);
  expect([entered.status, entered.headers.location]).toEqual([303, to]);
});
