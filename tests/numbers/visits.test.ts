import { uuidv7 } from "uuidv7";
import { beforeEach, expect, inject, test } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { VisitPart } from "#db/visits.server.ts";
import { visitsOverview } from "#domain/numbers/visits.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { sold } from "./sold.ts";

const NOW = new Date("2026-03-31T15:00:00Z");

let open: OpenShop;
beforeEach(async () => void (open = await openShop({ now: () => NOW })));

type Came = { visits?: number; views?: number; cartAdds?: number; checkouts?: number };

/** So many came to the store on that day, by these parts. */
const came = async (day: string, counts: Came, parts: VisitPart[] = [], store = open.shop.store.id) => {
  const tally = { store, day, visits: 0, views: 0, cartAdds: 0, checkouts: 0, parts, ...counts };
  const db = openPlatformDb(inject("world").platformUrl, new Trips());
  await db.countVisits([{ id: uuidv7(), tallies: [tally] }]);
};

test("days are added up beside those before, with the orders at the end of the way, in one trip", async () => {
  await came("2026-03-20", { visits: 4, views: 9 });
  await came("2026-03-30", { visits: 10, views: 25, cartAdds: 4, checkouts: 3 });
  await came("2026-03-31", { visits: 5, views: 8, cartAdds: 1, checkouts: 1 });
  await sold(open, "2026-03-30T10:00:00Z");
  await sold(open, "2026-03-31T10:00:00Z");

  const before = open.trips.read;
  const numbers = await visitsOverview(open.shop, { range: "7d" });
  expect(open.trips.read - before).toBe(1);
  expect(numbers.sums).toEqual({ visits: 15, views: 33, cartAdds: 5, checkouts: 4, orders: 2 });
  expect(numbers.before).toEqual({ visits: 4, views: 9, cartAdds: 0, checkouts: 0, orders: 0 });
  expect(
    numbers.steps.slice(-2).map(({ first, sums, before }) => [first, sums.visits, before?.visits]),
  ).toEqual([
    ["2026-03-30", 10, 0],
    ["2026-03-31", 5, 0],
  ]);
});

test("parts stand kind by kind, the most first, and the small ones are one", async () => {
  await came("2026-03-30", { visits: 3 }, [
    ["source", "instagram", 2, 5, true],
    ["source", "google", 1, 9, true],
    ["country", "NG", 3, 14],
  ]);
  const many = Array.from({ length: 14 }, (_, at): VisitPart => ["campaign", `c${at + 10}`, 20 - at, 1]);
  await came("2026-03-31", { visits: 4 }, [["source", "google", 4, 4, true], ...many]);

  const { parts } = await visitsOverview(open.shop, { range: "7d" });
  const of = (kind: string) =>
    parts.filter((part) => part.kind === kind).map(({ key, visits }) => [key, visits]);
  expect(of("source")).toEqual([
    ["google", 5],
    ["instagram", 2],
  ]);
  expect(of("country")).toEqual([["NG", 3]]);
  expect(of("campaign")).toHaveLength(13);
  expect(of("campaign").at(0)).toEqual(["c10", 20]);
  // The two smallest of fourteen.
  expect(of("campaign").at(-1)).toEqual(["other", 7 + 8]);
});

test("a product stands with how often it was looked at and what was sold of it", async () => {
  const { productId, variantId } = await sell(open, { title: "Tote" });
  await came("2026-03-31", { visits: 1, views: 3 }, [["product", `p-${productId}`, 1, 3]]);
  const id = await sold(open, "2026-03-31T10:00:00Z");
  await open.sql("update order_lines set product_id = $1, variant_id = $2 where order_id = $3", [
    productId,
    variantId,
    id,
  ]);
  const { products } = await visitsOverview(open.shop, { range: "7d" });
  expect(products).toEqual([{ productId, title: "Tote", views: 3, units: 2 }]);
});

test("another store's visits are nobody else's, and who may not see orders sees none", async () => {
  const other = await openShop({ now: () => NOW });
  await came("2026-03-31", { visits: 7, views: 7 }, [["source", "google", 7, 7, true]], other.shop.store.id);
  const numbers = await visitsOverview(open.shop, { range: "7d" });
  expect([numbers.sums.visits, numbers.parts]).toEqual([0, []]);
  const shopper = { ...open.shop, actor: { kind: "shopper" as const } };
  await expect(visitsOverview(shopper, {})).rejects.toMatchObject({ code: "forbidden" });
});
