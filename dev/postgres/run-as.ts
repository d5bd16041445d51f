import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

export type RunAs = {
  /** Owner that Postgres' files must have, or undefined to leave them alone. */
  owner: { uid: number; gid: number } | undefined;
  spawn: (file: string, args: string[]) => ChildProcess;
};

const OTHERS_MAY_ENTER = 0o001;

/**
 * Postgres refuses to run as root, so as root it runs as `postgres` or `nobody`.
 * When a folder above its files is closed to that user, it keeps the one right that opens it.
 */
export function runAs(paths: string[]): RunAs {
  const environment = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  // Its own process group, so that Ctrl-C reaches it through us and only once.
  const options = { env: environment, detached: process.platform !== "win32", cwd: "/" };
  if (process.getuid?.() !== 0) {
    return {
      owner: undefined,
      spawn: (file, args) => spawn(file, args, { ...options, cwd: process.cwd() }),
    };
  }

  const owner = unprivilegedUser();
  if (paths.every(othersMayReach)) {
    return { owner, spawn: (file, args) => spawn(file, args, { ...options, ...owner }) };
  }
  if (!hasSetpriv()) {
    throw new Error(
      "As root, Postgres needs a folder that other users may enter (or the setpriv command). " +
        "Move the project out of a private folder, or run as an ordinary user.",
    );
  }
  const right = "+dac_override";
  const setpriv = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    "--clear-groups",
    `--inh-caps=${right}`,
    `--ambient-caps=${right}`,
  ];
  return { owner, spawn: (file, args) => spawn("setpriv", [...setpriv, file, ...args], options) };
}

function unprivilegedUser(): { uid: number; gid: number } {
  const users = new Map<string, { uid: number; gid: number }>();
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  const found = users.get("postgres") ?? users.get("nobody");
  if (!found) throw new Error("Postgres does not run as root, and there is no user to run it as.");
  return found;
}

function othersMayReach(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & OTHERS_MAY_ENTER)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function hasSetpriv(): boolean {
  try {
    execFileSync("setpriv", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
