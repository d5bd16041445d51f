import type { HTTPQueryOptions, NeonQueryFunction } from "@neondatabase/serverless";
import { relations } from "drizzle-orm";
import { drizzle } from "drizzle-orm/neon-http";
import { connect } from "./connection.server.ts";
import { realmTables, type Realm } from "./realm-tables.server.ts";
import { refusal } from "./refused.server.ts";
import type { Trips } from "./trips.server.ts";

/** better-auth's names for the tables of a realm. */
export const authTables = (realm: Realm) => ({
  user: realmTables[realm].users,
  session: realmTables[realm].sessions,
});

/** With these a session comes with its user in one trip. */
const schemas = {
  buyer: withRelations("buyer"),
  seller: withRelations("seller"),
  admin: withRelations("admin"),
};

function withRelations<R extends Realm>(realm: R) {
  const { user, session } = authTables(realm);
  return {
    user,
    session,
    userRelations: relations(user, ({ many }) => ({ sessions: many(session) })),
    sessionRelations: relations(session, ({ one }) => ({
      user: one(user, { fields: [session.userId], references: [user.id] }),
    })),
  };
}

type Client = NeonQueryFunction<false, false>;

/**
 * The sessions of a realm as better-auth reads and renews them. Buyers' are reached with their store set, each query in a
 * transaction of its own, so that row level security shows it the people of one store; the others as the platform.
 */
export function openAuthDb(realm: Realm, connectionString: string, trips: Trips, storeId: string | null) {
  const direct = connect(connectionString, "write");
  const { $client: client } = direct as typeof direct & { $client: Client };
  const query = (text: string, values?: unknown[], options?: HTTPQueryOptions<false, false>) =>
    trips.count(storeId ? "write" : "platform", async () => {
      try {
        if (!storeId) return await client.query(text, values, options);
        const setStore = client.query("select set_config('app.store_id', $1, true)", [storeId]);
        const [, answer] = await client.transaction([setStore, client.query(text, values, options)], options);
        return answer;
      } catch (error) {
        throw refusal(error);
      }
    });
  const counted = Object.assign(query, { query }) as unknown as Client;
  return drizzle(counted, { schema: schemas[realm] });
}
