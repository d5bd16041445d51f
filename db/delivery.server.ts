import { sql } from "drizzle-orm";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { deliveryAreas, pickupPoints, shippingRates, shippingZones, taxRules } from "./schema/delivery.ts";
import type { PostalAddress } from "./schema/buyers.ts";
import type { RateBand } from "./schema/delivery.ts";
import { currentStore } from "./schema/tenant.ts";

type WayRow = { id: string; name: string; daysFrom: number | null; daysTo: number | null; active: boolean };

/** How the store delivers and what it taxes, in the seller's order. Amounts are minor units, tax rates basis points. */
export type TermsRow = {
  zones: {
    id: string;
    name: string;
    places: string[];
    rates: (WayRow & {
      by: "flat" | "weight" | "total";
      price: number;
      bands: RateBand[];
      freeOver: number | null;
    })[];
  }[];
  areas: (WayRow & { place: string; price: number; freeOver: number | null; note: string })[];
  points: (WayRow & { address: PostalAddress; hours: string })[];
  taxes: { id: string; name: string; place: string; rate: number; included: boolean; onDelivery: boolean }[];
  /** Another after every change of any of it. */
  mark: string;
};

const way = (of: "r" | "a" | "p") => {
  const t = sql.raw(of);
  return sql`'id', ${t}.id, 'name', ${t}.name, 'daysFrom', ${t}.days_from, 'daysTo', ${t}.days_to, 'active', ${t}.active`;
};

const list = (one: ReturnType<typeof sql>, from: ReturnType<typeof sql>, by: string) =>
  sql`(select coalesce(jsonb_agg(${one} order by ${sql.raw(by)}.position, ${sql.raw(by)}.id), '[]') from ${from})`;

/** All of it as one value, so that it is read, and held against what was read, alike. Row level security leaves the store's own. */
const terms = sql`jsonb_build_object(
  'zones', ${list(
    sql`jsonb_build_object('id', z.id, 'name', z.name, 'places', z.places, 'rates', ${list(
      sql`jsonb_build_object(${way("r")}, 'by', r.by, 'price', r.price, 'bands', r.bands, 'freeOver', r.free_over)`,
      sql`shipping_rates r where r.store_id = z.store_id and r.zone_id = z.id`,
      "r",
    )})`,
    sql`shipping_zones z`,
    "z",
  )},
  'areas', ${list(
    sql`jsonb_build_object(${way("a")}, 'place', a.place, 'price', a.price, 'freeOver', a.free_over, 'note', a.note)`,
    sql`delivery_areas a`,
    "a",
  )},
  'points', ${list(
    sql`jsonb_build_object(${way("p")}, 'address', p.address, 'hours', p.hours)`,
    sql`pickup_points p`,
    "p",
  )},
  'taxes', ${list(
    sql`jsonb_build_object('id', t.id, 'name', t.name, 'place', t.place, 'rate', t.rate, 'included', t.included,
      'onDelivery', t.on_delivery)`,
    sql`tax_rules t`,
    "t",
  )})`;

export const termsColumn = sql<TermsRow>`(
  select now_so.terms || jsonb_build_object('mark', md5(now_so.terms::text)) from (select ${terms} as terms) now_so)`;

export const storeTerms = (): Question<TermsRow> =>
  askSql<{ terms: TermsRow }, TermsRow>(sql`select ${termsColumn} as terms`, ([row]) => {
    if (!row) throw new Error("A select without a table has a row");
    return row.terms;
  });

/** For a select list: refuses with `terms_changed` unless delivery and taxes are as they were read. */
export const termsHeld = (mark: string) =>
  expectRows(
    sql`select count(*) from (select ${terms} as terms) now_so where md5(now_so.terms::text) = ${mark}`,
    1,
    "terms_changed",
  );

/** The same as a question of its own. */
export const holdTerms = (mark: string): Question<void> =>
  askSql(sql`select ${termsHeld(mark)}`, () => undefined);

/** Holds whoever saves terms in line: of two at once the second sees what the first wrote. */
export const lockTerms = (): Question<void> =>
  askSql(
    sql`select pg_advisory_xact_lock(hashtextextended('terms ' || ${currentStore}::text, 0))`,
    () => undefined,
  );

/** Clears how the store delivers, to write it anew. */
export const deleteDelivery = (): Question<void> =>
  askSql(
    sql`with zones as (delete from shipping_zones where store_id = ${currentStore}),
      areas as (delete from delivery_areas where store_id = ${currentStore})
      delete from pickup_points where store_id = ${currentStore}`,
    () => undefined,
  );

export const insertZones = (zones: TermsRow["zones"]): Question<void> =>
  ask(
    (db) =>
      db.insert(shippingZones).values(
        zones.map(({ id, name, places }, position) => ({
          id,
          name,
          places,
          position,
          storeId: currentStore,
        })),
      ),
    () => undefined,
  );

export const insertRates = (zones: TermsRow["zones"]): Question<void> =>
  ask(
    (db) =>
      db
        .insert(shippingRates)
        .values(
          zones.flatMap(({ id: zoneId, rates }) =>
            rates.map((rate, position) => ({ ...rate, zoneId, position, storeId: currentStore })),
          ),
        ),
    () => undefined,
  );

export const insertAreas = (areas: TermsRow["areas"]): Question<void> =>
  ask(
    (db) =>
      db
        .insert(deliveryAreas)
        .values(areas.map((area, position) => ({ ...area, position, storeId: currentStore }))),
    () => undefined,
  );

export const insertPoints = (points: TermsRow["points"]): Question<void> =>
  ask(
    (db) =>
      db
        .insert(pickupPoints)
        .values(points.map((point, position) => ({ ...point, position, storeId: currentStore }))),
    () => undefined,
  );

export const deleteTaxes = (): Question<void> =>
  askSql(sql`delete from tax_rules where store_id = ${currentStore}`, () => undefined);

export const insertTaxes = (taxes: TermsRow["taxes"]): Question<void> =>
  ask(
    (db) =>
      db.insert(taxRules).values(taxes.map((tax, position) => ({ ...tax, position, storeId: currentStore }))),
    () => undefined,
  );
