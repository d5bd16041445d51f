import type { DemoStore } from "../catalogue.ts";
import type { PastOrder } from "./orders.ts";
import type { Buyer } from "./people.ts";

const DAY = 86_400_000;

/** The demo buyer: the same person, and yet two accounts, one in each store. */
export const ZAINAB = { name: "Zainab Bello", email: "zainab@demo.test" };

/** Where she has things sent in each country: home first. */
export const ZAINAB_AT = {
  NG: {
    phone: "+234 803 000 0164",
    places: [
      {
        street: "18 Bode Thomas Street",
        hint: "Blue gate beside the chemist",
        city: "Lagos",
        region: "Lagos",
      },
      { street: "4 Awolowo Road", hint: "Third floor, ask for accounts", city: "Lagos", region: "Lagos" },
    ],
  },
  GH: {
    phone: "+233 24 000 0164",
    places: [
      { street: "7 Labone Crescent", hint: "Opposite the bakery", city: "Accra", region: "Greater Accra" },
      { street: "31 Harper Road", hint: "", city: "Kumasi", region: "Ashanti" },
    ],
  },
} as const;

/** How many days ago she bought, about: often enough that her history fills more than a glance. */
const BOUGHT = { ada: [351, 298, 244, 187, 142, 96, 61, 30, 12], bola: [322, 251, 173, 110, 47] };

/** The same orders, some of which she has placed. */
export function withZainab(store: DemoStore, orders: readonly PastOrder[], now: Date): PastOrder[] {
  const at = ZAINAB_AT[store.country];
  const [home] = at.places;
  const zainab: Buyer = {
    ...ZAINAB,
    phone: at.phone,
    town: { city: home.city, region: home.region, share: 0 },
    street: home.street,
  };
  const ages = BOUGHT[store.slug as keyof typeof BOUGHT];
  const hers = new Set([
    ...ages.map((days) =>
      orders.find(
        ({ placedAt, status }) => placedAt.getTime() >= now.getTime() - days * DAY && status !== "cancelled",
      ),
    ),
    // One is still under way.
    orders.findLast(({ status }) => status === "paid" || status === "placed"),
  ]);
  return orders.map((order) => (hers.has(order) ? { ...order, buyer: zainab } : order));
}
