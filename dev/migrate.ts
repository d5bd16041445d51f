import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));

/** The three roles of the application; migrations make them without a password. */
export const ROLES = ["opnmrt_store", "opnmrt_platform", "opnmrt_insights"] as const;
export type Role = (typeof ROLES)[number];

/**
 * Brings a database to the newest schema; does nothing when it is there already.
 * @param ownerUrl connection string of the role that owns the tables
 */
export async function applyMigrations(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) => migrate(drizzle(client), { migrationsFolder: MIGRATIONS }));
}

/** Gives the roles a password and the right to log in. A deployment does this by hand, once (README). */
export async function letRolesLogIn(ownerUrl: string, passwords: Record<Role, string>): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const role of ROLES) {
      const password = client.escapeLiteral(passwords[role]);
      await client.query(`alter role ${role} login password ${password}`);
    }
  });
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  const ownerUrl = process.env.DATABASE_URL_OWNER;
  if (!ownerUrl) {
    console.error("Set DATABASE_URL_OWNER to the connection string of the database's owner.");
    process.exit(1);
  }
  await applyMigrations(ownerUrl);
  console.log("The database is up to date.");
}
