import { sql, type SQL } from "drizzle-orm";
import { openDoor, type Door } from "./door.server.ts";
import { expectRows } from "./question.server.ts";
import { SIGNED_OUT, STORE_CLOSED } from "./refused.server.ts";
import type { Trips } from "./trips.server.ts";

/**
 * The front door to one store's rows: the store is set first in every transaction, so row level security shows this store's
 * rows and no other's.
 */
export type StoreDb = Door;

/** Who must still be let in at the moment of each trip; else it is refused with `SignedOut`. */
export type MustLive =
  | { kind: "buyer"; sessionId: string; buyerId: string }
  | { kind: "staff"; sessionId: string; userId: string; role: string }
  | { kind: "api_key"; id: string };

const MUST_BE_OPEN = sql`select ${expectRows(sql`select count(*) from stores where status = 'open'`, 1, STORE_CLOSED)}`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Opens the door to the store `storeId` as the role in `connectionString`, which must be `opnmrt_store`.
 * With `openOnly` every trip is refused with `StoreClosed` unless the store is open at that moment: so a shop that was
 * suspended sells and shows nothing from then on, whatever any cache still believes. With `mustLive` the same holds for a
 * session that was ended, a role that was taken away, a key that was revoked: no cookie or token outlives them by a moment.
 */
export function openStoreDb(
  connectionString: string,
  storeId: string,
  trips: Trips,
  { openOnly = false, mustLive }: { openOnly?: boolean; mustLive?: MustLive | undefined } = {},
): StoreDb {
  if (!UUID.test(storeId)) throw new TypeError("A store id is a lower-case UUID");
  return openDoor(connectionString, trips, {
    first: [
      // Local to the transaction: at session level a pooled connection would carry the store to the next visitor.
      sql`select set_config('app.store_id', ${storeId}, true)`,
      ...(openOnly ? [MUST_BE_OPEN] : []),
      ...(mustLive
        ? [sql`select ${expectRows(sql`select count(*) from ${living(mustLive)}`, 1, SIGNED_OUT)}`]
        : []),
    ],
  });
}

function living(who: MustLive): SQL {
  switch (who.kind) {
    case "buyer":
      return sql`buyer_sessions where id = ${who.sessionId}::uuid and user_id = ${who.buyerId}::uuid and expires_at > now()`;
    case "staff":
      return sql`store_staff where user_id = ${who.userId} and role = ${who.role}
        and opnmrt_seller_session_lives(${who.sessionId}, ${who.userId})`;
    case "api_key":
      return sql`api_keys where id = ${who.id}::uuid and revoked_at is null and (expires_at is null or expires_at > now())`;
  }
}
