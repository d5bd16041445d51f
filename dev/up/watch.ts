import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
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
    NODE_ENV: "development",
  };
  const args = [program, "dev", "--host", "127.0.0.1", "--port", String(options.port), "--strictPort"];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  const ended = once(child, "exit");
  const stop = async () => {
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
