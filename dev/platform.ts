import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Log, LogLevel, Miniflare, type MiniflareOptions, type WorkerOptions } from "miniflare";
import { startClock } from "./platform/clock.ts";
import { builtModules } from "./platform/modules.ts";
import { withoutSignalHandlers } from "./platform/signals.ts";
import type { Stop } from "./server.ts";

const BUILD = fileURLToPath(new URL("../build", import.meta.url));

export type Platform = {
  url: string;
  /** For bindings from outside: `mf.getR2Bucket("MEDIA")`, `mf.getKVNamespace("TENANTS")`. */
  mf: Miniflare;
  /** Runs one cron now, as the clock would. */
  tick: (cron: string, at?: Date) => Promise<void>;
  stop: Stop;
};

export type PlatformOptions = {
  /** The Worker's settings. */
  env: Record<string, string>;
  /** 0 takes any free port. */
  port: number;
  /** Where KV, R2, rooms and caches are kept; without it they end with the process. */
  persistDir?: string;
  /** Folder with `server/` and `client/`, as the build leaves them. */
  buildDir?: string;
  /** Ticks the crons each minute; off in tests that tick themselves. */
  crons?: boolean;
};

/** Serves the built Worker on workerd, directly on Miniflare's socket. */
export async function servePlatform(options: PlatformOptions): Promise<Platform> {
  const { worker, crons } = await workerOptions(options);
  const shared: MiniflareOptions = {
    host: "127.0.0.1",
    port: options.port,
    log: new Log(LogLevel.WARN),
    // No place of its own: a made-up one would be shown as where somebody signed in.
    cf: {},
    telemetry: { enabled: false },
    // Letters come in by /cdn-cgi/handler/email, which only a machine of one's own has.
    unsafeTriggerHandlers: true,
    ...persistence(options.persistDir),
  };
  const { mf, url } = await withoutSignalHandlers(async () => {
    const made = new Miniflare({ ...shared, workers: [worker] });
    return { mf: made, url: await made.ready };
  });

  const tick = async (cron: string, at = new Date()) => {
    const target = await mf.getWorker();
    await target.scheduled({ cron, scheduledTime: at });
  };
  const stopClock = options.crons === false ? () => {} : startClock(crons, tick);
  return {
    url: `http://localhost:${url.port}`,
    mf,
    tick,
    stop: async () => {
      stopClock();
      await mf.dispose();
    },
  };
}

async function workerOptions(options: PlatformOptions): Promise<{ worker: WorkerOptions; crons: string[] }> {
  // Asked before wrangler is loaded: it reads these once.
  process.env.WRANGLER_SEND_METRICS = "false";
  process.env.WRANGLER_SEND_ERROR_REPORTS = "false";
  const { unstable_getMiniflareWorkerOptions } = await withoutSignalHandlers(() => import("wrangler"));

  const folder = resolve(options.buildDir ?? BUILD, "server");
  const configPath = join(folder, "wrangler.json");
  const { workerOptions: built } = unstable_getMiniflareWorkerOptions(configPath);
  const config = JSON.parse(readFileSync(configPath, "utf8")) as {
    main: string;
    triggers?: { crons?: string[] };
  };
  const worker: WorkerOptions = {
    // Typed for another version of Miniflare; the form is the one of version 4.
    ...(built as object),
    name: "opnmrt",
    // The modules are named below; rules would make Miniflare look for them itself.
    modulesRules: undefined,
    modulesRoot: folder,
    modules: builtModules(folder, config.main),
    bindings: options.env,
  };
  return { worker, crons: config.triggers?.crons ?? [] };
}

/** The same folders as the Vite plugin uses, so that `npm start` and `npm run dev` see one world. */
export function persistence(folder: string | undefined) {
  if (!folder) return {};
  const root = join(resolve(folder), "v3");
  return {
    defaultPersistRoot: root,
    kvPersist: join(root, "kv"),
    r2Persist: join(root, "r2"),
    cachePersist: join(root, "cache"),
    durableObjectsPersist: join(root, "do"),
  };
}
