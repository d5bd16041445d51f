import { beforeAll, describe, expect, test } from "vitest";
import { Buyer } from "./buyer.ts";
import { look, statusOf } from "./cached.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { addProduct, openTestStore, sql, type TestStore } from "./store.ts";
import { hostOf, tripsOf, visit, Visitor } from "./visit.ts";

let ada: TestStore;
beforeAll(async () => {
  ada = await openTestStore();
});

describe("a change", () => {
  test("that a seller makes is on the very next page", async () => {
    const owner = await account("seller");
    await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, 'owner')", [
      ada.id,
      owner.id,
    ]);
    const shown = await addProduct(ada, "Soon a draft", 100_000, 5);
    const path = `/products/${shown.handle}`;
    expect((await look(ada.host, path)).status).toBe(200);
    expect(statusOf(await look(ada.host, path))).toContain("hit");
    const changed = await visit(hostOf(""), `/dashboard/${ada.slug}/products.data`, {
      form: { intent: "status", status: "draft", ids: shown.productId },
      headers: { cookie: await sessionCookie(owner) },
    });
    expect(changed.status).toBeLessThan(300);
    expect((await look(ada.host, path)).status).toBe(404);
  });

  test("of the last piece by an order is on the very next page", async () => {
    const last = await addProduct(ada, "Last one", 500_000, 1);
    const path = `/products/${last.handle}`;
    expect((await look(ada.host, path, { headers: { "cache-control": "no-cache" } })).text).toContain(
      "Add to cart",
    );
    await look(ada.host, path);
    const buyer = new Buyer(ada);
    await buyer.add(last);
    expect((await buyer.order()).status).toBe(303);
    expect((await look(ada.host, path)).text).toContain("This one is sold out");
  });

  test("a hundred who ask at once for a page nobody has seen cause one rendering", async () => {
    const store = await openTestStore();
    await look(store.host, "/robots.txt");
    const answers = await Promise.all(Array.from({ length: 100 }, () => look(store.host, "/")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.reduce((sum, answer) => sum + tripsOf(answer).read, 0)).toBe(1);
  });
});

test("a closed store gives out nothing it gave out before", async () => {
  const store = await openTestStore();
  await look(store.host, "/");
  await look(store.host, "/");
  await sql("update stores set status = 'suspended' where id = $1", [store.id]);
  // A page that has to be rendered finds out, and with it the lookup.
  expect((await look(store.host, "/policies")).status).toBe(503);
  const answer = await new Visitor(store.host).ask("/", { headers: { "cache-control": "" } });
  expect([answer.status, answer.text.includes(store.slug)]).toEqual([503, false]);
});
