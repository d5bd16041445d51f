import { join, resolve } from "node:path";
import { servePlatform } from "./platform.ts";
import { portIsFree } from "./server.ts";
import { welcome, writeAddresses } from "./up/addresses.ts";
import { ensureBuilt } from "./up/build.ts";
import { clearWorkerd, rememberWorkerd } from "./up/leftover.ts";
import { seedWhenEmpty } from "./up/seed.ts";
import { Stopping } from "./up/stopping.ts";
import { serveSources } from "./up/watch.ts";
import { startWorld, type World } from "./world.ts";

const watching = process.argv.includes("--watch");
const port = Number(process.env.PORT ?? 8787);
const dataDir = resolve(process.env.DATA_DIR ?? ".data");
const workerDir = join(dataDir, "worker");
const origin = `http://localhost:${port}`;

const stopping = new Stopping();
try {
  await stopping.during(up());
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    await stopping.end(1);
  }
}

async function up(): Promise<void> {
  const began = performance.now();
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error("PORT must be a number from 1 to 65535.");
  await clearWorkerd(dataDir);
  if (!(await portIsFree(port))) {
    throw new Error(
      `Port ${port} is in use. Stop what uses it, or choose another one: PORT=${port + 10} ${watching ? "npm run dev" : "npm start"}`,
    );
  }
  const notes: string[] = [];
  const [world] = await both(furnish(notes), watching ? Promise.resolve() : build(notes));
  stopping.signal.throwIfAborted();

  const { MEDIA_BACKEND } = process.env;
  const env = { ...world.env, ...(MEDIA_BACKEND && { MEDIA_BACKEND }) };
  const served = watching
    ? await serveSources({ env, port, workerDir, signal: stopping.signal })
    : await servePlatform({ env, port, persistDir: workerDir });
  stopping.register(served.stop);
  await rememberWorkerd(dataDir);
  await writeAddresses(world, dataDir);

  console.log(welcome(world, (performance.now() - began) / 1000, notes));
  console.log(`ready ${origin}`);
}

/** Like Promise.all, but a failure waits for the others: nothing may still be starting while the rest is stopped. */
async function both<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** The world, with the demo stores in it when it was empty. */
async function furnish(notes: string[]): Promise<World> {
  const first = 1000 + port < 65_000 ? port + 1000 : port - 1000;
  const world = await startWorld({
    dataDir,
    ports: {
      postgres: first,
      neon: first + 1,
      upstash: first + 2,
      paystack: first + 3,
      resend: first + 4,
      outside: first + 5,
      cloudinary: first + 6,
      flutterwave: first + 7,
      push: first + 8,
    },
    platformOrigin: origin,
    redisUrl: process.env.REDIS_URL,
  });
  stopping.register(world.stop);
  if (await seedWhenEmpty(world, workerDir, (line) => console.log(line))) notes.push("demo stores made");
  return world;
}

async function build(notes: string[]): Promise<void> {
  if (await ensureBuilt(stopping.signal)) notes.push("Worker built");
}
