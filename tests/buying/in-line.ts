import { Client } from "pg";
import { inject } from "vitest";

/** Long for a busy machine; whoever does not stand in line by then never will. */
const LONGEST_WAIT_MS = 10_000;

/** Whoever waits for what this connection holds, and whoever waits for those. */
const WAITING = `
  with recursive line as (
    select pg_backend_pid() as pid union
    select locks.pid from (select distinct pid from pg_locks where not granted) locks
    join line on line.pid = any(pg_blocking_pids(locks.pid)))
  select count(*)::int - 1 as waiting from line`;

/** A row that all of them write, and that only one can have at a time. */
export type HeldRow = { table: "orders" | "products" | "variants"; id: string };

/**
 * Holds a row until these wait for it one behind the other, and lets go: the first has it first, whatever the machine is busy with,
 * and the rest come to it only then. All of them have looked before that one writes. Answers how they ended, in the same order.
 */
export async function inLine(
  { table, id }: HeldRow,
  steps: (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> {
  const holder = new Client(inject("world").ownerUrl);
  await holder.connect();
  try {
    await holder.query("begin");
    await holder.query(`select 1 from ${table} where id = $1 for update`, [id]);
    const ends: Promise<PromiseSettledResult<unknown>[]>[] = [];
    for (const step of steps) {
      ends.push(Promise.allSettled([step()]));
      await untilWaiting(holder, ends.length);
    }
    await holder.query("rollback");
    return (await Promise.all(ends)).flat();
  } finally {
    await holder.end();
  }
}

/** Waits until so many wait for what this connection holds, or for one of those. */
export async function untilWaiting(holder: Client, count: number): Promise<void> {
  const since = Date.now();
  for (;;) {
    const { rows } = await holder.query<{ waiting: number }>(WAITING);
    if (rows[0]?.waiting === count) return;
    if (Date.now() - since > LONGEST_WAIT_MS)
      throw new Error(
        `${rows[0]?.waiting} stand in line, not ${count}: the last came to no row that is held`,
      );
    await new Promise((done) => setTimeout(done, 10));
  }
}
