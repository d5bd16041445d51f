import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { listBuyers } from "#domain/buyer/list.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { listOrders } from "#domain/order/list.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import { today } from "#domain/order/today.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { buy } from "#tests/buying/checkout.ts";
import { openEditedShops } from "#tests/buying/edited-shop.ts";
import type { Goods } from "#tests/buying/goods.ts";
import { countEveryDay, countedOtherwise } from "#tests/buying/histories/numbers.ts";
import { placeBesideCard } from "#tests/buying/reduced.ts";
import { giveRefund } from "#tests/buying/refunded.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { counted, recount } from "./recount.ts";

/* Parcels that nobody took, and pieces that came back before they were paid, were never sold. */

let open: OpenShop;
let tote: Goods;
let cap: Goods;
openEditedShops((made) => void ({ open, tote, cap } = made));

const NOT_TRACKED = { carrier: "", trackingNumber: "", trackingUrl: "" };
const AT_DOOR = { method: "pay_on_delivery" } as const;

async function sent(goods: Goods[], quantity = 1): Promise<number> {
  const { number } = await buy(open, goods, AT_DOOR, quantity);
  await fulfilOrder(open.shop, number, NOT_TRACKED);
  return number;
}

/** So many of these lines arrive together. */
async function comeBack(number: number, pieces: [line: number, quantity: number][]): Promise<string> {
  const order = await orderForSeller(open.shop, number);
  const lines = pieces.map(([at, quantity]) => ({ lineId: order.lines[at]?.id ?? "", quantity }));
  const returnId = uuidv7();
  const reason = "too_small" as const;
  await openReturn(open.shop, number, {
    id: returnId,
    lines: lines.map((line) => ({ ...line, reason })),
    note: "",
  });
  const arrived = lines.map(({ lineId, quantity }) => ({ lineId, received: quantity, restock: true }));
  await receiveReturn(open.shop, number, { returnId, lines: arrived });
  return returnId;
}

/** What of this shop's only day counts; nothing where nothing does. SQL and somebody with the books say the same. */
async function day() {
  const byHand = await recount(open, open.shop.store.timeZone);
  const days = [new Date().toISOString().slice(0, 10), ...byHand.keys()];
  const bySql = await counted(open, [...new Set(days)]);
  const eventful = [...byHand].filter(([, one]) => Object.values(one).some((value) => value !== 0));
  expect(Object.fromEntries(bySql)).toEqual(Object.fromEntries(eventful));
  const [only] = bySql.values();
  const sold = await open.sql<{ title: string; units: number; gross: number; taken: number }>(
    `select p.title, v.units, v.gross::float8 as gross, v.taken::float8 as taken
     from opnmrt_variants_on((select array_agg($1::uuid) from unnest($2::text[])), $2::date[]) v join products p on p.id = v.product_id
     where v.units <> 0 or v.gross <> 0 order by p.title`,
    [open.shop.store.id, [...byHand.keys()]],
  );
  return { orders: only?.orders ?? 0, units: only?.units ?? 0, total: only?.total ?? 0, sold };
}

const NONE = { orders: 0, units: 0, total: 0, sold: [] };
const listed = async () => (await listOrders(open.shop, {})).orders[0];

async function expectNoSale(): Promise<void> {
  expect(await day()).toEqual(NONE);
  expect(await today(open.shop)).toMatchObject({
    ordersToday: 0,
    salesToday: 0,
    waiting: { returnsArrived: 0 },
  });
  expect((await listBuyers(open.shop, {})).buyers).toEqual([]);
}

test("a parcel that nobody took is no sale, and nothing waits for money", async () => {
  const number = await sent([tote, cap]);
  expect(await day()).toMatchObject({ orders: 1, units: 2, total: 6_500_00 });
  expect(await listed()).toMatchObject({ nobodyTook: false });
  await comeBack(number, [
    [0, 1],
    [1, 1],
  ]);
  expect(await listed()).toMatchObject({ nobodyTook: true });
  await expectNoSale();
});

test("nor is it one where it came back piece by piece; what came first was never sold before that", async () => {
  const number = await sent([tote, cap]);
  await comeBack(number, [[0, 1]]);
  const left = { title: "Cap", units: 1, gross: 2_000_00, taken: 2_000_00 };
  expect(await day()).toEqual({ orders: 1, units: 1, total: 2_000_00, sold: [left] });
  await comeBack(number, [[1, 1]]);
  await expectNoSale();
});

test("what came back before the rest was paid stays out of what sold", async () => {
  const number = await sent([tote], 3);
  await comeBack(number, [[0, 2]]);
  await markPaid(open.shop, number, 4_500_00);
  const sold = [{ title: "Ankara tote", units: 1, gross: 4_500_00, taken: 4_500_00 }];
  expect(await day()).toEqual({ orders: 1, units: 1, total: 4_500_00, sold });
});

test("where a gift card had paid a part of it, that goes back and nothing was sold", async () => {
  const { number } = await placeBesideCard(open, [tote], "1,500", AT_DOOR);
  await fulfilOrder(open.shop, number, NOT_TRACKED);
  const returnId = await comeBack(number, [[0, 2]]);
  expect(await day()).toEqual(NONE);
  // The card's money is still to go back.
  expect((await today(open.shop)).waiting.returnsArrived).toBe(1);
  expect(await giveRefund(open, number, { pieces: [[0, 2]], returnId })).toMatchObject({
    status: "refunded",
  });
  await expectNoSale();
});

test("pieces that a gift card paid a part of were sold for that, and go back with it", async () => {
  // Two for ₦9,000, of which ₦6,000 were on the card: of the ₦4,500 that came back the door was to pay ₦3,000.
  const { number } = await placeBesideCard(open, [tote], "6,000", AT_DOOR);
  await fulfilOrder(open.shop, number, NOT_TRACKED);
  const returnId = await comeBack(number, [[0, 1]]);
  const sold = [{ title: "Ankara tote", units: 2, gross: 6_000_00, taken: 6_000_00 }];
  expect(await day()).toEqual({ orders: 1, units: 2, total: 6_000_00, sold });
  await giveRefund(open, number, { pieces: [[0, 1]], returnId });
  expect((await day()).sold).toEqual(sold);
});

test("who bought again after a parcel they did not take is new with that", async () => {
  await countEveryDay(open);
  const number = await sent([tote]);
  await markPaid(open.shop, await sent([cap]), 2_000_00);
  // Both on days on which nothing else happens that would have them counted.
  await open.sql(
    "update orders set placed_at = placed_at - interval '9 days' * case number when $2 then 2 else 1 end where store_id = $1",
    [open.shop.store.id, number],
  );
  expect(await countedOtherwise({ stage: { open } } as never)).toEqual([]);
  await comeBack(number, [[0, 1]]);
  expect(await countedOtherwise({ stage: { open } } as never)).toEqual([]);
});
