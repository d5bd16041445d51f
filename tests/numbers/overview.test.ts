import { beforeEach, expect, inject, test } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import { countNumbers } from "#domain/numbers/count.ts";
import { exportSales } from "#domain/numbers/export.ts";
import { salesOverview } from "#domain/numbers/overview.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { sold, wentBack } from "./sold.ts";

const NOW = new Date("2026-03-31T15:00:00Z");

let open: OpenShop;
beforeEach(async () => void (open = await openShop({ now: () => NOW })));

/** All that is over by now is counted. */
const count = () =>
  countNumbers(
    {
      requestId: "test",
      platformOrigin: "https://shops.test",
      db: openPlatformDb(inject("world").platformUrl, new Trips()),
      ports: {} as never,
      now: () => new Date(),
    },
    NOW,
  );

test("a period is added up beside the one before it, with today as it stands, in one trip", async () => {
  await sold(open, "2026-03-20T10:00:00Z");
  await sold(open, "2026-03-27T10:00:00Z", { email: "kofi@example.com" });
  await sold(open, "2026-03-28T10:00:00Z");
  await count();
  const id = await sold(open, "2026-03-31T10:00:00Z", { discount: 100 });
  await wentBack(open, id, 300, "2026-03-31T11:00:00Z");

  const before = open.trips.read;
  const numbers = await salesOverview(open.shop, { range: "7d" });
  expect(open.trips.read - before).toBe(1);
  expect(numbers.period).toMatchObject({ from: "2026-03-25", to: "2026-03-31", by: "day" });
  expect(numbers.sums).toMatchObject({
    orders: 3,
    units: 6,
    total: 3_500,
    discounts: 100,
    refunded: 300,
    newBuyers: 1,
  });
  expect(numbers.before).toMatchObject({ orders: 1, total: 1_200, newBuyers: 1 });
  expect(numbers.steps.map(({ first, sums, before }) => [first.slice(8), sums.total, before?.total])).toEqual(
    [
      ["25", 0, 0],
      ["26", 0, 0],
      ["27", 1_200, 1_200],
      ["28", 1_200, 0],
      ["29", 0, 0],
      ["30", 0, 0],
      ["31", 1_100, 0],
    ],
  );
  expect(numbers.products).toMatchObject([{ productId: null, units: 6, taken: 3_000 }]);
});

test("before the first night everything is counted as it is asked for, and after it comes to the same", async () => {
  for (const day of ["05", "12", "30", "31"]) await sold(open, `2026-03-${day}T10:00:00Z`);
  const before = await salesOverview(open.shop, {});
  await count();
  expect(await salesOverview(open.shop, {})).toEqual(before);
  expect(before.sums).toMatchObject({ orders: 4, newBuyers: 1 });
});

test("days are a file, one a line, in whole units of the store's currency", async () => {
  await sold(open, "2026-03-30T10:00:00Z");
  await count();
  const { text, from, to } = await exportSales(open.shop, {
    range: "custom",
    from: "2026-03-29",
    to: "2026-03-31",
  });
  expect([from, to]).toEqual(["2026-03-29", "2026-03-31"]);
  const lines = text.trim().split("\r\n");
  // The shop's first order was on the 30th; before that it has no days.
  expect(lines).toHaveLength(3);
  expect(lines[1]).toBe("2026-03-30,1,2,10.00,0.00,0.00,2.00,0.00,12.00,0.00,12.00,1,1,0,NGN");
});

test("whoever may not see orders sees none of it", async () => {
  const shop = { ...open.shop, actor: { kind: "shopper" as const } };
  await expect(salesOverview(shop, {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(exportSales(shop, {})).rejects.toMatchObject({ code: "forbidden" });
});
