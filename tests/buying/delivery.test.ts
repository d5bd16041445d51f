import { expect, test } from "vitest";
import { termsForEdit } from "#domain/delivery/for-edit.ts";
import { saveDelivery } from "#domain/delivery/save.ts";
import type { DeliveryTerms, PickupPoint, Rate } from "#domain/delivery/terms.ts";
import { checkoutPage } from "#domain/order/checkout.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { placeOrder } from "#domain/order/place.ts";
import { storeSettings } from "#domain/store/settings.ts";
import { saveTaxes } from "#domain/tax/save.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { fillCart, fillIn } from "./checkout.ts";
import { sell } from "./goods.ts";

const way = (name: string) => ({ id: "", name, daysFrom: 1, daysTo: 2, active: true });
const rate = (name: string, more: Partial<Rate> = {}): Rate => ({
  ...way(name),
  by: "flat",
  price: 1_500_00,
  bands: [],
  freeOver: null,
  ...more,
});
const point: PickupPoint = {
  ...way("Our shop in Yaba"),
  address: {
    line1: "4 Herbert Macaulay",
    line2: "",
    city: "Yaba",
    region: "Lagos",
    postcode: "",
    country: "NG",
  },
  hours: "Mon–Sat 9–18",
};
const NIGERIA: DeliveryTerms = {
  zones: [
    {
      id: "",
      name: "Nigeria",
      places: ["NG"],
      rates: [rate("Bus", { price: 3_000_00, freeOver: 20_000_00 })],
    },
    { id: "", name: "Lagos", places: ["NG-LA"], rates: [rate("Rider"), rate("Today", { price: 2_500_00 })] },
  ],
  areas: [{ ...way("Ikeja"), place: "NG-LA", price: 800_00, freeOver: null, note: "Not the airport" }],
  points: [point],
};

async function set({ shop }: OpenShop, terms: DeliveryTerms): Promise<void> {
  await saveDelivery(shop, terms, (await termsForEdit(shop)).mark);
}

test("an order is brought by the rate that was chosen, and keeps what it was called", async () => {
  const open = await openShop();
  await set(open, NIGERIA);
  const cartId = await fillCart(open, [await sell(open)]);
  const shown = await checkoutPage(open.visitor, cartId, { address: LAGOS, way: "deliver" });
  expect(shown.worked.offers.map(({ name, price }) => [name, price])).toEqual([
    ["Ikeja", 800_00],
    ["Rider", 1_500_00],
    ["Today", 2_500_00],
  ]);
  expect(shown.countries).toEqual(["NG"]);

  const today = shown.worked.offers[2];
  open.trips.read = open.trips.write = 0;
  const input = await fillIn(open, cartId, {
    offerId: today?.id,
    totalSeen: 4_500_00 + 2_500_00,
    riderNote: "Blue gate",
  });
  open.trips.read = open.trips.write = 0;
  const { number } = await placeOrder(open.visitor, input);
  expect(open.trips).toMatchObject({ read: 1, write: 1 });
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    deliveryMethod: "rate",
    deliveryName: "Today",
    deliveryDaysFrom: 1,
    delivery: 2_500_00,
    total: 7_000_00,
    riderNote: "Blue gate",
    phone: "+234 803 123 4567",
  });
});

test("what is picked up costs no delivery, needs no address, and goes no further than the shop", async () => {
  const open = await openShop();
  await set(open, NIGERIA);
  const cartId = await fillCart(open, [await sell(open)]);
  const { worked } = await checkoutPage(open.visitor, cartId, { address: NOWHERE, way: "pickup" });
  expect(worked).toMatchObject({
    way: "pickup",
    chosen: { name: "Our shop in Yaba" },
    totals: { total: 4_500_00 },
  });
  const input = await fillIn(open, cartId, {
    way: "pickup",
    // What is left in fields that nobody sees any more.
    address: { ...NOWHERE, country: "KE" },
    phone: "0803 123 4567",
    totalSeen: 4_500_00,
  });
  const { number } = await placeOrder(open.visitor, input);
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    deliveryMethod: "pickup",
    deliveryName: "Our shop in Yaba",
    delivery: 0,
    address: point.address,
  });
});

test("where nothing goes, nothing is placed and it is said; an address elsewhere in the country has its own prices", async () => {
  const open = await openShop();
  await set(open, { ...NIGERIA, points: [] });
  const cartId = await fillCart(open, [await sell(open)]);
  const ghana = { ...LAGOS, country: "GH", region: "Ashanti" };
  await expect(
    placeOrder(open.visitor, await fillIn(open, cartId, { address: ghana })),
  ).rejects.toMatchObject({
    reason: "not_delivered",
  });
  const kano = { ...LAGOS, city: "Kano", region: "Kano" };
  const seen = await fillIn(open, cartId, { address: kano, totalSeen: 4_500_00 + 800_00 });
  await expect(placeOrder(open.visitor, seen)).rejects.toMatchObject({
    reason: "price_changed",
    total: 7_500_00,
  });
  await placeOrder(open.visitor, { ...seen, totalSeen: 7_500_00 });
});

test("a way that is gone is not placed: the one in its place is shown first", async () => {
  const open = await openShop();
  await set(open, NIGERIA);
  const cartId = await fillCart(open, [await sell(open)]);
  const { worked } = await checkoutPage(open.visitor, cartId, { address: LAGOS });
  const rider = worked.offers[1];
  await set(open, { ...NIGERIA, areas: [], zones: [{ ...(NIGERIA.zones[0] as (typeof NIGERIA.zones)[0]) }] });
  const input = await fillIn(open, cartId, { offerId: rider?.id, totalSeen: 6_000_00 });
  await expect(placeOrder(open.visitor, input)).rejects.toMatchObject({ reason: "delivery_changed" });
});

