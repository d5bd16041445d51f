import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const STAMP = join(ROOT, "build", ".sources");
const BUILT = join(ROOT, "build", "server", "wrangler.json");
const SOURCES = [
  "{worker,web,party,domain,db,vendors,wiring,public}/**/*",
  "{vite.config,react-router.config}.ts",
  "wrangler.toml",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds the Worker when a source changed since the last build. Returns whether it did. */
export async function ensureBuilt(signal: AbortSignal): Promise<boolean> {
  const wanted = sourceHash();
  const last = existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
  if (last === wanted && existsSync(BUILT)) return false;
  await reactRouter(["build"], signal);
  await writeFile(STAMP, wanted);
  return true;
}

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const file of globSync(SOURCES, { cwd: ROOT }).toSorted()) {
    const path = join(ROOT, file);
    if (/\.test\.tsx?$/.test(file) || !statSync(path).isFile()) continue;
    hash.update(`${file}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function reactRouter(args: string[], signal: AbortSignal): Promise<void> {
  const program = join(ROOT, "node_modules", "@react-router", "dev", "bin.cjs");
  const env = { ...process.env, NODE_ENV: "production", WRANGLER_SEND_METRICS: "false" };
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, env, signal });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`The Worker could not be built:\n${said}`)),
    );
  });
}
