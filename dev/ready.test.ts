import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const READY = fileURLToPath(new URL("ready.mjs", import.meta.url));
const lock = (packages: Record<string, object>) => JSON.stringify({ packages: { "": {}, ...packages } });
const BEADS = { "node_modules/beads": { version: "1.2.3" } };
const FOR_OTHERS = { "node_modules/beads-for-others": { version: "1.2.3", optional: true } };

let folder: string;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "opnmrt-ready-"));
  mkdirSync(join(folder, "dev"));
  mkdirSync(join(folder, "node_modules", "node", "bin"), { recursive: true });
  symlinkSync(process.execPath, join(folder, "node_modules", "node", "bin", "node"));
  copyFileSync(READY, join(folder, "dev", "ready.mjs"));
  put("package-lock.json", lock({ ...BEADS, ...FOR_OTHERS }));
  put("node_modules/.package-lock.json", lock(BEADS));
  put("npm.js", "console.log(`npm ${process.argv[2]}`); process.exit(Number(process.env.NPM_FAILS ?? 0))");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function ready(script: string, npmFails = 0) {
  const env = { ...process.env, npm_execpath: join(folder, "npm.js"), NPM_FAILS: String(npmFails) };
  const args = [join(folder, "dev", "ready.mjs"), "-e", script];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("what is installed already is run at once, and its exit code is ours", () => {
  expect(ready("console.log('ran'); process.exit(3)")).toMatchObject({ status: 3, stdout: "ran\n" });
  expect(existsSync(join(folder, "node_modules", ".opnmrt-lock"))).toBe(true);
});

test("another version in the lock file installs first", () => {
  put("package-lock.json", lock({ "node_modules/beads": { version: "1.3.0" } }));
  expect(ready("console.log('ran')").stdout).toBe("Installing packages …\nnpm ci\nran\n");
  expect(ready("console.log('ran')").stdout).toBe("ran\n");
});

test("a failed installation runs nothing and says so in one sentence", () => {
  rmSync(join(folder, "node_modules", ".package-lock.json"));
  const { status, stdout, stderr } = ready("console.log('ran')", 1);
  expect(status).toBe(1);
  expect(stdout).not.toContain("ran");
  expect(stderr).toBe("The packages could not be installed; npm says why above.\n");
});

test("a signal reaches the script, which decides how to end", async () => {
  const script =
    "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('up')";
  const child = spawn(process.execPath, [join(folder, "dev", "ready.mjs"), "-e", script]);
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect((await once(child, "exit"))[0]).toBe(7);
});