test("taxes are those of where it goes, in the price or on top, and the order keeps what each came to", async () => {
  const open = await openShop();
  await set(open, NIGERIA);
  const tax = { id: "", name: "VAT", place: "NG", rate: 750, included: true, onDelivery: false };
  const levy = { ...tax, name: "Levy", place: "NG-KN", rate: 1_000, included: false, onDelivery: true };
  await saveTaxes(open.shop, [tax, levy], (await termsForEdit(open.shop)).mark);
  const goods = await sell(open, { price: 10_750_00 });
  const lagos = await fillIn(open, await fillCart(open, [goods]), { totalSeen: 10_750_00 + 1_500_00 });
  expect(await orderForSeller(open.shop, (await placeOrder(open.visitor, lagos)).number)).toMatchObject({
    tax: 750_00,
    taxIncluded: 750_00,
    total: 12_250_00,
    taxes: [{ name: "VAT", rate: 750, included: true, amount: 750_00 }],
    lines: [{ tax: 750_00, discount: 0 }],
  });
  const kano = { ...LAGOS, region: "Kano" };
  const onTop = await fillIn(open, await fillCart(open, [goods]), {
    address: kano,
    totalSeen: 13_750_00 + 1_375_00,
  });
  expect(await orderForSeller(open.shop, (await placeOrder(open.visitor, onTop)).number)).toMatchObject({
    tax: 1_375_00,
    taxIncluded: 0,
    total: 15_125_00,
  });
});

test("a product without taxes has none, and a heavy one goes by its weight", async () => {
  const open = await openShop();
  const bands = [
    { upTo: 1_000, price: 1_000_00 },
    { upTo: null, price: 4_000_00 },
  ];
  await set(open, {
    zones: [{ id: "", name: "All", places: ["*"], rates: [rate("Parcel", { by: "weight", bands })] }],
    areas: [],
    points: [],
  });
  const tax = { id: "", name: "VAT", place: "NG", rate: 750, included: true, onDelivery: false };
  await saveTaxes(open.shop, [tax], (await termsForEdit(open.shop)).mark);
  const goods = await sell(open);
  await open.sql("update variants set weight_grams = 600 where id = $1", [goods.variantId]);
  await open.sql("update products set taxed = false where id = $1", [goods.productId]);
  const one = await checkoutPage(open.visitor, await fillCart(open, [goods]));
  expect(one.worked.totals).toMatchObject({ delivery: 1_000_00, tax: 0 });
  const two = await checkoutPage(open.visitor, await fillCart(open, [goods], 2));
  expect(two.worked.totals).toMatchObject({ delivery: 4_000_00 });
});

test("two who save at once: the second is told, and what the first wrote stands", async () => {
  const open = await openShop();
  const { mark } = await termsForEdit(open.shop);
  const both = await Promise.allSettled([
    saveDelivery(open.shop, NIGERIA, mark),
    saveDelivery(open.shop, { ...NIGERIA, areas: [] }, mark),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { reason: "terms_changed" },
  });
  expect((await termsForEdit(open.shop)).zones).toHaveLength(2);
});

test("what is wrong with delivery is told field by field, and nothing is kept", async () => {
  const open = await openShop();
  const wrong: DeliveryTerms = {
    zones: [
      {
        id: "",
        name: "",
        places: ["NG-XX"],
        rates: [
          rate("Bus", { price: Number.NaN, daysFrom: 3, daysTo: 1 }),
          rate("Parcel", {
            by: "weight",
            bands: [
              { upTo: 500, price: 1 },
              { upTo: 400, price: -1 },
            ],
          }),
        ],
      },
    ],
    areas: [{ ...way("Ikeja"), place: "*", price: 1, freeOver: -1, note: "" }],
    points: [{ ...point, address: { ...point.address, region: "Ashanti" } }],
  };
  const { mark } = await termsForEdit(open.shop);
  const error = await saveDelivery(open.shop, wrong, mark).catch((thrown: unknown) => thrown);
  expect(Object.keys((error as { problems: object }).problems).toSorted()).toEqual([
    "areas.0.freeOver",
    "areas.0.place",
    "points.0.address.region",
    "zones.0.name",
    "zones.0.places",
    "zones.0.rates.0.daysTo",
    "zones.0.rates.0.price",
    "zones.0.rates.1.bands.1.price",
    "zones.0.rates.1.bands.1.upTo",
  ]);
  expect((await termsForEdit(open.shop)).zones).toEqual([]);
});

test("pages say what delivery costs at home: its one price, or the least of several", async () => {
  const open = await openShop();
  const only = {
    zones: [{ id: "", name: "All", places: ["*"], rates: [rate("Bus", { freeOver: 9_000_00 })] }],
    areas: [],
    points: [],
  };
  await set(open, only);
  expect(await storeSettings(open.shop)).toMatchObject({
    deliveryFee: 1_500_00,
    freeDeliveryOver: 9_000_00,
    deliveryVaries: false,
  });
  await set(open, NIGERIA);
  expect(await storeSettings(open.shop)).toMatchObject({
    deliveryFee: 800_00,
    freeDeliveryOver: null,
    deliveryVaries: true,
  });
});

const LAGOS = {
  line1: "12 Broad Street",
  line2: "",
  city: "Lagos",
  region: "Lagos",
  postcode: "",
  country: "NG",
};
const NOWHERE = { line1: "", line2: "", city: "", region: "", postcode: "", country: "" };
