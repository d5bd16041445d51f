import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Log, LogLevel, Miniflare } from "miniflare";
import { Client } from "pg";
import { persistence } from "../platform.ts";
import { withoutSignalHandlers } from "../platform/signals.ts";
import type { World } from "../world.ts";

const SEED = fileURLToPath(new URL("../seed/seed.ts", import.meta.url));

export type MediaBucket = Awaited<ReturnType<Miniflare["getR2Bucket"]>>;

/** What dev/seed/seed.ts gets. `urls` and `origin` are for webhook addresses and links. */
export type SeedOptions = {
  ownerUrl: string;
  media: MediaBucket;
  origin: string;
  urls: World["urls"];
  log: (line: string) => void;
};

type SeedModule = { seedDemo: (options: SeedOptions) => Promise<void> };

/** Fills an empty database with the demo stores. Returns whether it did. */
export async function seedWhenEmpty(
  world: World,
  workerDir: string,
  log: SeedOptions["log"],
): Promise<boolean> {
  if (process.env.NODE_ENV === "production" || !existsSync(SEED)) return false;
  if (await hasStores(world.postgres.ownerUrl)) return false;
  const { seedDemo } = (await import(SEED)) as SeedModule;
  const { media, close } = await openMedia(resolve(workerDir));
  try {
    const { ownerUrl } = world.postgres;
    const origin = world.env.PLATFORM_ORIGIN ?? "";
    await seedDemo({ ownerUrl, media, origin, urls: world.urls, log });
  } finally {
    await close();
  }
  return true;
}

async function hasStores(ownerUrl: string): Promise<boolean> {
  const client = new Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ found: boolean }>("select exists (select from stores) as found");
    return rows[0]?.found === true;
  } finally {
    await client.end();
  }
}

/** The bucket of the Worker without the Worker, so that seeding need not wait for the build. */
async function openMedia(workerDir: string): Promise<{ media: MediaBucket; close: () => Promise<void> }> {
  const { r2Persist } = persistence(workerDir);
  const mf = await withoutSignalHandlers(async () => {
    const made = new Miniflare({
      modules: true,
      script: "export default {}",
      r2Buckets: { MEDIA: "opnmrt-media" },
      r2Persist: r2Persist ?? join(workerDir, "r2"),
      log: new Log(LogLevel.WARN),
      cf: false,
      telemetry: { enabled: false },
    });
    await made.ready;
    return made;
  });
  return { media: await mf.getR2Bucket("MEDIA"), close: () => mf.dispose() };
}
