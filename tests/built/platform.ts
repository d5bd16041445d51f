import { globSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { servePlatform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { startWorld } from "#dev/world.ts";

/** Where tests find the built Worker and the world around it. */
export type Built = {
  port: number;
  ownerUrl: string;
  paystackUrl: string;
  mailboxUrl: string;
  /** The Worker's settings, for tests that serve it under other ones. */
  env: Record<string, string>;
};

declare module "vitest" {
  export interface ProvidedContext {
    built: Built;
  }
}

const ROOT = resolve(import.meta.dirname, "../..");
const SOURCES = "{db,domain,vendors,wiring,party,web,worker}/**/*.{ts,tsx,css}";

/** What is tested is what was built, so a build that is older than its sources would pass whatever they say. */
function requireFreshBuild(): void {
  const changedAt = (path: string) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs;
  const built = changedAt("build/server/index.js");
  if (built === undefined) throw new Error("There is no built Worker. Run `npm run build` first.");
  const newer = globSync(SOURCES, { cwd: ROOT }).find(
    (path) => !path.includes(".test.") && (changedAt(path) ?? 0) > built,
  );
  if (newer) throw new Error(`${newer} has changed since the Worker was built. Run \`npm run build\` first.`);
}

/** Serves the built Worker on workerd, with a database and stand-ins of its own that are thrown away afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireFreshBuild();
  const folder = await mkdtemp(join(tmpdir(), "opnmrt-built-"));
  const port = await freePort();
  const world = await startWorld({
    dataDir: folder,
    fastAndLoose: true,
    platformOrigin: `http://localhost:${port}`,
  });
  const platform = await servePlatform({ env: world.env, port, crons: false });
  project.provide("built", {
    port,
    ownerUrl: world.postgres.ownerUrl,
    paystackUrl: world.urls.paystack,
    mailboxUrl: world.urls.mailbox,
    env: world.env,
  });
  return async () => {
    await platform.stop();
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
