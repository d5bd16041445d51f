import type { Address } from "../order/order.ts";

/** Days from the order until it is there; both null where nothing is promised. */
type Way = { id: string; name: string; daysFrom: number | null; daysTo: number | null; active: boolean };

/** A step of a rate: up to and with `upTo` (grams, or minor units; null is however much) it costs `price`. */
export type Band = { upTo: number | null; price: number };

/** A price for sending something to a zone: `flat` is `price`; `weight` and `total` go by the bands. Minor units. */
export type Rate = Way & {
  by: "flat" | "weight" | "total";
  price: number;
  bands: Band[];
  freeOver: number | null;
};

/** `places` are "NG", "NG-LA" (ISO 3166-2) or "*" for the rest of the world. */
export type Zone = { id: string; name: string; places: string[]; rates: Rate[] };

/** A named part of town, in `place`, where the seller's own rider goes; `note` is what buyers read beside it. */
export type Area = Way & { place: string; price: number; freeOver: number | null; note: string };

/** Where buyers fetch their orders themselves. */
export type PickupPoint = Way & { address: Address; hours: string };

/** How a store delivers, in the seller's order. All empty: everywhere, for the store's one fee. */
export type DeliveryTerms = { zones: Zone[]; areas: Area[]; points: PickupPoint[] };

/** A tax at a place; `rate` in basis points. */
export type PlacedTax = {
  id: string;
  name: string;
  place: string;
  rate: number;
  included: boolean;
  onDelivery: boolean;
};

/** Everything beside the goods that decides what a checkout costs. */
export type Terms = DeliveryTerms & {
  taxes: PlacedTax[];
  /** Changes with every change of any of it: what was worked out under another is out of date. */
  mark: string;
};
