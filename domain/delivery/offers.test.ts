import fc from "fast-check";
import { expect, test } from "vitest";
import { offersFor, ONE_FEE, pickupOffers, priceOf, usualOffer } from "./offers.ts";
import type { Area, DeliveryTerms, PickupPoint, Rate, Zone } from "./terms.ts";

const NONE = { deliveryFee: 2_500, freeDeliveryOver: 50_000 };
const LAGOS = { country: "NG", region: "Lagos" };
const light = { grams: 1_200, value: 20_000 };

const rate = (name: string, more: Partial<Rate> = {}): Rate => ({
  id: name,
  name,
  daysFrom: 1,
  daysTo: 2,
  active: true,
  by: "flat",
  price: 1_000,
  bands: [],
  freeOver: null,
  ...more,
});
const zone = (places: string[], ...rates: Rate[]): Zone => ({
  id: places.join(),
  name: places.join(),
  places,
  rates,
});
const area = (name: string, place: string, more: Partial<Area> = {}): Area => {
  const { by: _, bands: __, ...way } = rate(name);
  return { ...way, place, note: "", ...more };
};
const terms = (zones: Zone[], areas: Area[] = [], points: PickupPoint[] = []): DeliveryTerms => ({
  zones,
  areas,
  points,
});
const names = (...args: Parameters<typeof offersFor>) => offersFor(...args).map(({ name }) => name);

test("a store that has set up nothing delivers everywhere for its one fee", () => {
  const nothing = terms([]);
  expect(offersFor(nothing, { country: "JP", region: "" }, light, NONE)).toMatchObject([
    { id: ONE_FEE, name: "", price: 2_500 },
  ]);
  expect(offersFor(nothing, LAGOS, { ...light, value: 50_000 }, NONE)).toMatchObject([{ price: 0 }]);
});

test("the narrowest zone counts: a region before its country before the rest of the world", () => {
  const all = terms([
    zone(["*"], rate("abroad")),
    zone(["NG"], rate("bus")),
    zone(["NG-LA", "NG-OG"], rate("rider"), rate("fast")),
  ]);
  expect(names(all, LAGOS, light, NONE)).toEqual(["rider", "fast"]);
  expect(names(all, { country: "NG", region: "lagos STATE" }, light, NONE)).toEqual(["rider", "fast"]);
  expect(names(all, { country: "NG", region: "Kano" }, light, NONE)).toEqual(["bus"]);
  expect(names(all, { country: "NG", region: "" }, light, NONE)).toEqual(["bus"]);
  expect(names(all, { country: "GH", region: "Lagos" }, light, NONE)).toEqual(["abroad"]);
});

test("nothing is offered where no zone, and no rate for so much, is", () => {
  const heavy = rate("parcel", { by: "weight", bands: [{ upTo: 1_000, price: 500 }] });
  expect(names(terms([zone(["NG"], heavy)]), LAGOS, light, NONE)).toEqual([]);
  expect(names(terms([zone(["GH"], rate("bus"))]), LAGOS, light, NONE)).toEqual([]);
  expect(names(terms([zone(["NG"], rate("bus", { active: false }))]), LAGOS, light, NONE)).toEqual([]);
});

test("areas of the seller's own rider stand first, for addresses in their country or region", () => {
  const all = terms([zone(["NG"], rate("bus"))], [area("Ikeja", "NG-LA"), area("Wuse", "NG-FC")]);
  expect(names(all, LAGOS, light, NONE)).toEqual(["Ikeja", "bus"]);
  expect(names(all, { country: "NG", region: "FCT Abuja" }, light, NONE)).toEqual(["Wuse", "bus"]);
  expect(offersFor(all, LAGOS, light, NONE).map(({ kind }) => kind)).toEqual(["local", "rate"]);
});

