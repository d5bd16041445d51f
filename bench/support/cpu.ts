import { readdirSync, readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second (`man 5 proc`, USER_HZ). */
const TICK_MS = 10;

/**
 * How much processor time this process's workerd has used so far, in milliseconds of user and system time together.
 * Throws where there is no `/proc` to read it from.
 */
export function workerdCpuMs(): number {
  const found = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(pid))
    .find(({ name, parent }) => name === "workerd" && parent === process.pid);
  if (!found) throw new Error("This process has no workerd, or this system has no /proc");
  return found.ticks * TICK_MS;
}

function statOf(pid: string): { name: string; parent: number; ticks: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name is in brackets and may hold spaces; what follows is numbers: state, parent, …, utime, stime.
    const name = text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"));
    const [, parent = "", ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return [{ name, parent: Number(parent), ticks: Number(rest[9]) + Number(rest[10]) }];
  } catch {
    return [];
  }
}

/** How much memory the largest workerd of this process holds, in megabytes (`VmRSS`). */
export function workerdMemoryMb(): number {
  const kilobytes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(pid).map((stat) => ({ ...stat, pid })))
    .filter(({ name, parent }) => name === "workerd" && parent === process.pid)
    .map(({ pid }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0));
  return Math.max(0, ...kilobytes) / 1024;
}
