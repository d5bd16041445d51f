import type { NeonQueryFunction } from "@neondatabase/serverless";
import { relations } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { drizzle } from "drizzle-orm/neon-http";
import type { PgTable } from "drizzle-orm/pg-core";
import { connect } from "./connection.server.ts";
import { refusal } from "./refused.server.ts";
import { sellerAccounts, sellerSessions, sellerUsers, sellerVerifications } from "./schema/sellers.ts";
import type { Trips } from "./trips.server.ts";

/** better-auth's names for its tables, in the seller realm. */
export const sellerTables = {
  user: sellerUsers,
  session: sellerSessions,
  account: sellerAccounts,
  verification: sellerVerifications,
};

const schema = {
  ...sellerTables,
  // With these a session comes with its user, and a user with their accounts, in one trip.
  userRelations: relations(sellerUsers, ({ many }) => ({ accounts: many(sellerAccounts) })),
  sessionRelations: relations(sellerSessions, ({ one }) => ({
    user: one(sellerUsers, { fields: [sellerSessions.userId], references: [sellerUsers.id] }),
  })),
  accountRelations: relations(sellerAccounts, ({ one }) => ({
    user: one(sellerUsers, { fields: [sellerAccounts.userId], references: [sellerUsers.id] }),
  })),
};

/**
 * The sellers' tables for one request, as the role in `connectionString`, which must be `opnmrt_platform`.
 *
 * What is inserted waits for the session that ends every sign-up and sign-in, and goes with it in one batch:
 * over HTTP there is no open transaction, and a user without a password would keep their e-mail address
 * from ever signing up again. Throws `Duplicate` (`seller_users_email_unique`) then, not before.
 */
export function openSellerDb(connectionString: string, trips: Trips) {
  const direct = connect(connectionString, "write");
  const { $client } = direct as typeof direct & { $client: Client };
  const database = drizzle(counted($client, trips), { schema });
  const waiting: BatchItem<"pg">[] = [];

  const insert = <T extends PgTable>(table: T) => ({
    values: (row: T["$inferInsert"]) => ({
      returning: async (): Promise<unknown[]> => {
        const command = direct.insert(table).values(row).returning() as BatchItem<"pg">;
        if ((table as PgTable) !== sellerSessions) {
          waiting.push(command);
          return [row];
        }
        const [first, ...rest] = [...waiting.splice(0), command];
        try {
          const answers = await trips.count("platform", () => direct.batch([first, ...rest]));
          return (answers as unknown[][]).at(-1) ?? [];
        } catch (error) {
          throw refusal(error);
        }
      },
    }),
  });
  return Object.create(database, { insert: { value: insert } }) as typeof database;
}

type Client = NeonQueryFunction<false, false>;

/**
 * The same client, with every single query counted as a trip. Drizzle asks it for nothing else: batches go by the
 * client itself.
 */
function counted(client: Client, trips: Trips): Client {
  const query = (...args: Parameters<Client["query"]>) =>
    trips.count("platform", async () => client.query(...args));
  return Object.assign(query, { query }) as unknown as Client;
}
