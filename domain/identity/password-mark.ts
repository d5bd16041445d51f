import type { PersonRow } from "#db/people.server.ts";
import type { IdentityContext } from "./context.ts";

/** A keyed hash of the password somebody has now, for what must not outlive it. */
export const passwordMark = (
  identity: Pick<IdentityContext, "mac">,
  { id, passwordHash }: PersonRow,
): Promise<string> => identity.mac("password-mark", `${id}.${passwordHash ?? ""}`);
