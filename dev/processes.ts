import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A process told from a later one with the same number: number and start time, as one line. */
export function markOf(pid: number): string {
  return `${pid} ${startedAt(pid)}`;
}

/** The number of the marked process while it runs, otherwise undefined. */
export function stillRunning(mark: string, program: string): number | undefined {
  const pid = Number(mark.split(" ")[0]);
  if (!pid || !isRunning(pid, program)) return undefined;
  return markOf(pid) === mark.trim() ? pid : undefined;
}

/** Whether a process of this number runs this program. */
export function isRunning(pid: number, program: string): boolean {
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

/** Children of this process that run a program; none where the system does not say. */
export function childrenRunning(program: string): number[] {
  if (!existsSync("/proc/self/stat")) return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids
    .map(Number)
    .filter((pid) => fieldsOf(pid)[1] === String(process.pid) && isRunning(pid, program));
}

function startedAt(pid: number): string {
  return fieldsOf(pid)[19] ?? "";
}

/** Fields of /proc/PID/stat from the third on: state, parent, … The second, the name, may hold spaces. */
function fieldsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  } catch {
    return [];
  }
}
