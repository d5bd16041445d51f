import { existsSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning, markOf, stillRunning } from "../processes.ts";

/**
 * Clears what a killed run left in a data folder: a server still running is stopped, a stale pid file removed.
 * Throws, in words for the person, when another living run uses the folder.
 */
export async function clearLeftover(dataDir: string): Promise<void> {
  const starter = stillRunning(read(starterFile(dataDir)), "node");
  if (starter && starter !== process.pid) {
    throw new Error(`${dataDir} is in use by another run (process ${starter}). Stop that one first.`);
  }

  const pidFile = join(dataDir, "postmaster.pid");
  const server = Number(read(pidFile).split("\n")[0]);
  if (!server) return;
  if (isRunning(server, "postgres")) await end(server);
  await rm(pidFile, { force: true });
}

/** Remembers which process uses the folder. */
export function claim(dataDir: string): Promise<void> {
  return writeFile(starterFile(dataDir), markOf(process.pid));
}

export function release(dataDir: string): Promise<void> {
  return rm(starterFile(dataDir), { force: true });
}

// Beside the folder, not in it: only the database's own user may write inside.
function starterFile(dataDir: string): string {
  return `${dataDir}.started-by`;
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

async function end(pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  for (let tries = 0; tries < 100; tries++) {
    await sleep(100);
    if (!isRunning(pid, "postgres")) return;
  }
  throw new Error(`A Postgres left by an earlier run (process ${pid}) does not stop.`);
}
