import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations, letRolesLogIn } from "#dev/migrate.ts";
import { startNeon } from "#dev/neon.ts";
import { startPostgres } from "#dev/postgres.ts";

/** Where tests find the database of this run. */
export type World = {
  ownerUrl: string;
  storeUrl: string;
  platformUrl: string;
  insightsUrl: string;
  sqlUrl: string;
};

declare module "vitest" {
  export interface ProvidedContext {
    world: World;
  }
}

const PASSWORDS = {
  opnmrt_store: "store-pw",
  opnmrt_platform: "platform-pw",
  opnmrt_insights: "insights-pw",
};

/** One Postgres with the bridge in front of it for the whole run; its data is thrown away afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "opnmrt-tests-"));
  const postgres = await startPostgres({ dataDir: join(folder, "postgres"), port: 0, fastAndLoose: true });
  await applyMigrations(postgres.ownerUrl);
  await letRolesLogIn(postgres.ownerUrl, PASSWORDS);
  const neon = await startNeon({ postgresPort: postgres.port, port: 0 });
  project.provide("world", {
    ownerUrl: postgres.ownerUrl,
    storeUrl: postgres.urlFor("opnmrt_store", PASSWORDS.opnmrt_store),
    platformUrl: postgres.urlFor("opnmrt_platform", PASSWORDS.opnmrt_platform),
    insightsUrl: postgres.urlFor("opnmrt_insights", PASSWORDS.opnmrt_insights),
    sqlUrl: neon.sqlUrl,
  });
  return async () => {
    await neon.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
