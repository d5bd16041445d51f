import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";
import { because, type StockWhy } from "./stock-why.server.ts";

type Place = { variantId: string; locationId: string };
type Why = Pick<StockWhy, "reason" | "actor" | "at" | "note">;

/** Locks a variant, so that what follows in the batch reads its levels as they are. Refuses with `gone` when it is not there. */
const lockVariant = (variantId: string): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select count(*) from (select 1 from variants where id = ${variantId}::uuid for update) as there`,
      1,
      "gone",
    )}`,
    () => undefined,
  );

/** Refuses with `location_closed` when nothing may be put there. */
const openLocation = (locationId: string) =>
  expectRows(
    sql`select count(*) from stock_locations where id = ${locationId}::uuid and active`,
    1,
    "location_closed",
  );

const levelAt = ({ variantId, locationId }: Place) =>
  sql`coalesce((select quantity from stock_levels
    where variant_id = ${variantId}::uuid and location_id = ${locationId}::uuid), 0)`;

const change = ({ variantId, locationId }: Place, delta: number, why: Why): Question<void> =>
  askSql(
    sql`with done as (update variants set stock = stock + ${delta}::int, updated_at = ${why.at.toISOString()}::timestamptz
        where id = ${variantId}::uuid)
      select ${because({ ...why, locationId })}`,
    () => undefined,
  );

/** So many more, or fewer, at a location. Refuses with `too_few` when there would be less than nothing, and `location_closed`, `gone`. */
export const adjustLevel = (place: Place, delta: number, why: Why) => ({
  variant: lockVariant(place.variantId),
  allowed: askSql(
    sql`select ${openLocation(place.locationId)}, ${expectRows(
      sql`select count(*) where ${levelAt(place)} + ${delta}::int >= least(0, ${levelAt(place)})`,
      1,
      "too_few",
    )}`,
    () => undefined,
  ),
  change: change(place, delta, why),
});

/** What somebody counted at a location, in place of what they saw. Refuses with `moved` when it is another number by now. */
export const setLevel = (place: Place, { seen, counted }: { seen: number; counted: number }, why: Why) => ({
  variant: lockVariant(place.variantId),
  allowed: askSql(
    sql`select ${openLocation(place.locationId)},
      ${expectRows(sql`select count(*) where ${levelAt(place)} = ${seen}::int`, 1, "moved")}`,
    () => undefined,
  ),
  change: change(place, counted - seen, why),
});

/** From one location to another; the sum stays. Refuses with `too_few`, `location_closed` and `gone`. */
export const transferLevel = (
  { variantId, from, to, quantity }: { variantId: string; from: string; to: string; quantity: number },
  { actor, at, note = "" }: Omit<Why, "reason">,
) => ({
  variant: lockVariant(variantId),
  allowed: askSql(
    sql`select ${openLocation(to)}, ${expectRows(
      sql`select count(*) where ${levelAt({ variantId, locationId: from })} >= ${quantity}::int`,
      1,
      "too_few",
    )}`,
    () => undefined,
  ),
  moved: askSql(
    sql`with parts as (
        select * from (values (${from}::uuid, ${-quantity}::int), (${to}::uuid, ${quantity}::int)) as p (place, part)),
      booked as (
        insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, note, at)
        select uuidv7(), ${currentStore}, ${variantId}::uuid, place, part, 'transferred', ${actor}, ${note},
          ${at.toISOString()}::timestamptz from parts order by part)
      insert into stock_levels (store_id, variant_id, location_id, quantity)
      select ${currentStore}, ${variantId}::uuid, place, part from parts
      on conflict (store_id, variant_id, location_id) do update set quantity = stock_levels.quantity + excluded.quantity`,
    () => undefined,
  ),
});

export type LocationWrite = { id: string; name: string; address: string };

/** Adds a location behind the others, or renames one. Raises `Duplicate` (`stock_locations_name`). */
export const putLocation = ({ id, name, address }: LocationWrite): Question<void> =>
  askSql(
    sql`insert into stock_locations (id, store_id, name, address, position)
      values (${id}::uuid, ${currentStore}, ${name}, ${address}, (select coalesce(max(position), -1) + 1 from stock_locations))
      on conflict (id) do update set name = excluded.name, address = excluded.address`,
    () => undefined,
  );

/** Puts the locations in this order; those that are not named come behind. */
export const orderLocations = (ids: string[]): Question<void> =>
  askSql(
    sql`update stock_locations s set position = x.place from (
        select id, row_number() over (order by named.at nulls last, l.position, id) - 1 as place
        from stock_locations l left join jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) with ordinality
          as named (wanted, at) on named.wanted::uuid = l.id) x
      where x.id = s.id and s.position <> x.place`,
    () => undefined,
  );

/**
 * Closes a location or opens it again. Refuses with `last_one` when it is the only one that is open, and with `not_empty` as long as
 * anything is there.
 */
export const setLocationActive = (id: string, active: boolean) => ({
  held: askSql(sql`select 1 from stock_locations order by id for update`, () => undefined),
  allowed: askSql(
    active
      ? sql`select 1`
      : sql`select ${expectRows(
          sql`select least(1, count(*)) from stock_locations where active and id <> ${id}::uuid`,
          1,
          "last_one",
        )}, ${expectRows(
          sql`select count(*) from stock_levels where location_id = ${id}::uuid and quantity <> 0`,
          0,
          "not_empty",
        )}`,
    () => undefined,
  ),
  changed: askSql(sql`update stock_locations set active = ${active} where id = ${id}::uuid`, () => undefined),
});
