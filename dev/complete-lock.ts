import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * `node dev/complete-lock.ts`, after `npm install` changed the lock file: names the packages for other systems that
 * npm left out. npm does so when a registry does not carry them, and `npm ci` then refuses the lock file everywhere.
 */
type Entry = {
  version?: string;
  dev?: boolean;
  license?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };

const SYSTEMS = "aix android darwin freebsd linux netbsd openbsd openharmony sunos win32".split(" ");
const PROCESSORS = "arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" ");
const OTHER_WORDS: Record<string, string> = { windows: "win32", "64": "x64" };
const EXACT = /^\d+\.\d+\.\d+\S*$/;

const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock: Lock = JSON.parse(readFileSync(file, "utf8"));
const added = complete(lock);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages for other systems added to the lock file.`);

function complete({ packages }: Lock): string[] {
  const names: string[] = [];
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const missing = missingEntry(name, version, entry);
      if (!missing || isFound(packages, place, name)) continue;
      packages[`node_modules/${name}`] = missing;
      names.push(name);
    }
  }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(sorted);
  return names;
}

/** Only packages whose name says for which machine they are, in one exact version, can be written down unseen. */
function missingEntry(name: string, version: string, parent: Entry): Entry | undefined {
  const words = name.split(/[/-]/).map((word) => OTHER_WORDS[word] ?? word);
  const os = words.findLast((word) => SYSTEMS.includes(word));
  const cpu = words.findLast((word) => PROCESSORS.includes(word));
  if (!EXACT.test(version) || !(os || cpu)) return undefined;
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    ...(parent.license && { license: parent.license }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

/** Looks where Node would: beside the package, then in every folder above it. */
function isFound(packages: Lock["packages"], place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (packages[`${at}${at && "/"}node_modules/${name}`]) return true;
    if (!at) return Boolean(packages[`node_modules/${name}`]);
  }
}
