import { beforeEach, expect, test } from "vitest";
import { MOST_ADDRESSES } from "#domain/buyer/address.ts";
import { myAddresses } from "#domain/buyer/addresses.ts";
import { saveAddress } from "#domain/buyer/save-address.ts";
import { saveProfile } from "#domain/buyer/save-profile.ts";
import { addToCart } from "#domain/cart/add.ts";
import { checkoutPage } from "#domain/order/checkout.ts";
import { orderPage } from "#domain/order/page.ts";
import { placeOrder, type CheckoutInput } from "#domain/order/place.ts";
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

const nothing = { line1: "", line2: "", city: "", region: "", postcode: "", country: "NG" };

/** The buyer's checkout form with this cart in it, in which only what is named is filled in. */
async function form(filled: Partial<CheckoutInput>, { shop, who } = zainab): Promise<CheckoutInput> {
  await addToCart(shop, null, { variantId: tote.variantId, quantity: 1 });
  const { cart } = await checkoutPage(shop, null);
  return {
    ...{ cartId: cart.id, email: who.email, totalSeen: cart.total, method: "pay_on_delivery" as const },
    ...{ name: "", phone: "", address: nothing, note: "" },
    ...filled,
  };
}
const addresses = async () => (await myAddresses(zainab.shop)).addresses;

test("a buyer's checkout knows them and their addresses, the preferred one first, in one trip", async () => {
  await saveProfile(await zainab.identity(), zainab.me, { name: "Zainab Bello", phone: "0803 123 4567" });
  await saveAddress(zainab.shop, null, recipient("1 First"));
  await saveAddress(zainab.shop, null, recipient("2 Second"));
  const before = zainab.trips.total;
  const { buyer } = await checkoutPage(zainab.shop, null);
  expect(zainab.trips.total - before).toBe(1);
  expect(buyer).toMatchObject({ name: "Zainab Bello", email: zainab.who.email, phone: "0803 123 4567" });
  expect(buyer?.addresses.map(({ address }) => address.line1)).toEqual(["1 First", "2 Second"]);
  expect((await checkoutPage(open.visitor, null)).buyer).toBeNull();
});

test("a saved address takes the place of what stands in the fields, in one read and one write", async () => {
  await saveAddress(zainab.shop, null, recipient("1 First", "Mama Zainab"));
  const [saved] = await addresses();
  const input = await form({ addressId: saved?.id, name: "Ignored", phone: "x" });
  const { trips } = zainab;
  const before = { read: trips.read, write: trips.write };
  const { number, key } = await placeOrder(zainab.shop, input);
  expect([trips.read - before.read, trips.write - before.write]).toEqual([1, 1]);
  expect((await orderPage(zainab.shop, number, key)).order).toMatchObject(
    recipient("1 First", "Mama Zainab"),
  );
});

test("an address that is gone, another's, another store's or made up is said, and nothing is taken", async () => {
  const mallory = await join(open);
  await saveAddress(mallory.shop, null, recipient("Mallory's"));
  const elsewhere = await openShop();
  const there = await join(elsewhere);
  await saveAddress(there.shop, null, recipient("Elsewhere"));
  const theirs = [
    ...(await myAddresses(mallory.shop)).addresses,
    ...(await myAddresses(there.shop)).addresses,
  ];
  for (const addressId of [
    ...theirs.map(({ id }) => id),
    "0190f3c0-0000-7000-8000-00000000feed",
    "' or 1=1",
  ]) {
    const said = await refusal(placeOrder(zainab.shop, await form({ addressId })));
    expect(said).toMatchObject({ problems: { addressId: expect.stringContaining("choose another") } });
  }
  const rows = await open.sql("select 1 from orders where store_id = $1", [open.shop.store.id]);
  expect(rows).toHaveLength(0);
});

test("a guest who names an address fills in the fields like any guest", async () => {
  await saveAddress(zainab.shop, null, recipient("1 First"));
  const [saved] = await addresses();
  const { cartId } = await addToCart(open.visitor, null, { variantId: tote.variantId, quantity: 1 });
  const input = { ...(await form({ addressId: saved?.id })), cartId: cartId ?? "" };
  const said = await refusal(placeOrder(open.visitor, input));
  expect(Object.keys((said as { problems: object }).problems)).toContain("address.line1");
});

test("what was typed is kept among the addresses when that is wished, once, in the same write", async () => {
  const typed = { ...recipient("3 Third"), keepAddress: true };
  const first = await form(typed);
  const before = zainab.trips.write;
  await placeOrder(zainab.shop, first);
  expect(zainab.trips.write - before).toBe(1);
  await placeOrder(zainab.shop, await form(typed));
  expect((await addresses()).map(({ address }) => address.line1)).toEqual(["3 Third"]);
  await placeOrder(zainab.shop, await form(recipient("4 Fourth")));
  expect(await addresses()).toHaveLength(1);
});

test("with a full book of addresses the order is placed all the same", async () => {
  for (let n = 0; n < MOST_ADDRESSES; n++) await saveAddress(zainab.shop, null, recipient(`${n} Street`));
  await placeOrder(zainab.shop, await form({ ...recipient("One more"), keepAddress: true }));
  expect(await addresses()).toHaveLength(MOST_ADDRESSES);
});

test("the same form sent several times at once places one order of the buyer's", async () => {
  const input = await form({ ...recipient(), keepAddress: true });
  const placed = await Promise.all(Array.from({ length: 4 }, () => placeOrder(zainab.shop, input)));
  expect(new Set(placed.map(({ number }) => number)).size).toBe(1);
  expect(await addresses()).toHaveLength(1);
});
