import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { holdBuyer } from "./buyer-carts.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import type { PostalAddress } from "./schema/buyers.ts";
import { currentStore } from "./schema/tenant.ts";

export type AddressRow = {
  id: string;
  name: string;
  phone: string;
  address: PostalAddress;
  preferred: boolean;
};
export type AddressText = Pick<AddressRow, "name" | "phone" | "address">;

const columns = sql`id::text, name, phone, address, preferred`;

/** A buyer's addresses, the preferred one first, then those changed last. */
export const addressesOf = (buyerId: string): Question<AddressRow[]> =>
  askSql<AddressRow, AddressRow[]>(
    sql`select ${columns} from buyer_addresses where buyer_id = ${buyerId}::uuid
      order by preferred desc, updated_at desc, id desc`,
    (rows) => rows,
  );

/** One address of this buyer; null when it is somebody else's or gone. */
export const addressOf = (buyerId: string, id: string): Question<AddressRow | null> =>
  askSql<AddressRow, AddressRow | null>(
    sql`select ${columns} from buyer_addresses where buyer_id = ${buyerId}::uuid and id = ${id}::uuid`,
    ([row]) => row ?? null,
  );

/**
 * Adds an address, as long as there are fewer than `most`; the first one is the preferred one. Refuses with
 * `addresses_full`. Needs `holdBuyer` before it, else two at once could pass.
 */
export const insertAddress = (buyerId: string, text: AddressText, most: number, now: Date): Question<void> =>
  askSql(
    sql`with added as (${inserted(buyerId, text, most, now, sql`true`)})
      select ${expectRows(sql`select count(*) from added`, 1, "addresses_full")}`,
    () => undefined,
  );

/**
 * The same, in passing: with an order that must not fail for it. One that is there already, or one too many, is passed over.
 */
export const keepAddress = (buyerId: string, text: AddressText, most: number, now: Date) => ({
  buyerHeld: holdBuyer(buyerId),
  addressKept: askSql(
    inserted(
      buyerId,
      text,
      most,
      now,
      sql`not exists (select from buyer_addresses where buyer_id = ${buyerId}::uuid and name = ${text.name}
        and phone = ${text.phone} and address = ${JSON.stringify(text.address)}::jsonb)`,
    ),
    () => undefined,
  ),
});

const inserted = (
  buyerId: string,
  { name, phone, address }: AddressText,
  most: number,
  now: Date,
  unless: ReturnType<typeof sql>,
) => {
  const at = now.toISOString();
  return sql`insert into buyer_addresses (id, store_id, buyer_id, name, phone, address, preferred, created_at, updated_at)
    select ${uuidv7()}::uuid, ${currentStore}, ${buyerId}::uuid, ${name}, ${phone}, ${JSON.stringify(address)}::jsonb,
      count(*) = 0, ${at}::timestamptz, ${at}::timestamptz
    from buyer_addresses where buyer_id = ${buyerId}::uuid having count(*) < ${most}::int and ${unless} returning 1`;
};

/** Writes an address anew. Refuses with `address_gone` when it is not this buyer's. */
export const changeAddress = (buyerId: string, id: string, text: AddressText, now: Date): Question<void> =>
  askSql(
    sql`with changed as (
        update buyer_addresses set name = ${text.name}, phone = ${text.phone},
          address = ${JSON.stringify(text.address)}::jsonb, updated_at = ${now.toISOString()}
        where buyer_id = ${buyerId}::uuid and id = ${id}::uuid returning 1)
      select ${expectRows(sql`select count(*) from changed`, 1, "address_gone")}`,
    () => undefined,
  );

/** Makes one address the preferred one. Refuses with `address_gone` when it is not this buyer's. */
export const preferAddress = (buyerId: string, id: string) => ({
  held: holdBuyer(buyerId),
  // In two steps: at no moment are there two.
  former: askSql(
    sql`update buyer_addresses set preferred = false
      where buyer_id = ${buyerId}::uuid and preferred and id <> ${id}::uuid`,
    () => undefined,
  ),
  preferred: askSql(
    sql`with chosen as (
        update buyer_addresses set preferred = true where buyer_id = ${buyerId}::uuid and id = ${id}::uuid returning 1)
      select ${expectRows(sql`select count(*) from chosen`, 1, "address_gone")}`,
    () => undefined,
  ),
});

/** Deletes an address of this buyer; one that is not theirs is left alone. */
export const removeAddress = (buyerId: string, id: string): Question<void> =>
  askSql(
    sql`delete from buyer_addresses where buyer_id = ${buyerId}::uuid and id = ${id}::uuid`,
    () => undefined,
  );
