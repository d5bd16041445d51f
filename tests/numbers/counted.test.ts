import { beforeEach, describe, expect, test } from "vitest";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { counted, recount, withNeighbours } from "./recount.ts";
import { sold, wentBack } from "./sold.ts";

let open: OpenShop;
beforeEach(async () => void (open = await openShop()));

const sell = (at: string, more?: Parameters<typeof sold>[2]) => sold(open, at, more);
const zoned = (zone: string) =>
  open.sql("update stores set time_zone = $2 where id = $1", [open.shop.store.id, zone]);

async function both(zone: string) {
  const byHand = await recount(open, zone);
  const bySql = await counted(open, withNeighbours(byHand.keys()));
  expect(Object.fromEntries(bySql)).toEqual(Object.fromEntries(byHand));
  return byHand;
}

test("what is a sale, and what it came to", async () => {
  await sell("2026-03-02T10:00:00Z");
  await sell("2026-03-02T11:00:00Z", { discount: 100, email: "kofi@example.com" });
  await sell("2026-03-02T12:00:00Z", { method: "pay_on_delivery", status: "placed", paid_at: null });
  await sell("2026-03-02T13:00:00Z", { status: "placed", paid_at: null });
  await sell("2026-03-02T14:00:00Z", { status: "cancelled", paid_at: null });
  await sell("2026-03-03T10:00:00Z");
  const days = await both("Africa/Lagos");
  expect(days.get("2026-03-02")).toMatchObject({
    orders: 3,
    units: 6,
    gross: 3_000,
    discounts: 100,
    delivery: 600,
    total: 3_500,
    buyers: 2,
    new_buyers: 2,
    cancelled: 1,
  });
  expect(days.get("2026-03-03")).toMatchObject({ orders: 1, buyers: 1, new_buyers: 0 });
});

describe("the day is the store's own", () => {
  // Clocks put forward or back at midnight, at two, by half an hour; ahead and behind by most of a day; with odd quarters.
  test.each([
    "Africa/Lagos",
    "America/Havana",
    "America/Santiago",
    "Europe/London",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Pacific/Chatham",
    "America/St_Johns",
    "Africa/Casablanca",
    "Asia/Beirut",
  ])("in %s, in each hour of the days on which clocks are moved", async (zone) => {
    await zoned(zone);
    const year = Array.from({ length: 366 * 24 }, (_, hour) => Date.UTC(2026, 0, 1) + hour * 3_600_000);
    const clock = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    const offset = (at: number) => clock.format(at).slice(-9);
    const moves = year.filter((at) => offset(at) !== offset(at + 3_600_000));
    const around = (moves.length > 0 ? moves : [Date.UTC(2026, 5, 1)]).flatMap((at) =>
      Array.from({ length: 60 }, (_, step) => at + (step - 30) * 1_800_000),
    );
    for (const at of around) await sell(new Date(at).toISOString(), { email: `b${at % 7}@example.com` });
    expect((await both(zone)).size).toBeGreaterThan(1);
  });
});

describe("money that went back", () => {
  test("counts on the day it went, whenever it was sold, and never more than the order came to", async () => {
    const id = await sell("2026-03-02T10:00:00Z");
    await wentBack(open, id, 700, "2026-03-04T10:00:00Z");
    await wentBack(open, id, 300, "2026-03-05T10:00:00Z");
    await wentBack(open, id, 900, "2026-03-05T11:00:00Z");
    const days = await both("Africa/Lagos");
    expect([...days].map(([day, { refunded, refunds }]) => [day, refunded, refunds])).toEqual([
      ["2026-03-02", 0, 0],
      ["2026-03-04", 700, 1],
      ["2026-03-05", 500, 1],
    ]);
  });

  test("of what was no sale is no refund", async () => {
    const id = await sell("2026-03-02T10:00:00Z", { status: "cancelled", paid_at: null });
    await wentBack(open, id, 700, "2026-03-04T10:00:00Z");
    expect((await both("Africa/Lagos")).has("2026-03-04")).toBe(false);
  });
});
