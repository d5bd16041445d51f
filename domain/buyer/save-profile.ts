import { uuidv7 } from "uuidv7";
import { setPhone } from "#db/buyer-profile.server.ts";
import { remindOf, setConsent } from "#db/cart-reminders.server.ts";
import { allowMessageLetters, stopMessageLetters } from "#db/message-letter-stops.server.ts";
import { Invalid } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { nameProblem } from "../identity/credentials.ts";
import { rename } from "../identity/rename.ts";
import { readPhone } from "../place/phone.ts";
import { plainLine } from "../plain-line.ts";
import { firstDue } from "../reminder/when.ts";

/**
 * Changes a buyer's name and phone number, whether they are reminded of a cart they leave and written to about messages (when that is said), in one trip. The number may be empty. The session's cookies still say the old name:
 * renew them. Throws `Invalid` (`name`, `phone`).
 */
export async function saveProfile(
  identity: IdentityContext,
  me: Me,
  typed: {
    name: string;
    phone: string;
    reminders?: boolean | undefined;
    messageLetters?: boolean | undefined;
  },
): Promise<void> {
  const phone = plainLine(typed.phone);
  const name = nameProblem(plainLine(typed.name));
  const problems = {
    ...(name && { name }),
    ...(phone &&
      readPhone(phone, "") === null && { phone: "Enter a phone number a rider can call, or none." }),
  };
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  await rename(identity, me, typed.name, () => ({
    phone: setPhone(me.personId, phone),
    ...(typed.reminders === undefined ? {} : consent(identity, me, typed.reminders)),
    ...(typed.messageLetters === undefined
      ? {}
      : { letters: lettersAbout(identity, me, typed.messageLetters) }),
  }));
}

const lettersAbout = ({ now }: IdentityContext, { email }: Me, on: boolean) =>
  on ? allowMessageLetters(email) : stopMessageLetters(email, now());

/** From now on, which is from the cart they have open. */
function consent(identity: IdentityContext, { personId, email }: Me, on: boolean) {
  const at = identity.now();
  const wish = { id: uuidv7(), email, language: "", at, dueAt: firstDue(at) };
  return {
    consent: setConsent(personId, on),
    ...(on && remindOf({ buyerId: personId, cartId: null }, wish)),
  };
}
