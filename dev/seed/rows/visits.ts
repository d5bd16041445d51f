import type { DemoStore } from "../catalogue.ts";
import { lastYear } from "../history/calendar.ts";
import type { PastOrder } from "../history/orders.ts";
import { random, type Random } from "../random.ts";
import type { Row, Shelf } from "./catalogue.ts";

/** How many of a hundred visits come so; the rest of a kind is what stands last. */
const SHARES: Record<string, [key: string, ofHundred: number][]> = {
  source: [
    ["instagram", 38],
    ["whatsapp", 21],
    ["google", 14],
    ["facebook", 8],
    ["tiktok", 5],
    ["direct", 14],
  ],
  campaign: [
    ["new_cloth", 6],
    ["status", 4],
  ],
  device: [
    ["tablet", 3],
    ["computer", 16],
    ["phone", 81],
  ],
};

/** Visits of the year of orders: more on days on which more was sold, and about thirty for an order. */
export function visitRows(
  store: DemoStore,
  shelf: Shelf,
  orders: readonly PastOrder[],
  now: Date,
): Record<string, Row[]> {
  const r = random(`visits of ${store.slug}`);
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: store.timeZone, dateStyle: "short" });
  const sold = Map.groupBy(orders, ({ placedAt }) => dayOf.format(placedAt));
  const products = [...shelf.products.values()].map(({ id }) => id);
  const days: Row[] = [];
  const parts: Row[] = [];
  for (const { begins } of lastYear(now, store.timeZone)) {
    const day = dayOf.format(begins);
    const bought = sold.get(day)?.length ?? 0;
    const visits = Math.round((bought + r.next()) * r.between(26, 36));
    if (visits === 0) continue;
    const views = Math.round(visits * r.between(2.6, 3.4));
    const checkouts = Math.round(bought * r.between(1.3, 1.8));
    const store_id = shelf.storeId;
    days.push({
      store_id,
      day,
      visits,
      views,
      cart_adds: checkouts + Math.round(visits * r.between(0.03, 0.06)),
      checkouts,
    });
    const part = (kind: string, key: string, some: number, seen: number) => {
      if (some + seen > 0) parts.push({ store_id, day, kind, key, visits: some, views: seen });
    };
    for (const [kind, shares] of Object.entries(SHARES))
      for (const [key, of] of spread(shares, visits, r))
        part(kind, key, of, Math.round((of / visits) * views));
    const abroad = Math.round(visits * r.between(0.02, 0.06));
    part("country", "GB", abroad, abroad * 2);
    part("country", store.country, visits - abroad, views - abroad * 2);
    for (const id of products)
      part("product", id, 0, Math.round((views / products.length) * r.between(0, 1.4)));
  }
  return { daily_visits: days, daily_visit_parts: parts };
}

/** So many as their shares are, give or take a few. */
const spread = (shares: [key: string, ofHundred: number][], visits: number, r: Random): [string, number][] =>
  shares.map(([key, ofHundred]) => [key, Math.round((visits * ofHundred * r.between(0.8, 1.2)) / 100)]);
