import { beforeEach, expect, test } from "vitest";
import { accountPage } from "#domain/buyer/account.ts";
import { changeBuyerEmail } from "#domain/buyer/change-email.ts";
import { myOrder } from "#domain/buyer/order.ts";
import { myOrders } from "#domain/buyer/orders.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { orderPage } from "#domain/order/page.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import { someone } from "#tests/identity/browser.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, refusal, type Person } from "./person.ts";

let open: OpenShop;
let tote: Goods;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { stock: 100 });
});

const numbers = async ({ shop }: Person) => (await myOrders(shop, null)).orders.map(({ number }) => number);

test("what a guest ordered is in the account once its address is proved, and not a moment sooner", async () => {
  const who = someone();
  const { number } = await buy(open, [tote], { email: who.email.toUpperCase() });
  const { number: others } = await buy(open, [tote], { email: `x${who.email}` });
  const zainab = await join(open, who);
  expect(await numbers(zainab)).toEqual([number]);
  expect(await refusal(myOrder(zainab.shop, others))).toMatchObject({ code: "not_found" });
});

test("a sign-up that was never proved gets nobody's orders", async () => {
  const who = someone();
  await buy(open, [tote], { email: who.email });
  const mallory = await join(open);
  await signUp(await mallory.identity(), who);
  expect(await numbers(mallory)).toEqual([]);
  const [row] = await open.sql("select buyer_id from orders where store_id = $1", [open.shop.store.id]);
  expect(row).toEqual({ buyer_id: null });
});

test("what somebody orders while they are signed in is theirs, whatever address its letters go to", async () => {
  const zainab = await join(open);
  const mama = await join(open);
  const { number, key } = await buy({ ...open, visitor: zainab.shop }, [tote], { email: mama.who.email });
  expect(await numbers(zainab)).toEqual([number]);
  expect(await numbers(mama)).toEqual([]);
  expect(await myOrder(zainab.shop, number)).toEqual({ number, key });
});

test("what a guest orders with the address of an account is in that account, in one read and one write", async () => {
  const zainab = await join(open);
  const before = { read: open.trips.read, write: open.trips.write };
  const { number } = await buy(open, [tote], { email: zainab.who.email });
  // Filling the cart and reading it are the rest.
  expect([open.trips.read - before.read, open.trips.write - before.write]).toEqual([3, 2]);
  expect(await numbers(zainab)).toEqual([number]);
  expect((await accountPage(zainab.shop)).recent).toHaveLength(1);
});

test("a changed address brings its orders along, when the code from it has come back", async () => {
  const zainab = await join(open);
  const fresh = someone().email;
  const { number } = await buy(open, [tote], { email: fresh });
  const { flow } = await requestEmail(await zainab.identity(), zainab.me, fresh);
  expect(await numbers(zainab)).toEqual([]);
  await changeBuyerEmail(await zainab.identity(), zainab.me, { flow, code: zainab.browser.code });
  expect(await numbers(zainab)).toEqual([number]);
});

test("the list says how it is had, and whether all of it was handed over", async () => {
  const zainab = await join(open);
  const { number } = await buy({ ...open, visitor: zainab.shop }, [tote]);
  const { id } = open.shop.store;
  await open.sql(
    "update orders set status = 'fulfilled', delivery_method = 'pickup' where store_id = $1 and number = $2",
    [id, number],
  );
  const listed = async () => {
    const [first] = (await myOrders(zainab.shop, null)).orders;
    return [first?.deliveryMethod, first?.arrived];
  };
  const parcel = (status: string) =>
    open.sql(
      `insert into fulfilments (id, store_id, order_id, status, delivered_at, called_off_at)
       select gen_random_uuid(), o.store_id, o.id, $3, case $3 when 'delivered' then now() end,
         case $3 when 'called_off' then now() end
       from orders o where o.store_id = $1 and o.number = $2`,
      [id, number, status],
    );
  expect(await listed()).toEqual(["pickup", false]);
  await parcel("called_off");
  await parcel("delivered");
  expect(await listed()).toEqual(["pickup", true]);
  await parcel("sent");
  expect(await listed()).toEqual(["pickup", false]);
});

test("an order that is in an account stays there when another proves the address", async () => {
  const zainab = await join(open);
  const fresh = someone();
  const { number } = await buy({ ...open, visitor: zainab.shop }, [tote], { email: fresh.email });
  const other = await join(open, fresh);
  expect(await numbers(zainab)).toEqual([number]);
  expect(await numbers(other)).toEqual([]);
});

test("nothing crosses from one store to another", async () => {
  const elsewhere = await openShop();
  const bead = await sell(elsewhere);
  const who = someone();
  const there = await buy(elsewhere, [bead], { email: who.email });
  const zainab = await join(open, who);
  expect(await numbers(zainab)).toEqual([]);
  await buy(elsewhere, [bead], { email: who.email });
  expect(await numbers(zainab)).toEqual([]);
  const sameNumber = await buy(open, [tote], { email: "else@example.com" });
  expect(sameNumber.number).toBe(there.number);
  expect(await refusal(myOrder(zainab.shop, there.number))).toMatchObject({ code: "not_found" });
  expect(await refusal(orderPage(zainab.shop, there.number, there.key))).toMatchObject({ code: "not_found" });
});

test("what was spent is told by month, by the store's clock, less what was given back", async () => {
  const zainab = await join(open);
  const mine = { ...open, visitor: zainab.shop };
  const placed = [];
  for (let n = 0; n < 3; n++) placed.push(await buy(mine, [tote], { email: zainab.who.email }));
  const [first, second, third] = placed.map(({ number }) => number);
  const at = (number: number | undefined, moment: string, more = "") =>
    open.sql(`update orders set placed_at = $3${more} where store_id = $1 and number = $2`, [
      open.shop.store.id,
      number,
      moment,
    ]);
  // In Lagos that is the first hour of March.
  await at(first, "2026-02-28T23:30:00Z");
  await at(second, "2026-02-27T12:00:00Z");
  await at(third, "2026-02-26T12:00:00Z", ", status = 'cancelled'");
  const [order] = await open.sql<{ id: string; total: string }>(
    "select id, total from orders where store_id = $1 and number = $2",
    [open.shop.store.id, second],
  );
  await open.sql(
    `insert into refunds (id, store_id, order_id, amount, gift_card, currency, status, way, key, actor, settled_at)
     values (gen_random_uuid(), $1, $2, 100, 100, 'NGN', 'done', 'gift_card', 'refund', 'system', now())`,
    [open.shop.store.id, order?.id],
  );
  const total = Number(order?.total);
  expect((await myOrders(zainab.shop, null)).spent).toEqual([
    { month: "2026-03-01", orders: 1, spent: total, currency: "NGN" },
    { month: "2026-02-01", orders: 1, spent: total - 100, currency: "NGN" },
  ]);
  expect((await myOrders((await join(open)).shop, null)).spent).toEqual([]);
});
