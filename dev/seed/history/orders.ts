import type { DemoStore } from "../catalogue.ts";
import { random, type Random } from "../random.ts";
import { busyness, HOURS, lastYear, type Day } from "./calendar.ts";
import { buyers, type Buyer } from "./people.ts";
import { basket, type Line } from "./sales.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An order as it happened. Money is minor units, times are UTC; what has not happened is absent. */
export type PastOrder = {
  number: number;
  buyer: Buyer;
  note: string;
  method: "paystack" | "pay_on_delivery";
  status: "placed" | "paid" | "fulfilled" | "cancelled";
  lines: Line[];
  subtotal: number;
  delivery: number;
  total: number;
  placedAt: Date;
  paidAt?: Date;
  fulfilledAt?: Date;
  cancelledAt?: Date;
  reason?: string;
};

const REASONS = [
  "Ordered twice by mistake",
  "Buyer asked for another colour",
  "Could not reach the buyer",
  "Buyer changed their mind",
  "Address outside our delivery area",
];
const NOTES = [
  "Please call before you come.",
  "Leave it with the security man at the gate.",
  "It is a gift, no receipt in the parcel please.",
  "Cut as one piece, not in two.",
  "I need it before Saturday.",
  "Deliver after 5 pm.",
];

/** A year of orders that ends at `now`. The same store, seed and day of `now` give the same orders. */
export function pastOrders(store: DemoStore, now: Date): PastOrder[] {
  const r = random(`orders of ${store.slug}`);
  const pool = buyers(store.country, Math.round(store.ordersAYear * 0.52), r);
  const days = lastYear(now, store.timeZone);
  const perUnit = store.ordersAYear / days.reduce((sum, day) => sum + busyness(day), 0);
  const orders: PastOrder[] = [];
  for (const day of days) {
    const expected = busyness(day) * perUnit * r.between(0.78, 1.22);
    const count = Math.floor(expected) + (r.next() < expected % 1 ? 1 : 0);
    const times = Array.from({ length: count }, () => timeOf(day, r)).sort((a, b) => a - b);
    for (const time of times) {
      const lines = basket(store, day, r);
      const buyer = returning(pool, day, r);
      // Drawn for every order, so that what happens later today does not change what happened before.
      const fate = r.next();
      const order = happen(store, { lines, buyer, placed: time, fate }, now, r);
      if (lines.length > 0 && time <= now.getTime()) orders.push({ ...order, number: 1001 + orders.length });
    }
  }
  return orders;
}

function timeOf(day: Day, r: Random): number {
  const hour = r.weighted(
    HOURS.map((weight, hour) => ({ weight, hour })),
    ({ weight }) => weight,
  ).hour;
  return day.begins + hour * HOUR + r.whole(0, 59) * MINUTE + r.whole(0, 59_999);
}

/** Earlier buyers come again: the first in the pool most of all; new ones keep arriving through the year. */
function returning(pool: readonly Buyer[], day: Day, r: Random): Buyer {
  const known = Math.max(40, Math.floor(pool.length * (1 - day.ago / 365)));
  const place = Math.floor(known * Math.pow(r.next(), 1.7));
  const buyer = pool[Math.min(place, pool.length - 1)];
  if (!buyer) throw new Error("the pool of buyers is empty");
  return buyer;
}

type Start = { lines: Line[]; buyer: Buyer; placed: number; fate: number };

function happen(
  store: DemoStore,
  { lines, buyer, placed, fate }: Start,
  now: Date,
  r: Random,
): Omit<PastOrder, "number"> {
  const subtotal = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
  const delivery = subtotal >= store.freeDeliveryOver ? 0 : store.deliveryFee;
  const online = r.next() < 0.74 && store.paystackSecret !== undefined;
  const method = online ? "paystack" : "pay_on_delivery";
  const note = r.next() < 0.08 ? r.pick(NOTES) : "";
  const pays = placed + (online ? r.between(40_000, 6 * MINUTE) : 0);
  const sends = openHour(placed + r.between(3 * HOUR, 30 * HOUR), r);
  const settles = online ? pays : sends + r.between(0.6, 3) * DAY;
  const calledOff = placed + r.between(1, 20) * HOUR;
  const reason = r.pick(REASONS);
  const base = {
    buyer,
    note,
    method,
    lines,
    subtotal,
    delivery,
    total: subtotal + delivery,
    placedAt: new Date(placed),
  } as const;
  const past = (time: number) => time <= now.getTime();

  if (fate < 0.035 && past(calledOff)) {
    // One in six of these had paid already; that money is to be given back.
    const paid = online && fate < 0.006;
    return {
      ...base,
      status: "cancelled",
      cancelledAt: new Date(calledOff),
      reason,
      ...(paid ? { paidAt: new Date(pays) } : {}),
    };
  }
  const paidAt = past(settles) ? { paidAt: new Date(settles) } : {};
  // A few wait longer than they should: the seller's list of things to send is never quite empty.
  const late = fate > 0.94 && placed > now.getTime() - 5 * DAY;
  if (past(sends) && !late) return { ...base, status: "fulfilled", fulfilledAt: new Date(sends), ...paidAt };
  if (online && past(pays)) return { ...base, status: "paid", paidAt: new Date(pays) };
  return { ...base, status: "placed" };
}

/** Parcels leave between nine and five in the afternoon, UTC, which is close enough to both shops' day. */
function openHour(time: number, r: Random): number {
  const hour = new Date(time).getUTCHours();
  if (hour >= 9 && hour < 17) return time;
  const midnight = Math.floor(time / DAY) * DAY;
  return midnight + (hour < 9 ? 0 : DAY) + r.between(9, 12) * HOUR;
}
