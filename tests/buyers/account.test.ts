import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { accountPage } from "#domain/buyer/account.ts";
import { addressPage } from "#domain/buyer/address-page.ts";
import { myAddresses } from "#domain/buyer/addresses.ts";
import { myDevices } from "#domain/buyer/devices.ts";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { erasePage } from "#domain/buyer/erase-page.ts";
import { exportBuyer } from "#domain/buyer/export.ts";
import { myOrder } from "#domain/buyer/order.ts";
import { myOrders } from "#domain/buyer/orders.ts";
import { preferMyAddress } from "#domain/buyer/prefer-address.ts";
import { profilePage } from "#domain/buyer/profile.ts";
import { removeMyAddress } from "#domain/buyer/remove-address.ts";
import { saveAddress } from "#domain/buyer/save-address.ts";
import { saveProfile } from "#domain/buyer/save-profile.ts";
import type { StoreContext } from "#domain/context.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { signOutDevice, signOutEverywhere } from "#domain/identity/sessions.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import { Browser, someone } from "#tests/identity/browser.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, recipient, refusal, shopOf, type Person } from "./person.ts";

let ada: OpenShop;
let bola: OpenShop;
let tote: Goods;
let zainab: Person;
beforeAll(async () => {
  ada = await openShop();
  bola = await openShop();
  tote = await sell(ada, { stock: 500 });
});
beforeEach(async () => void (zainab = await join(ada)));

/** Every verb that reads a buyer's own, with ids that are somebody's. */
const READING: [string, (shop: StoreContext, at: Ids) => Promise<unknown>][] = [
  ["the account", (shop) => accountPage(shop)],
  ["all orders", (shop) => myOrders(shop, null)],
  ["an order", (shop, { number }) => myOrder(shop, number)],
  ["the profile", (shop) => profilePage(shop)],
  ["addresses", (shop) => myAddresses(shop)],
  ["an address", (shop, { address }) => addressPage(shop, address)],
  ["a new address", (shop) => addressPage(shop, null)],
  ["devices", (shop) => myDevices(shop)],
  ["what erasing means", (shop) => erasePage(shop)],
];
const WRITING: typeof READING = [
  ["adding an address", (shop) => saveAddress(shop, null, recipient())],
  ["changing an address", (shop, { address }) => saveAddress(shop, address, recipient("Elsewhere 1"))],
  ["preferring an address", (shop, { address }) => preferMyAddress(shop, address)],
  ["deleting an address", (shop, { address }) => removeMyAddress(shop, address)],
];
type Ids = { number: number; address: string };

/** An order and two addresses of somebody. */
async function belongings(open: OpenShop, somebody: Person): Promise<Ids> {
  const { number } = await buy(open, [await sell(open)], { email: somebody.who.email });
  await saveAddress(somebody.shop, null, recipient("1 First Street"));
  await saveAddress(somebody.shop, null, recipient("2 Second Street"));
  const { addresses } = await myAddresses(somebody.shop);
  return { number, address: addresses.at(-1)?.id ?? "" };
}

test("what an account shows is read in one trip, page by page", async () => {
  const ids = await belongings(ada, zainab);
  for (const [name, read] of READING) {
    const before = zainab.trips.total;
    await read(zainab.shop, ids);
    expect([name, zainab.trips.total - before]).toEqual([name, 1]);
  }
  const before = zainab.trips.total;
  await exportBuyer(zainab.shop, await zainab.identity(), zainab.me);
  expect(zainab.trips.total - before).toBe(1);
});

test("and is changed in one", async () => {
  const ids = await belongings(ada, zainab);
  for (const [name, write] of WRITING) {
    const before = zainab.trips.total;
    await write(zainab.shop, ids);
    expect([name, zainab.trips.total - before]).toEqual([name, 1]);
  }
});

describe("the same person in two stores is two people", () => {
  test("each has a name, a password and sessions of its own", async () => {
    const who = someone();
    const atAda = await join(ada, who);
    const atBola = await join(bola, { ...who, name: "Z. Bello", password: "another stall at 1988" });
    expect(atAda.me.personId).not.toBe(atBola.me.personId);
    await saveProfile(await atAda.identity(), atAda.me, { name: "Zainab at Ada's", phone: "0803 123 4567" });
    expect((await profilePage(atBola.shop)).profile).toMatchObject({ name: "Z. Bello", phone: "" });
    const stranger = new Browser({ realm: "buyer", store: bola.shop.store });
    await expect(signIn((await stranger.door()).identity, who)).rejects.toHaveProperty("code", "invalid");
    await signOutEverywhere(await atAda.identity(), atAda.me, { exceptThis: false });
    expect((await profilePage(atBola.shop)).profile.email).toBe(who.email);
  });

  test("a session of one store opens nothing in the other, whatever its cookie or context says", async () => {
    expect(await zainab.browser.copy({ realm: "buyer", store: bola.shop.store }).me()).toBeNull();
    const intruder = shopOf(bola, zainab.me).shop;
    const ids = await belongings(ada, zainab);
    for (const [name, verb] of [...READING, ...WRITING])
      expect([name, await refusal(verb(intruder, ids))]).toEqual([
        name,
        expect.objectContaining({ code: "signed_out" }),
      ]);
    const { identity } = await new Browser({ realm: "buyer", store: bola.shop.store }).door();
    for (const change of [
      () => saveProfile(identity, zainab.me, { name: "Mallory", phone: "" }),
      () => signOutEverywhere(identity, zainab.me, { exceptThis: false }),
      () => eraseBuyer(identity, zainab.me),
    ])
      expect(await refusal(change())).toHaveProperty("code", "signed_out");
    expect((await profilePage(zainab.shop)).profile.name).toBe("Ngozi Ade");
  });
});

