import { uuidv7 } from "uuidv7";
import { inject } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { openStoreDb } from "#db/store-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import { disputeInConsole, mustBeInside, openVisit } from "#domain/admin/visit.ts";
import type { PlatformContext, StoreContext } from "#domain/context.ts";
import { openDisputeOf } from "#domain/dispute/open.ts";
import type { Dispute } from "#domain/dispute/dispute.ts";
import type { Me } from "#domain/identity/context.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { memoryPorts } from "#tests/support/ports.ts";
import type { Talking } from "./talking.ts";

export type Sold = { number: number; key: string; id: string };
export const DAY = 86_400_000;

/** An order that was paid and sent, the given number of days ago. */
export async function soldOrder(talking: Talking, sentDaysAgo = 10): Promise<Sold> {
  const { id, number } = await talking.order("Zainab");
  const at = new Date(talking.now.getTime() - sentDaysAgo * DAY);
  await talking.open.sql(
    "update orders set status = 'fulfilled', paid_at = $2, fulfilled_at = $2 where id = $1",
    [id, at],
  );
  await talking.open.sql(
    `insert into order_lines (id, store_id, order_id, position, title, quantity, sent, unit_price, total)
     values ($1, $2, $3, 0, 'Tote', 1, 1, 5, 5)`,
    [uuidv7(), talking.shop.store.id, id],
  );
  const [row] = await talking.open.sql<{ key: string }>("select key from orders where id = $1", [id]);
  return { id, number, key: row?.key ?? "" };
}

/** Its buyer opens a dispute. Answers its id. */
export async function disputed(
  talking: Talking,
  { number, key }: Sold,
  changed: { id?: string; kind?: string; words?: string } = {},
): Promise<string> {
  const id = changed.id ?? uuidv7();
  await openDisputeOf(talking.open.visitor, number, key, {
    kind: "not_received",
    words: "It never came.",
    ...changed,
    id,
  });
  return id;
}

export async function disputesOf(talking: Talking, { number }: Sold): Promise<Dispute[]> {
  return (await orderForSeller(talking.shop, number)).disputes;
}

/** What an order's events tell of its disputes, oldest first. */
export async function disputeEvents(
  talking: Talking,
  { id }: Sold,
): Promise<{ type: string; actor: string }[]> {
  return talking.open.sql<{ type: string; actor: string }>(
    "select type, actor from events where order_id = $1 and type like 'DISPUTE\\_%' order by at, id",
    [id],
  );
}

/** Somebody of the platform, signed in. */
export async function anAdmin(talking: Pick<Talking, "open">): Promise<Me> {
  const [personId, sessionId] = [uuidv7(), uuidv7()];
  await talking.open.sql(
    "insert into admin_users (id, name, email, email_verified) values ($1, 'Ngozi', $2, true)",
    [personId, `${personId}@demo.test`],
  );
  await talking.open.sql(
    `insert into admin_sessions (id, user_id, token, expires_at, place) values ($1, $2, $3, now() + interval '1 hour', '')`,
    [sessionId, personId, uuidv7()],
  );
  return { personId, sessionId, name: "Ngozi" } as Me;
}

/** The platform, at the time of the test's clock; let in is measured by the database's. */
export const platformOf = (talking: Pick<Talking, "shop">): PlatformContext => ({
  requestId: "test",
  platformOrigin: talking.shop.platformOrigin,
  db: openPlatformDb(inject("world").platformUrl, new Trips()),
  ports: memoryPorts().ports,
  now: () => new Date(),
});

/** The store as the door opens it to an admin who gave this reason. */
export async function letIn(
  talking: Talking,
  me: Me,
  disputeId: string,
  reason: string,
): Promise<StoreContext> {
  const platform = platformOf(talking);
  await openVisit(platform, me, disputeId, reason);
  const { actor } = mustBeInside(await disputeInConsole(platform, me, disputeId));
  return asAdmin(talking, actor);
}

/** The store with this admin in it, held against the database at each trip. */
export function asAdmin(
  talking: Talking,
  actor: Extract<StoreContext["actor"], { kind: "admin" }>,
): StoreContext {
  const { shop } = talking;
  const db = openStoreDb(inject("world").storeUrl, shop.store.id, new Trips(), { mustLive: actor });
  return { ...shop, actor, db };
}
