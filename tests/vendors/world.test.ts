import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { neon, neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "#dev/migrate.ts";
import { startWorld, type World } from "#dev/world.ts";
import { readSettings } from "#wiring/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "opnmrt-world-"));
let world: World;

beforeAll(async () => {
  world = await startWorld({ dataDir: folder, fastAndLoose: true });
  neonConfig.fetchEndpoint = () => world.neon.sqlUrl;
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

test("its settings are all that the Worker asks for", () => {
  expect(readSettings(world.env)).toMatchObject({ ENVIRONMENT: "development" });
});

test("a production Worker refuses them", () => {
  expect(() => readSettings({ ...world.env, ENVIRONMENT: "production" })).toThrow("points at this machine");
});

test.each([
  ["STORE", ROLES[0]],
  ["PLATFORM", ROLES[1]],
  ["INSIGHTS", ROLES[2]],
])("DATABASE_URL_%s logs in as %s, which no policy lets pass by", async (name, role) => {
  const sql = neon(world.env[`DATABASE_URL_${name}`] ?? "");
  const rows =
    await sql`select rolname, rolsuper or rolbypassrls as above from pg_roles where rolname = current_user`;
  expect(rows).toEqual([{ rolname: role, above: false }]);
});

test("the owner migrates without being a superuser, as on Neon", async () => {
  const sql = neon(world.postgres.ownerUrl);
  expect(await sql`select rolsuper from pg_roles where rolname = current_user`).toEqual([
    { rolsuper: false },
  ]);
  expect(await sql`select to_regclass('stores') is not null as made`).toEqual([{ made: true }]);
});
