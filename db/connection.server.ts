import { neon, neonConfig, type NeonQueryFunction } from "@neondatabase/serverless";
import { drizzle, type NeonHttpDatabase } from "drizzle-orm/neon-http";

export type Database = NeonHttpDatabase;

/** The driver itself waits for ever; a slice of a large import takes a few seconds. */
const PATIENCE_MS = 20_000;
neonConfig.fetchFunction = (url: string, init: RequestInit) =>
  fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });

const readers = new Map<string, Database>();
const writers = new Map<string, Database>();

/**
 * Points the driver at another HTTP endpoint than Neon's own, e.g. the bridge to a local Postgres.
 * The driver keeps this for the whole isolate.
 */
export function useEndpoint(url: string | undefined): void {
  if (url) neonConfig.fetchEndpoint = url;
}

/** One client per connection string and isolate: it holds no socket, so requests may share it. */
export function connect(connectionString: string, access: "read" | "write"): Database {
  const known = access === "read" ? readers : writers;
  const found = known.get(connectionString);
  if (found) return found;
  const client: NeonQueryFunction<false, false> = neon(connectionString, { readOnly: access === "read" });
  const database = drizzle(client);
  known.set(connectionString, database);
  return database;
}