describe("another buyer of the same store", () => {
  test("reads nothing of this one's by its ids", async () => {
    const ids = await belongings(ada, zainab);
    const mallory = await join(ada);
    expect(await refusal(myOrder(mallory.shop, ids.number))).toMatchObject({ code: "not_found" });
    expect(await refusal(addressPage(mallory.shop, ids.address))).toMatchObject({ code: "not_found" });
    expect((await accountPage(mallory.shop)).recent).toEqual([]);
    expect((await myAddresses(mallory.shop)).addresses).toEqual([]);
    const { sessions } = await myDevices(mallory.shop);
    expect(sessions.map(({ id }) => id)).toEqual([mallory.me.sessionId]);
  });

  test("changes nothing of this one's by its ids", async () => {
    const ids = await belongings(ada, zainab);
    const mallory = await join(ada);
    const before = await myAddresses(zainab.shop);
    expect(await refusal(saveAddress(mallory.shop, ids.address, recipient("Mine")))).toMatchObject({
      code: "not_found",
    });
    expect(await refusal(preferMyAddress(mallory.shop, ids.address))).toMatchObject({ code: "not_found" });
    await removeMyAddress(mallory.shop, ids.address);
    await signOutDevice(await mallory.identity(), mallory.me, zainab.me.sessionId);
    expect(await myAddresses(zainab.shop)).toEqual(before);
  });

  test("pretending to be this one with their own session is nobody", async () => {
    const mallory = await join(ada);
    const posing = shopOf(ada, { ...zainab.me, sessionId: mallory.me.sessionId }).shop;
    expect(await refusal(accountPage(posing))).toMatchObject({ code: "signed_out" });
  });
});

test("a guest, or staff, has no account to read", async () => {
  for (const [, verb] of [...READING, ...WRITING])
    for (const shop of [ada.visitor, ada.shop])
      expect(await refusal(verb(shop, { number: 1001, address: "" }))).toMatchObject({ code: "signed_out" });
});

test("a device that was signed out elsewhere reads and changes nothing more", async () => {
  const ids = await belongings(ada, zainab);
  const laptop = new Browser({ realm: "buyer", store: ada.shop.store });
  await laptop.enter(await signIn((await laptop.door()).identity, zainab.who));
  await signOutDevice((await laptop.door()).identity, await laptop.mine(), zainab.me.sessionId);
  for (const [name, verb] of [...READING, ...WRITING])
    expect([name, await refusal(verb(zainab.shop, ids))]).toEqual([
      name,
      expect.objectContaining({ code: "signed_out" }),
    ]);
});

test("a name and a phone number are kept as people write them, and told what is wrong with them together", async () => {
  await saveProfile(await zainab.identity(), zainab.me, {
    name: "  Zainab \u202e Bello\n",
    phone: " 0803 123 4567 ",
  });
  expect((await profilePage(zainab.shop)).profile).toMatchObject({
    name: "Zainab Bello",
    phone: "0803 123 4567",
  });
  const wrong = await refusal(
    saveProfile(await zainab.identity(), zainab.me, { name: " ", phone: "call me" }),
  );
  expect(Object.keys((wrong as { problems: object }).problems)).toEqual(["name", "phone"]);
  await saveProfile(await zainab.identity(), zainab.me, { name: "Zainab", phone: "" });
  expect((await profilePage(zainab.shop)).profile.phone).toBe("");
});

test("orders come newest first, a page at a time, each once; a made-up cursor shows the first page", async () => {
  for (let n = 0; n < 23; n++) await buy(ada, [tote], { email: zainab.who.email });
  const first = await myOrders(zainab.shop, null);
  const second = await myOrders(zainab.shop, first.nextCursor);
  const numbers = [...first.orders, ...second.orders].map(({ number }) => number);
  expect([first.orders.length, second.orders.length, second.nextCursor]).toEqual([20, 3, null]);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(new Set(numbers).size).toBe(23);
  expect(await myOrders(zainab.shop, "' or 1=1")).toEqual(first);
  expect(first.orders[0]).toMatchObject({
    status: "placed",
    itemCount: 1,
    total: 4_500_00,
    shown: [{ title: "Ankara tote" }],
  });
  const { recent, moreOrders } = await accountPage(zainab.shop);
  expect([recent.map(({ number }) => number), moreOrders]).toEqual([numbers.slice(0, 3), true]);
});

test("what could cost somebody their account asks for a sign-in of a moment ago", async () => {
  const { shop, me } = zainab;
  const identity = await zainab.identity();
  vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ["Date"] });
  try {
    expect(await refusal(exportBuyer(shop, identity, me))).toMatchObject({ code: "sign_in_again" });
    expect(await refusal(eraseBuyer(identity, me))).toMatchObject({ code: "sign_in_again" });
  } finally {
    vi.useRealTimers();
  }
  expect((await profilePage(shop)).profile.email).toBe(me.email);
});
