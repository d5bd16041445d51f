import { expect, test } from "vitest";
import { Buyer, DETAILS, orderPath } from "./buyer.ts";
import { addProduct, openTestStore } from "./store.ts";
import { visit } from "./visit.ts";

test("the page of an order is its buyer's alone: kept by nobody on the way and in no index", async () => {
  const store = await openTestStore();
  const buyer = new Buyer(store);
  await buyer.add(await addProduct(store, "Tote", 900_000, 5));
  const path = orderPath(await buyer.order());

  const page = await visit(store.host, path);
  expect(page.status).toBe(200);
  expect(page.text).toContain(DETAILS.name);
  expect(page.headers["cache-control"]).toBe("no-store");
  expect(page.text).toContain('<meta name="robots" content="noindex"/>');

  const guessed = await visit(store.host, path.replace(/key=.*/, "key=guess"));
  expect(guessed.status).toBe(404);
  expect(guessed.text).not.toContain(DETAILS.name);
});
