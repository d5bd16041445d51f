import type pg from "pg";

/** A table that holds rows of stores, as Postgres' own catalog describes it. */
export type GuardedTable = { name: string; enabled: boolean; forced: boolean; policies: number };

/** Every table of the schema with a `store_id`, and `stores` itself. */
export async function tablesOfStores(client: pg.Client, schema = "public"): Promise<GuardedTable[]> {
  const { rows } = await client.query<GuardedTable>(
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
            (select count(*)::int from pg_policy p
              where p.polrelid = c.oid and 'opnmrt_store'::regrole = any(p.polroles)) as policies
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind in ('r', 'p')
        and (c.relname = 'stores' or exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attname = 'store_id' and not a.attisdropped))
      order by c.relname`,
    [schema],
  );
  return rows;
}

/** The names of those that row level security does not bind fully. */
export const unguarded = (tables: GuardedTable[]): string[] =>
  tables
    .filter((table) => !table.enabled || !table.forced || table.policies === 0)
    .map((table) => table.name);
