import { rm } from "node:fs/promises";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { neon, neonConfig, NeonDbError, Pool } from "@neondatabase/serverless";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startNeon, type NeonBridge } from "#dev/neon.ts";
import { startPostgres, type LocalPostgres } from "#dev/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "opnmrt-neon-"));
let postgres: LocalPostgres;
let bridge: NeonBridge;
let sql: ReturnType<typeof neon<false, false>>;

beforeAll(async () => {
  postgres = await startPostgres({ dataDir: join(folder, "postgres"), port: 0, fastAndLoose: true });
  bridge = await startNeon({ postgresPort: postgres.port, port: 0 });
  neonConfig.fetchEndpoint = () => bridge.sqlUrl;
  neonConfig.wsProxy = (host, port) => `${bridge.wsProxy}?address=${host}:${port}`;
  neonConfig.useSecureWebSocket = false;
  sql = neon(postgres.ownerUrl);
  await sql`create table stock (id int primary key, name text, left_over int check (left_over >= 0))`;
  await sql`insert into stock values (1, 'Ankara tote', 5), (2, 'Adire – ọjà', 0)`;
});
afterAll(async () => {
  await bridge.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

test("values arrive with the types the driver gives them", async () => {
  const rows = await sql`select 1 as one, 2::bigint as big, true as yes, null as none,
    '{"a":[1]}'::jsonb as doc, array['a','b'] as list, '2026-01-02T03:04:05Z'::timestamptz as at, ${"₦"}::text as sign`;
  expect(rows).toEqual([
    {
      one: 1,
      big: "2",
      yes: true,
      none: null,
      doc: { a: [1] },
      list: ["a", "b"],
      at: new Date("2026-01-02T03:04:05Z"),
      sign: "₦",
    },
  ]);
});

test("full results carry command, count and fields", async () => {
  const result = await sql.query("update stock set name = name where id = $1", [1], { fullResults: true });
  expect(result).toMatchObject({ command: "UPDATE", rowCount: 1, rows: [], fields: [] });
  const read = await sql.query("select id from stock order by id", [], {
    fullResults: true,
    arrayMode: true,
  });
  expect(read).toMatchObject({ command: "SELECT", rowCount: 2, rows: [[1], [2]] });
  expect(read.fields).toMatchObject([{ name: "id", dataTypeID: 23, columnID: 1 }]);
});

test("a batch is one transaction and one request; a local setting ends with it", async () => {
  const before = bridge.stats();
  const [, seen, id] = await sql.transaction([
    sql`select set_config('app.store_id', 'ada', true)`,
    sql`select current_setting('app.store_id', true) as store`,
    sql`select txid_current() = (select txid_current()) as same`,
  ]);
  expect(seen).toEqual([{ store: "ada" }]);
  expect(id).toEqual([{ same: true }]);
  expect(bridge.stats()).toMatchObject({ requests: before.requests + 1, statements: before.statements + 3 });
  expect(await sql`select current_setting('app.store_id', true) as store`).toEqual([{ store: "" }]);
});

test("the first error rolls the whole batch back and carries what Postgres said", async () => {
  const batch = sql.transaction([
    sql`update stock set left_over = 4 where id = 1`,
    sql`update stock set left_over = -1 where id = 2`,
  ]);
  const error: unknown = await batch.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NeonDbError);
  expect(error).toMatchObject({
    code: "23514",
    table: "stock",
    constraint: "stock_left_over_check",
    severity: "ERROR",
  });
  expect(await sql`select left_over from stock where id = 1`).toEqual([{ left_over: 5 }]);
});

test("isolation, read-only and deferrable are obeyed", async () => {
  const options = { isolationLevel: "Serializable", readOnly: true, deferrable: true } as const;
  const asked = ["transaction_isolation", "transaction_read_only", "transaction_deferrable"];
  const rows = await sql.transaction(
    asked.map((name) => sql`select current_setting(${name}) as value`),
    options,
  );
  expect(rows.flat()).toEqual([{ value: "serializable" }, { value: "on" }, { value: "on" }]);
  await expect(sql.transaction([sql`delete from stock`], { readOnly: true })).rejects.toMatchObject({
    code: "25006",
  });
});

test("a statement known before a change of its table still answers, with the new column", async () => {
  await sql`create table shelf (id int)`;
  await sql`insert into shelf values (1)`;
  await sql`select * from shelf`;
  await sql`alter table shelf add column label text default 'top'`;
  expect(await sql`select * from shelf`).toEqual([{ id: 1, label: "top" }]);
});

test("wrong SQL, wrong passwords and half sentences are answered, and the connection goes on", async () => {
  await expect(sql`select nothing_here`).rejects.toMatchObject({ code: "42703" });
  const stranger = neon(postgres.urlFor("opnmrt_owner", "guess"));
  await expect(stranger`select 1`).rejects.toMatchObject({ code: "28P01" });
  const answer = await fetch(bridge.sqlUrl, { method: "POST", body: "{" });
  expect(answer.status).toBe(400);
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test("forty at once all get their own answer", async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => sql`select ${n}::int as n, pg_sleep(0.01)`),
  );
  expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 40 }, (_, n) => n));
});

test("Pool speaks over the WebSocket, transaction by hand included", async () => {
  const pool = new Pool({ connectionString: postgres.ownerUrl });
  const client = await pool.connect();
  await client.query("begin");
  await client.query("update stock set left_over = left_over - $1 where id = 1", [2]);
  await client.query("rollback");
  expect((await client.query("select left_over from stock where id = $1", [1])).rows).toEqual([
    { left_over: 5 },
  ]);
  const long = "x".repeat(300_000);
  expect((await client.query("select $1::text as long", [long])).rows[0].long).toHaveLength(300_000);
  client.release();
  await pool.end();
  expect(bridge.stats().sockets).toBe(1);
});
