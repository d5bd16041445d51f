import type { PlatformRealm } from "#db/realm-tables.server.ts";
import type { IdentityContext } from "../identity/context.ts";

/** Buyers have no second factor: a code from their mailbox is one tap away, and their cards are with the gateway. */
export function platformRealm({ realm }: IdentityContext): PlatformRealm {
  if (realm === "buyer") throw new Error("Buyers have no second factor");
  return realm;
}
