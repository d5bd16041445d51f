import { setPhone } from "#db/buyer-profile.server.ts";
import { Invalid } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { nameProblem } from "../identity/credentials.ts";
import { rename } from "../identity/rename.ts";
import { isPhone } from "../order/recipient.ts";
import { plainLine } from "../plain-line.ts";

/**
 * Changes a buyer's name and phone number, in one trip. The number may be empty. The session's cookies still say the old name:
 * renew them. Throws `Invalid` (`name`, `phone`).
 */
export async function saveProfile(
  identity: IdentityContext,
  me: Me,
  typed: { name: string; phone: string },
): Promise<void> {
  const phone = plainLine(typed.phone);
  const name = nameProblem(plainLine(typed.name));
  const problems = {
    ...(name && { name }),
    ...(phone && !isPhone(phone) && { phone: "Enter a phone number a rider can call, or none." }),
  };
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  await rename(identity, me, typed.name, () => ({ phone: setPhone(me.personId, phone) }));
}
