import { existsSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { childrenRunning, markOf, stillRunning } from "../processes.ts";

const NAME = "workerd.pids";

/** Ends the workerd that a killed run left on our port. */
export async function clearWorkerd(dataDir: string): Promise<void> {
  const file = join(dataDir, NAME);
  if (!existsSync(file)) return;
  const [starter = "", ...marks] = readFileSync(file, "utf8").split("\n");
  if (stillRunning(starter, "node")) return;
  for (const mark of marks) {
    const pid = stillRunning(mark, "workerd");
    if (!pid) continue;
    process.kill(pid, "SIGKILL");
    while (stillRunning(mark, "workerd")) await sleep(20);
  }
  await rm(file, { force: true });
}

/** Remembers the workerd of this run until it is stopped. */
export async function rememberWorkerd(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const marks = [process.pid, ...childrenRunning("workerd")].map(markOf);
  await writeFile(join(dataDir, NAME), marks.join("\n"));
}
