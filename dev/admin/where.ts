import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Keys } from "./write.ts";

/** The database and the Worker that an admin is made for. */
export type Where = Keys & { DATABASE_URL_OWNER: string; signInAt: string };

const NEEDED = ["DATABASE_URL_OWNER", "SECRET_KEY", "ENCRYPTION_KEYS"] as const;

/**
 * Says where to make an admin: as the environment has it, or, when it names nothing, on the platform of this machine. Half of
 * one and half of the other would seal a secret that no Worker can open. Throws with what is missing.
 */
export function readWhere(env: Record<string, string | undefined>): Where {
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length === NEEDED.length) return onThisMachine(env["DATA_DIR"] ?? ".data");
  if (missing.length > 0)
    throw new Error(
      `${missing.join(" and ")} must be set, too: the same as the Worker has, or it can't let this admin in.`,
    );
  return {
    DATABASE_URL_OWNER: env["DATABASE_URL_OWNER"] ?? "",
    SECRET_KEY: env["SECRET_KEY"] ?? "",
    ENCRYPTION_KEYS: env["ENCRYPTION_KEYS"] ?? "",
    signInAt: env["PLATFORM_ORIGIN"] ? `${env["PLATFORM_ORIGIN"]}/admin` : "/admin at the platform's address",
  };
}

type Addresses = { platform: string; ownerUrl: string; env: Record<string, string> };

function onThisMachine(dataDir: string): Where {
  let found: Addresses;
  try {
    found = JSON.parse(readFileSync(join(dataDir, "addresses.json"), "utf8")) as Addresses;
  } catch {
    throw new Error(
      `Set ${NEEDED.join(", ")} as the Worker has them. On one machine they are found by themselves while npm start runs; there is nothing of it in ${resolve(dataDir)} (DATA_DIR).`,
    );
  }
  return {
    DATABASE_URL_OWNER: found.ownerUrl,
    SECRET_KEY: found.env["SECRET_KEY"] ?? "",
    ENCRYPTION_KEYS: found.env["ENCRYPTION_KEYS"] ?? "",
    signInAt: `${found.platform}/admin`,
  };
}
