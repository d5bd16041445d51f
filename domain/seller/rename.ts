import { renameInStores } from "#db/memberships.server.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { rename } from "../identity/rename.ts";

/** Changes a seller's name, here and in the staff lists of their stores, in one transaction. Throws `Invalid` (`name`). */
export const renameSeller = (identity: IdentityContext, me: Me, typed: string): Promise<void> =>
  rename(identity, me, typed, (name) => ({ copies: renameInStores(me.personId, name) }));
