import { beforeAll, expect, test } from "vitest";
import { addProduct, openTestStore, type TestStore } from "./store.ts";
import { tripsOf, visit } from "./visit.ts";

let store: TestStore;
let other: TestStore;
beforeAll(async () => {
  [store, other] = [await openTestStore(), await openTestStore()];
  await addProduct(store, "Ankara tote", 1_250_000, 50);
  await addProduct(other, "Ankara curtain", 1_250_000, 50);
  await visit(store.host, "/");
});

test("a list of products names what it reads of its address", async () => {
  for (const [path, more] of [
    ["/search?q=tote&utm_source=x", '"q" '],
    ["/collections/all", ""],
  ]) {
    const { status, headers } = await visit(store.host, path ?? "");
    expect(status).toBe(200);
    expect(headers["no-vary-search"]).toContain(
      `except=(${more}"sort" "after" "collection" "min" "max" "stock"`,
    );
    expect(headers["cache-control"]).toBe("private, no-cache");
  }
});

test("suggestions are one trip, may be kept, and are this store's alone", async () => {
  const answer = await visit(store.host, "/search/suggestions?q=ank");
  expect(tripsOf(answer)).toEqual({ read: 1, write: 0, platform: 0 });
  expect(answer.headers).toMatchObject({
    "cache-control": "private, no-cache",
    "no-vary-search": 'key-order, params, except=("q")',
    "content-type": "application/json",
  });
  const { items } = JSON.parse(answer.text) as { items: { title: string }[] };
  expect(items.map(({ title }) => title)).toEqual(["Ankara tote"]);
});

test.each([
  "%25",
  "%27%22%5C",
  "a%26%7C%21%3C-%3E%28b%29%3A*",
  "%F0%9F%A7%B5",
  "%E2%80%AEabc",
  "x".repeat(10_240),
])("whatever is typed is answered: %s", async (q) => {
  for (const path of ["/search", "/search/suggestions"])
    expect((await visit(store.host, `${path}?q=${q}&option.${q.slice(0, 99)}=${q}&min=${q}`)).status).toBe(
      200,
    );
});
