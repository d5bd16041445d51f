import { existsSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Clears what a killed run left in a data folder: a server still running is stopped, a stale pid file removed.
 * Throws, in words for the person, when another living run uses the folder.
 */
export async function clearLeftover(dataDir: string): Promise<void> {
  const starter = readPid(starterFile(dataDir));
  if (starter && starter !== process.pid && isRunning(starter, "node")) {
    throw new Error(`${dataDir} is in use by another run (process ${starter}). Stop that one first.`);
  }

  const pidFile = join(dataDir, "postmaster.pid");
  const server = readPid(pidFile);
  if (server === undefined) return;
  if (isRunning(server, "postgres")) await end(server);
  await rm(pidFile, { force: true });
}

/** Remembers which process uses the folder. */
export function claim(dataDir: string): Promise<void> {
  return writeFile(starterFile(dataDir), `${process.pid}\n`);
}

export function release(dataDir: string): Promise<void> {
  return rm(starterFile(dataDir), { force: true });
}

// Beside the folder, not in it: only the database's own user may write inside.
function starterFile(dataDir: string): string {
  return `${dataDir}.started-by`;
}

function readPid(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  return Number.isNaN(pid) ? undefined : pid;
}

function isRunning(pid: number, program: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A number from before a restart may belong to any program by now.
  const about = `/proc/${pid}/cmdline`;
  if (!existsSync(about)) return process.platform !== "linux";
  return readFileSync(about, "utf8").includes(program);
}

async function end(pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  for (let tries = 0; tries < 100; tries++) {
    await sleep(100);
    if (!isRunning(pid, "postgres")) return;
  }
  throw new Error(`A Postgres left by an earlier run (process ${pid}) does not stop.`);
}
