import { sql, type SQL } from "drizzle-orm";
import { openDoor, type Door } from "./door.server.ts";
import { andThen, askSql, expectRows, type Given, type Question, written } from "./question.server.ts";
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
  | { kind: "admin"; sessionId: string; personId: string; disputeId: string }
  | { kind: "api_key"; id: string };

type Terms = {
  openOnly?: boolean;
  mustLive?: MustLive | undefined;
  moved?: () => void;
  locale?: string;
};

/** Local to the transaction: at session level a pooled connection would carry the store to the next visitor. */
const setStore = (storeId: Given<string>, locale: Given<string>): SQL =>
  sql`set_config('app.store_id', ${storeId}, true) as id, set_config('app.locale', ${locale}, true)`;

/** Sets the store and refuses when it is not open. That reads what was set, so it can't be asked before. */
const openStore = written(["storeId", "locale"], ({ storeId, locale }) =>
  askSql(
    sql`select ${expectRows(
      sql`select count(*) from stores s where s.id = entered.id::uuid and s.status = 'open'`,
      1,
      STORE_CLOSED,
    )} from (select ${setStore(storeId, locale)}) as entered`,
    () => undefined,
  ),
);

const anyStore = written(["storeId", "locale"], ({ storeId, locale }) =>
  askSql(sql`select ${setStore(storeId, locale)}`, () => undefined),
);

/** Refuses who is not let in any more. */
const stillIn = (who: MustLive): Question<void> =>
  askSql(sql`select ${expectRows(sql`select count(*) from ${living(who)}`, 1, SIGNED_OUT)}`, () => undefined);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Opens the door to the store `storeId` as the role in `connectionString`, which must be `opnmrt_store`.
 * With `openOnly` every trip is refused with `StoreClosed` unless the store is open at that moment: so a shop that was
 * suspended sells and shows nothing from then on, whatever any cache still believes. With `mustLive` the same holds for a
 * session that was ended, a role that was taken away, a key that was revoked: no cookie or token outlives them by a moment.
 * `moved` is called after each write that changed what shoppers see.
 * `locale` is what the shop is shown in: what is asked about how it speaks answers that, in place of the store's own.
 */
export function openStoreDb(
  connectionString: string,
  storeId: string,
  trips: Trips,
  { openOnly = false, mustLive, moved, locale = "" }: Terms = {},
): StoreDb {
  if (!UUID.test(storeId)) throw new TypeError("A store id is a lower-case UUID");
  return openDoor(connectionString, trips, {
    first: () => [
      (openOnly ? openStore : anyStore)({ storeId, locale }),
      ...(mustLive ? [stillIn(mustLive)] : []),
    ],
    ...(moved ? { last: whetherMoved(moved) } : {}),
  });
}

const askMoved = written([], () =>
  askSql<{ moved: boolean }, boolean>(sql`select opnmrt_moved() as moved`, ([row]) => row?.moved ?? false),
);

const whetherMoved = (moved: () => void): Question<void> =>
  andThen(askMoved({}), (didMove) => {
    if (didMove) moved();
  });

function living(who: MustLive): SQL {
  switch (who.kind) {
    case "buyer":
      return sql`buyer_sessions where id = ${who.sessionId}::uuid and user_id = ${who.buyerId}::uuid and expires_at > now()`;
    case "staff":
      return sql`store_staff where user_id = ${who.userId} and role = ${who.role}
        and opnmrt_seller_session_lives(${who.sessionId}, ${who.userId})`;
    case "admin":
      return sql`(select 1 where opnmrt_admin_is_in(${who.sessionId}, ${who.personId}, ${who.disputeId}::uuid)) as let_in`;
    case "api_key":
      return sql`api_keys where id = ${who.id}::uuid and revoked_at is null and (expires_at is null or expires_at > now())`;
  }
}
