import { uuidv7 } from "uuidv7";
import { carryCart } from "#db/buyer-carts.server.ts";
import { remindBuyer } from "#db/cart-reminders.server.ts";
import { MOST_LINES, MOST_OF_ONE } from "../cart/build.ts";
import { askableId } from "../cart/id.ts";
import { keptUntil } from "../cart/live.ts";
import type { Entered, IdentityContext } from "../identity/context.ts";
import { firstDue } from "../reminder/when.ts";

/**
 * The same identity, in which whoever is let in keeps the cart they filled as a guest: in the transaction that opens the
 * session it becomes one with what they have in their account. The cart's id is new each time: nobody knows it who knew the guest's.
 */
export function withCart(identity: IdentityContext, guestCartId: string | null): IdentityContext {
  return {
    ...identity,
    atEntry: (person) => {
      const now = identity.now();
      return {
        ...identity.atEntry(person),
        ...carryCart({
          buyerId: person.id,
          guestCartId: askableId(guestCartId),
          fresh: crypto.randomUUID(),
          now,
          expiresAt: keptUntil(now),
          mostOfOne: MOST_OF_ONE,
          mostLines: MOST_LINES,
        }),
        cartReminder: remindBuyer(person.id, { id: uuidv7(), language: "", at: now, dueAt: firstDue(now) }),
      };
    },
  };
}

/** How many things the cart of somebody has who was just let in by an identity `withCart`. */
export const countAtEntry = ({ more }: Pick<Entered, "more">): number =>
  (more["cart"] as { count: number } | undefined)?.count ?? 0;
