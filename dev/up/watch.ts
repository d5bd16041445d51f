import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startClock } from "../platform/clock.ts";
import type { Stop } from "../server.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PASSED_ON = ["PATH", "HOME", "TERM", "COLORTERM", "NO_COLOR", "TMPDIR", "SystemRoot"];
const PATIENCE_MS = 60_000;

/** Serves the sources with hot reload, on workerd inside Vite's server, against the same world. */
export async function serveSources(options: {
  env: Record<string, string>;
  port: number;
  workerDir: string;
  signal: AbortSignal;
}): Promise<{ stop: Stop }> {
  const program = join(ROOT, "node_modules", "@react-router", "dev", "bin.cjs");
  // The plugin hands every variable it sees to the Worker, so it is shown no more than needed.
  const passed = PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  const env = {
    ...Object.fromEntries(passed),
    ...options.env,
    CLOUDFLARE_INCLUDE_PROCESS_ENV: "true",
    WORKER_STATE_DIR: options.workerDir,
    WRANGLER_SEND_METRICS: "false",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    NODE_ENV: "development",
  };
  const args = [program, "dev", "--host", "127.0.0.1", "--port", String(options.port), "--strictPort"];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  const ended = once(child, "exit");
  const stopClock = startClock(cronsOf("wrangler.toml"), (cron, at) => tick(options.port, cron, at));
  const stop = async () => {
    stopClock();
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await Promise.race([ended, sleep(3000, undefined, { ref: false })]);
    child.kill("SIGKILL");
  };
  try {
    await answers(`http://127.0.0.1:${options.port}/healthz`, ended, options.signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

async function tick(port: number, cron: string, at: Date): Promise<void> {
  const query = new URLSearchParams({ cron, time: String(at.getTime()) });
  const answer = await fetch(`http://127.0.0.1:${port}/cdn-cgi/handler/scheduled?${query}`);
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
}

function cronsOf(config: string): string[] {
  const crons = /^crons\s*=\s*\[([^\]]*)\]/m.exec(readFileSync(join(ROOT, config), "utf8"))?.[1] ?? "";
  return [...crons.matchAll(/"([^"]+)"/g)].map(([, cron = ""]) => cron);
}

async function answers(url: string, ended: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const gone = new AbortController();
  void ended.then(() => gone.abort(new Error("The development server ended.")));
  const patience = AbortSignal.any([signal, gone.signal, AbortSignal.timeout(PATIENCE_MS)]);
  for (;;) {
    const answer = await fetch(url, { signal: patience }).catch(() => undefined);
    if (answer) return;
    await sleep(200, undefined, { signal: patience });
  }
}
