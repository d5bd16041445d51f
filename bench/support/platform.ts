import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePlatform } from "#dev/platform.ts";
import { seedDemo } from "#dev/seed/seed.ts";
import { freePort } from "#dev/server.ts";
import { startWorld } from "#dev/world.ts";
import { run } from "#tests/prove/run.ts";

export type Served = {
  /** Where the built Worker answers. */
  origin: string;
  port: number;
  ownerUrl: string;
  /** From nothing to the first answer, without the build. */
  readyS: number;
  /** How often the database was asked so far, and how many statements that were. */
  asked: () => { requests: number; statements: number };
};

type Options = {
  /** Fills it with the demo shops. */
  demo?: boolean;
  /** The platform's address as browsers see it, when something stands in front. */
  seenAt?: string;
};

/** Builds the Worker and serves it with a world of its own, as `npm start` does, for as long as `work` takes. */
export async function withPlatform(
  work: (served: Served) => Promise<void>,
  { demo = false, seenAt }: Options = {},
): Promise<void> {
  if (!(await run("build", "npm", ["run", "--silent", "build"], {}, "stderr")))
    throw new Error("The build failed");
  const folder = await mkdtemp(join(tmpdir(), "opnmrt-bench-"));
  const port = await freePort();
  const started = performance.now();
  const world = await startWorld({ dataDir: folder, platformOrigin: seenAt ?? `http://localhost:${port}` });
  const platform = await servePlatform({ env: world.env, port, persistDir: folder, crons: false });
  const readyS = (performance.now() - started) / 1000;
  const { ownerUrl } = world.postgres;
  try {
    if (demo)
      await seedDemo({
        ownerUrl,
        media: await platform.mf.getR2Bucket("MEDIA"),
        log: (line: string) => console.error(line),
      });
    await work({ origin: `http://127.0.0.1:${port}`, port, ownerUrl, readyS, asked: world.neon.stats });
  } finally {
    await platform.stop();
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
