// Runs before anything is installed, on any Node from 20: plain JavaScript, no packages.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCK = join(ROOT, "package-lock.json");
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");
const STAMP = join(ROOT, "node_modules", ".opnmrt-lock");
const NODE = join(ROOT, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  refuse(`OPNMRT needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`);
}
if (!isInstalled()) install();
if (!existsSync(NODE)) {
  refuse(
    "The package `node` has no program in it. Allow install scripts (npm config get ignore-scripts) and run npm ci.",
  );
}
run(process.argv.slice(2));

function isInstalled() {
  const wanted = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return true;
  if (!sameVersions()) return false;
  writeFileSync(STAMP, wanted);
  return true;
}

/** Whether npm's own record of node_modules agrees with the lock file. */
function sameVersions() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = JSON.parse(readFileSync(LOCK, "utf8")).packages;
  const found = JSON.parse(readFileSync(INSTALLED, "utf8")).packages;
  const places = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  places.delete("");
  return [...places].every((place) => {
    // Packages for other machines are in the lock file and nowhere else.
    if (!found[place]) return Boolean(wanted[place].optional || wanted[place].devOptional);
    return wanted[place]?.version === found[place].version;
  });
}

function install() {
  console.log("Installing packages …");
  const npm = process.env.npm_execpath;
  const [command, before] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  const { status } = spawnSync(command, [...before, "ci", "--loglevel=error", "--no-audit", "--no-fund"], {
    cwd: ROOT,
    stdio: "inherit",
    shell: command === "npm" && process.platform === "win32",
  });
  if (status !== 0) refuse("The packages could not be installed; npm says why above.");
  writeFileSync(STAMP, lockHash());
}

function lockHash() {
  return createHash("sha256").update(readFileSync(LOCK)).digest("hex");
}

/** Runs the script on the Node of this project and ends as it ends. */
function run(args) {
  // The channel lets the script notice when this process is killed.
  const child = spawn(NODE, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], cwd: process.cwd() });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => refuse(error.message));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  followParent(child);
}

/** npm killed the hard way passes nothing on; being handed to another parent is the only sign of it. */
function followParent(child) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 1000).unref();
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
