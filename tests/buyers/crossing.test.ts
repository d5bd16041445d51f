import { Client } from "pg";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, inject, test } from "vitest";
import { MOST_ADDRESSES } from "#domain/buyer/address.ts";
import { myAddresses } from "#domain/buyer/addresses.ts";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { preferMyAddress } from "#domain/buyer/prefer-address.ts";
import { saveAddress } from "#domain/buyer/save-address.ts";
import { withCart } from "#domain/buyer/with-cart.ts";
import { addToCart } from "#domain/cart/add.ts";
import { cartPage } from "#domain/cart/page.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, recipient, refusal, type Person } from "./person.ts";

let open: OpenShop;
let tote: Goods;
let zainab: Person;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { stock: 100 });
  zainab = await join(open);
});

/** Statements of somebody else that are under way when `verb` begins; `after` it waits, or is done, the rest of theirs follows. */
async function crossing<T>(
  statements: [text: string, values: unknown[]][],
  verb: () => Promise<T>,
  after: [text: string, values: unknown[]][] = [],
): Promise<T> {
  const other = new Client(inject("world").ownerUrl);
  await other.connect();
  try {
    const { rows } = await other.query<{ pid: number }>("select pg_backend_pid() as pid");
    await other.query("begin");
    for (const [text, values] of statements) await other.query(text, values);
    let settled = false;
    const going = verb().finally(() => void (settled = true));
    going.catch(() => undefined);
    while (!settled) {
      const waiting = await open.sql(
        "select 1 from pg_stat_activity where $1 = any (pg_blocking_pids(pid))",
        [rows[0]?.pid],
      );
      if (waiting.length > 0) break;
    }
    for (const [text, values] of after) await other.query(text, values);
    await other.query("commit");
    return await going;
  } finally {
    await other.end();
  }
}

const storeId = () => open.shop.store.id;
const held = (): [string, unknown[]] => [
  "select 1 from buyer_users where id = $1 for no key update",
  [zainab.me.personId],
];
const newAddress = (line1: string): [string, unknown[]] => [
  `insert into buyer_addresses (id, store_id, buyer_id, name, phone, address)
   values ($1, $2, $3, 'Zainab', '0803 123 4567', jsonb_build_object('line1', $4::text))`,
  [uuidv7(), storeId(), zainab.me.personId, line1],
];
/** Another device of the buyer makes the cart they fill. */
const newCart = (): [string, unknown[]][] => {
  const id = uuidv7();
  return [
    held(),
    [
      "insert into carts (id, store_id, buyer_id, expires_at) values ($1, $2, $3, now() + interval '30 days')",
      [id, storeId(), zainab.me.personId],
    ],
    [
      `insert into cart_lines (store_id, cart_id, variant_id, quantity, title, price_seen) values ($1, $2, $3, 2, 'Ankara tote', 450000)`,
      [storeId(), id, tote.variantId],
    ],
  ];
};
const quantity = async () => (await cartPage(zainab.shop, null)).cart.lines[0]?.quantity;

test("signing in waits for the other device's cart, and takes it in", async () => {
  const { cartId } = await addToCart(open.visitor, null, { variantId: tote.variantId, quantity: 3 });
  const identity = withCart(await zainab.identity(), cartId);
  await crossing(newCart(), () => signIn(identity, zainab.who));
  expect(await quantity()).toBe(5);
});

test("adding waits for the other device's cart, and goes into it", async () => {
  const [first, ...rest] = newCart();
  const add = () => addToCart(zainab.shop, null, { variantId: tote.variantId, quantity: 3 });
  await crossing(first ? [first] : [], add, rest);
  expect(await quantity()).toBe(5);
});

test("of two last addresses one fits", async () => {
  for (let n = 1; n < MOST_ADDRESSES; n++) await saveAddress(zainab.shop, null, recipient(`${n} Street`));
  const said = await refusal(
    crossing([held(), newAddress("The other")], () => saveAddress(zainab.shop, null, recipient("Mine"))),
  );
  expect(said).toMatchObject({ reason: "addresses_full" });
});

test("of two addresses preferred at once the later one is", async () => {
  for (const street of ["1 First", "2 Second", "3 Third"])
    await saveAddress(zainab.shop, null, recipient(street));
  const { addresses } = await myAddresses(zainab.shop);
  const [first, second, third] = addresses.map(({ id }) => id);
  await crossing(
    [
      held(),
      ["update buyer_addresses set preferred = false where id = $1", [first]],
      ["update buyer_addresses set preferred = true where id = $1", [second]],
    ],
    () => preferMyAddress(zainab.shop, third ?? ""),
  );
  const chosen = (await myAddresses(zainab.shop)).addresses.filter(({ preferred }) => preferred);
  expect(chosen.map(({ id }) => id)).toEqual([third]);
});

test("forgetting waits for an order that is being placed, and finds it", async () => {
  const identity = await zainab.identity();
  const placing: [string, unknown[]][] = [
    ["select 1 from buyer_users where id = $1 for key share", [zainab.me.personId]],
    [
      `insert into orders (id, store_id, number, key, buyer_id, method, name, email, phone, address, currency, subtotal, delivery, total)
       values ($1, $2, 77, 'key', $3, 'pay_on_delivery', 'Zainab', $4, '0803 123 4567', '{}', 'NGN', 100, 0, 100)`,
      [uuidv7(), storeId(), zainab.me.personId, zainab.who.email],
    ],
  ];
  expect(await crossing(placing, () => eraseBuyer(identity, zainab.me))).toEqual({ open: 1 });
  expect(await orderForSeller(open.shop, 77)).toMatchObject({ eraseWhenOver: true });
});

test("forgetting waits for an order that is being sent, and for its letter", async () => {
  const { number } = await buy(open, [tote], { email: zainab.who.email });
  await open.sql("update events set handled_at = now() where store_id = $1", [storeId()]);
  const identity = await zainab.identity();
  const sending: [string, unknown[]][] = [
    ["update orders set status = 'fulfilled', fulfilled_at = now() where store_id = $1", [storeId()]],
    [
      `insert into events (id, store_id, type, order_id, actor)
       select gen_random_uuid(), store_id, 'ORDER_FULFILLED', id, 'seller:1' from orders where store_id = $1`,
      [storeId()],
    ],
  ];
  await crossing(sending, () => eraseBuyer(identity, zainab.me));
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    status: "fulfilled",
    eraseWhenOver: true,
    erasedAt: null,
    email: zainab.who.email,
  });
});

test("an order placed while the account of its address goes is a guest's", async () => {
  const leaving: [string, unknown[]][] = [["delete from buyer_users where id = $1", [zainab.me.personId]]];
  const { number } = await crossing(leaving, () => buy(open, [tote], { email: zainab.who.email }));
  expect(
    (
      await open.sql("select buyer_id from orders where number = $1 and store_id = $2", [number, storeId()])
    )[0],
  ).toEqual({ buyer_id: null });
});

test("the last letter goes out while its buyer is being forgotten: the order is forgotten with it", async () => {
  const { number } = await buy(open, [tote], { email: zainab.who.email });
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  const shop = { ...open.shop, ports: { ...open.shop.ports, mail: { send: async () => undefined } } };
  const marking: [string, unknown[]][] = [
    ["update orders set erase_when_over = true, buyer_id = null where store_id = $1", [storeId()]],
  ];
  await crossing(marking, () => handleEvents(shop));
  expect((await orderForSeller(open.shop, number)).erasedAt).not.toBeNull();
});
