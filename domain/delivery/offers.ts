import type { Address } from "../order/order.ts";
import { closeness, type Destination } from "../place/place.ts";
import type { DeliveryTerms, Rate } from "./terms.ts";

/** A way to get an order, and what it costs (minor units). */
export type Offer = {
  id: string;
  kind: "rate" | "local" | "pickup";
  /** Empty for the one rate of a store that has set up nothing. */
  name: string;
  price: number;
  daysFrom: number | null;
  daysTo: number | null;
  /** What there is to know about an area. */
  note: string;
  /** Of a point to fetch it from. */
  address: Address | null;
  hours: string;
};

/** What the goods weigh, and are worth after reductions. */
export type Measured = { grams: number; value: number };

/** What a store delivers for that has set up nothing. */
export type OneFee = { deliveryFee: number; freeDeliveryOver: number | null };

/** The id of the one rate of a store that has set up nothing. */
export const ONE_FEE = "one-fee";

/**
 * What can be sent to a destination, in the seller's order, local areas first. Where several zones name it, the narrowest counts:
 * its region before its country before the rest of the world; zones that are equally narrow are offered together. Empty when
 * nothing goes there. A store without zones, areas and points delivers everywhere for its one fee.
 */
export function offersFor(terms: DeliveryTerms, to: Destination, goods: Measured, oneFee: OneFee): Offer[] {
  const { zones, areas, points } = terms;
  if (zones.length + areas.length + points.length === 0)
    return [
      {
        ...PLAIN,
        id: ONE_FEE,
        kind: "rate",
        price: freeOr(oneFee.deliveryFee, oneFee.freeDeliveryOver, goods),
      },
    ];
  const close = zones.map(({ places }) => Math.max(0, ...places.map((place) => closeness(place, to))));
  const closest = Math.max(0, ...close);
  const local = areas.flatMap(({ active, place, price, freeOver, ...area }) =>
    active && closeness(place, to) > 0
      ? [{ ...PLAIN, ...area, kind: "local" as const, price: freeOr(price, freeOver, goods) }]
      : [],
  );
  const sent = zones
    .filter((_, at) => closest > 0 && close[at] === closest)
    .flatMap(({ rates }) => rates)
    .flatMap((rate): Offer[] => {
      const price = rate.active ? priceOf(rate, goods) : null;
      const { id, name, daysFrom, daysTo } = rate;
      return price === null ? [] : [{ ...PLAIN, id, name, daysFrom, daysTo, kind: "rate", price }];
    });
  return [...local, ...sent];
}

/**
 * What stands for who has chosen nothing: an area is a part of its state, so nobody is in one of whom it was not said, and a rate
 * that goes everywhere comes before them.
 */
export const usualOffer = (offers: readonly Offer[]): Offer | null =>
  offers.find(({ kind }) => kind !== "local") ?? offers[0] ?? null;

/** Where an order can be fetched, which costs nothing. */
export const pickupOffers = ({ points }: DeliveryTerms): Offer[] =>
  points.flatMap(({ active, ...point }) =>
    active ? [{ ...PLAIN, ...point, kind: "pickup" as const, price: 0 }] : [],
  );

/** What a rate asks for these goods (minor units); null when they are beyond its last band. */
export function priceOf({ by, price, bands, freeOver }: Rate, goods: Measured): number | null {
  if (by === "flat") return freeOr(price, freeOver, goods);
  const measure = by === "weight" ? goods.grams : goods.value;
  const fits = bands.find(({ upTo }) => upTo === null || measure <= upTo);
  return fits ? freeOr(fits.price, freeOver, goods) : null;
}

const freeOr = (price: number, freeOver: number | null, { value }: Measured): number =>
  freeOver !== null && value >= freeOver ? 0 : price;

const PLAIN = { name: "", daysFrom: null, daysTo: null, note: "", address: null, hours: "" };
