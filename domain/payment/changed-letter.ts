import type { UnhandledRow } from "#db/events.server.ts";
import { staffMembers } from "#db/staff.server.ts";
import type { Letter, StoreContext } from "../context.ts";
import { letterOf } from "../letter/envelope.ts";
import { storeHead } from "../letter/letterhead.ts";
import type { Words } from "../letter/words.ts";
import type { Shell } from "../store/store.ts";
import { dayWords } from "../words/day.ts";
import { GATEWAY_NAMES, isOnline } from "./providers.ts";

/**
 * Tells the owner, at the address they sign in with, that the shop's money goes elsewhere from now on: whoever did it, the owner
 * hears of it. Null for other changes of how the shop is paid. In English, as the dashboard is.
 */
export async function paymentChangedLetter(
  shop: StoreContext,
  event: UnhandledRow,
  shell: Shell,
): Promise<Letter | null> {
  const what = whatChanged(event.data, shell.name);
  if (what === null) return null;
  const { members } = await shop.db.read({ members: staffMembers() });
  const owner = members.find(({ role }) => role === "owner");
  if (!owner) return null;
  const words: Words = {
    subject: `How ${shell.name} is paid was changed`,
    heading: what,
    paragraphs: [
      `This was done on ${dayWords(event.at, { locale: "en", timeZone: shop.store.timeZone })}, in Settings, Payments. If it was you, there is nothing to do.`,
      "If it was not you, somebody else is in your account. Choose a new password by “Forgotten your password?” on the sign-in page: that signs out all devices. Then put the right account or key back, at once.",
    ],
    button: {
      label: "See how the shop is paid",
      href: `${shop.platformOrigin}/dashboard/${shop.store.slug}/settings/payments`,
    },
  };
  const head = { ...storeHead(shell, shop.origin), locale: "en", replyTo: null };
  return letterOf(owner.email, words, head, event.id);
}

function whatChanged({ provider, changed, hint }: UnhandledRow["data"], shop: string): string | null {
  if (changed === "account") return `Transfers to ${shop} now go to the account ending in ${String(hint)}`;
  if (typeof provider !== "string" || !isOnline(provider)) return null;
  const name = GATEWAY_NAMES[provider];
  if (changed === "key") return `${shop} takes money by ${name} with the key ending in ${String(hint)}`;
  return changed === "disconnected" ? `${shop} no longer takes money by ${name}` : null;
}
