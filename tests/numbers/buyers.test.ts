import { beforeEach, expect, test } from "vitest";
import { listBuyers } from "#domain/buyer/list.ts";
import { buyerWho } from "#domain/buyer/of-order.ts";
import type { Actor } from "#domain/context.ts";
import { buyersOverview } from "#domain/numbers/buyers.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { sold, wentBack } from "./sold.ts";

const NOW = new Date("2026-03-31T15:00:00Z");

let open: OpenShop;
beforeEach(async () => void (open = await openShop({ now: () => NOW })));

const numberOf = async (id: string): Promise<number> =>
  (await open.sql<{ number: number }>("select number from orders where id = $1", [id]))[0]?.number ?? 0;

/** Zainab bought three times, Kofi once and Ada once, who sent some of it back. */
async function threeBuyers(): Promise<{ zainab: number; kofi: number; ada: number }> {
  await sold(open, "2026-01-10T10:00:00Z");
  await sold(open, "2026-02-03T10:00:00Z");
  const zainab = await sold(open, "2026-03-30T10:00:00Z");
  const kofi = await sold(open, "2026-03-05T10:00:00Z", {
    email: "kofi@example.com",
    name: "Kofi Mensah",
    subtotal: 9_000,
  });
  const ada = await sold(open, "2026-01-31T23:30:00Z", {
    email: "ada@example.com",
    name: "Ada",
    subtotal: 2_000,
  });
  await wentBack(open, ada, 500, "2026-03-02T10:00:00Z");
  // What came to nothing is no purchase, and makes nobody a buyer.
  await sold(open, "2026-03-29T10:00:00Z", {
    email: "zainab@example.com",
    paid_at: null,
    status: "cancelled",
  });
  await sold(open, "2026-03-29T10:00:00Z", {
    email: "nobody@example.com",
    paid_at: null,
    status: "cancelled",
  });
  await sold(open, "2026-03-29T10:00:00Z", { email: "" });
  return { zainab: await numberOf(zainab), kofi: await numberOf(kofi), ada: await numberOf(ada) };
}

test("buyers stand by what they spent, how often they came, or when; each once", async () => {
  const { zainab, kofi, ada } = await threeBuyers();
  const spent = (await listBuyers(open.shop, {})).buyers;
  expect(spent.map(({ number, name, orders, spent }) => ({ number, name, orders, spent }))).toEqual([
    { number: kofi, name: "Kofi Mensah", orders: 1, spent: 9_200 },
    { number: zainab, name: "Zainab", orders: 3, spent: 3_600 },
    { number: ada, name: "Ada", orders: 1, spent: 1_700 },
  ]);
  expect(spent[1]).toMatchObject({
    email: "zainab@example.com",
    firstAt: new Date("2026-01-10T10:00:00Z"),
    lastAt: new Date("2026-03-30T10:00:00Z"),
  });
  const names = async (input: Parameters<typeof listBuyers>[1]) =>
    (await listBuyers(open.shop, input)).buyers.map(({ name }) => name);
  expect(await names({ by: "orders" })).toEqual(["Zainab", "Ada", "Kofi Mensah"]);
  expect(await names({ by: "number" })).toEqual(["Ada", "Kofi Mensah", "Zainab"]);
  expect(await names({ q: "mensah" })).toEqual(["Kofi Mensah"]);
  expect(await names({ q: "ADA@" })).toEqual(["Ada"]);
  expect(await names({ q: "%" })).toEqual([]);
});

test("a long list goes on where it stopped, also among equals", async () => {
  for (let at = 0; at < 60; at += 1)
    await sold(open, "2026-03-05T10:00:00Z", { email: `b${at}@example.com`, name: `B${at}` });
  const first = await listBuyers(open.shop, {});
  expect(first.buyers).toHaveLength(50);
  const second = await listBuyers(open.shop, { cursor: first.nextCursor });
  expect(second).toMatchObject({ nextCursor: null });
  const all = [...first.buyers, ...second.buyers].map(({ email }) => email);
  expect([all.length, new Set(all).size]).toEqual([60, 60]);
  expect((await listBuyers(open.shop, { cursor: "x.1" })).buyers[0]?.email).toBe(all[0]);
});

test("who may not reach buyers sees no address, and finds none by it", async () => {
  await threeBuyers();
  const viewer = { ...open.shop, actor: { ...open.shop.actor, role: "viewer" } as Actor };
  const { buyers } = await listBuyers(viewer, {});
  expect(JSON.stringify(buyers)).not.toContain("example.com");
  expect(buyers[0]).toMatchObject({ name: "Kofi Mensah", email: "k•••@•••" });
  expect((await listBuyers(viewer, { q: "kofi@" })).buyers).toEqual([]);
  const page = await buyerWho(viewer, buyers[0]?.number ?? 0, null);
  expect(JSON.stringify(page)).not.toContain("example.com");
});

test("a buyer has all their orders, by any one of them, in one trip", async () => {
  const { zainab } = await threeBuyers();
  const trips = open.trips.read;
  const page = await buyerWho(open.shop, zainab, null);
  expect(open.trips.read - trips).toBe(1);
  expect(page.buyer).toMatchObject({ number: zainab, name: "Zainab", orders: 3, spent: 3_600 });
  // Also what came to nothing: it stands there as what it is.
  expect(page.orders.map(({ status }) => status)).toContain("cancelled");
  expect(page.orders).toHaveLength(4);
  expect(page.products).toEqual([{ productId: null, title: "Tote", units: 6 }]);
  expect((await buyerWho(open.shop, page.orders.at(-1)?.number ?? 0, null)).buyer).toEqual(page.buyer);
  await expect(buyerWho(open.shop, 999_999, null)).rejects.toMatchObject({ code: "not_found" });
  await expect(buyerWho(open.shop, Number.NaN, null)).rejects.toMatchObject({ code: "not_found" });
});

test("one who is known by no address is nobody's buyer", async () => {
  const counter = await numberOf(await sold(open, "2026-03-29T10:00:00Z", { email: "", name: "" }));
  await sold(open, "2026-03-29T11:00:00Z", { email: "", name: "" });
  await expect(buyerWho(open.shop, counter, null)).rejects.toMatchObject({ code: "not_found" });
});

test("who is new and who came back are told by the store's clock, with the months after the first", async () => {
  await threeBuyers();
  const trips = open.trips.read;
  const numbers = await buyersOverview(open.shop, { range: "28d" });
  expect(open.trips.read - trips).toBe(1);
  expect(numbers.sums).toEqual({
    buyers: 2,
    returning: 1,
    spent: 10_400,
    spentReturning: 1_200,
    newBuyers: 1,
  });
  // In Lagos it was the first of February already when Ada bought.
  expect(numbers.cohorts).toEqual([
    { month: "2026-03-01", buyers: 1, spent: 9_200, later: [] },
    { month: "2026-02-01", buyers: 1, spent: 1_700, later: [0] },
    { month: "2026-01-01", buyers: 1, spent: 3_600, later: [1, 1] },
  ]);
});

test("another store's buyers are nobody else's", async () => {
  const { zainab } = await threeBuyers();
  const other = await openShop({ now: () => NOW });
  expect((await listBuyers(other.shop, {})).buyers).toEqual([]);
  expect((await buyersOverview(other.shop, {})).cohorts).toEqual([]);
  await expect(buyerWho(other.shop, zainab, null)).rejects.toMatchObject({ code: "not_found" });
});
