import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { hashOf } from "#domain/gift-card/code.ts";
import { Buyer } from "./buyer.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { visit } from "./visit.ts";

const CODE = "4G7K-9QXR-0B3M-ZT5W";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await sql(
    `insert into gift_cards (id, store_id, code_hash, last_four, currency, issued, balance)
     values ($1, $2, $3, 'ZT5W', 'NGN', 500000, 450000)`,
    [randomUUID(), store.id, await hashOf(CODE)],
  );
});

test("what is on a gift card, and its code, are kept in no cache on the way", async () => {
  const buyer = new Buyer(store);
  const found = await buyer.post("/gift-card", { code: CODE });
  expect([found.status, found.text.includes("₦4,500"), found.text.includes(CODE)]).toEqual([
    200,
    true,
    false,
  ]);
  const wrong = await buyer.post("/gift-card", { code: `${CODE}X` });
  expect([wrong.status, wrong.text.includes(`value="${CODE}X"`)]).toEqual([422, true]);
  for (const answer of [found, wrong, await visit(store.host, "/gift-card")])
    expect(answer.headers["cache-control"]).toBe("no-store");
});