test("an area stands for nobody who did not choose it, unless there is nothing else", () => {
  const areas = [area("Ikeja", "NG-LA"), area("Yaba", "NG-LA")];
  const usual = (zones: Zone[]) => usualOffer(offersFor(terms(zones, areas), LAGOS, light, NONE));
  expect(usual([zone(["NG"], rate("bus"))])).toMatchObject({ name: "bus" });
  expect(usual([zone(["GH"], rate("bus"))])).toMatchObject({ name: "Ikeja" });
  expect(usualOffer([])).toBeNull();
});

test("places to pick up are offered wherever somebody lives, while they are open, for nothing", () => {
  const address = {
    line1: "4 Herbert Macaulay",
    line2: "",
    city: "Yaba",
    region: "Lagos",
    postcode: "",
    country: "NG",
  };
  const point = { id: "p", name: "Yaba", daysFrom: 0, daysTo: 1, active: true, address, hours: "9–18" };
  const all = terms([], [], [point, { ...point, id: "q", active: false }]);
  expect(pickupOffers(all)).toMatchObject([{ id: "p", kind: "pickup", price: 0, address, hours: "9–18" }]);
  expect(offersFor(all, LAGOS, light, NONE)).toEqual([]);
});

const bands = fc
  .uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 })
  .chain((ends) =>
    fc.record({
      ends: fc.constant(ends.toSorted((a, b) => a - b)),
      prices: fc.array(fc.nat(100_000), { minLength: ends.length, maxLength: ends.length }),
      open: fc.boolean(),
    }),
  )
  .map(({ ends, prices, open }) =>
    ends.map((end, at) => ({ upTo: open && at === ends.length - 1 ? null : end, price: prices[at] ?? 0 })),
  );

test("a banded rate asks the price of the first step that is wide enough, and nothing beyond the last", () => {
  fc.assert(
    fc.property(
      bands,
      fc.constantFrom("weight" as const, "total" as const),
      fc.nat(200_000),
      fc.option(fc.nat(200_000)),
      (steps, by, measure, freeOver) => {
        const goods = by === "weight" ? { grams: measure, value: 7 } : { grams: 7, value: measure };
        const asked = priceOf(rate("x", { by, bands: steps, freeOver }), goods);
        const last = steps.at(-1)?.upTo ?? Number.POSITIVE_INFINITY;
        if (measure > last) expect(asked).toBeNull();
        else if (freeOver !== null && goods.value >= freeOver) expect(asked).toBe(0);
        else {
          const fits = steps.find(({ upTo }) => measure <= (upTo ?? Number.POSITIVE_INFINITY));
          expect(asked).toBe(fits?.price);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

test("whatever zones there are, nothing inactive or wider than need be is offered, and no price is negative", () => {
  const place = fc.constantFrom("*", "NG", "NG-LA", "GH");
  const anyRate = fc
    .record({
      id: fc.uuid(),
      active: fc.boolean(),
      price: fc.nat(1_000),
      freeOver: fc.option(fc.nat(50_000)),
    })
    .map((more) => rate("r", more));
  const anyZone = fc.record({
    id: fc.uuid(),
    name: fc.constant("z"),
    places: fc.uniqueArray(place, { minLength: 1 }),
    rates: fc.array(anyRate, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(anyZone, { minLength: 1, maxLength: 5 }), fc.nat(60_000), (zones, value) => {
      const offers = offersFor(terms(zones), LAGOS, { grams: 1, value }, NONE);
      const narrowest = (["NG-LA", "NG", "*"] as const).find((one) =>
        zones.some(({ places }) => places.includes(one)),
      );
      const expected = zones
        .filter(({ places }) => narrowest !== undefined && places.includes(narrowest))
        .flatMap(({ rates }) => rates.filter(({ active }) => active).map(({ id }) => id));
      expect(offers.map(({ id }) => id)).toEqual(expected);
      for (const { price } of offers) expect(price).toBeGreaterThanOrEqual(0);
    }),
  );
});
