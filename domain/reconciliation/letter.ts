import type { UnhandledRow } from "#db/events.server.ts";
import type { Letter, StoreContext } from "../context.ts";
import { storeHead } from "../letter/letterhead.ts";
import type { Words } from "../letter/words.ts";
import { GATEWAY_NAMES, isOnline } from "../payment/providers.ts";
import type { Shell } from "../store/store.ts";
import { letterOf } from "../letter/envelope.ts";

/** Tells the seller once of all differences that were new in a comparison; in English, as the dashboard is. */
export function differenceLetter(shop: StoreContext, { id, data }: UnhandledRow, shell: Shell): Letter {
  const gateway =
    typeof data.provider === "string" && isOnline(data.provider)
      ? GATEWAY_NAMES[data.provider]
      : "your gateway";
  const count = typeof data.count === "number" ? data.count : 1;
  const one = count === 1;
  const words: Words = {
    subject: one ? `A payment to look at in ${gateway}` : `${count} payments to look at in ${gateway}`,
    heading: one ? `A payment differs in ${gateway}` : `${count} payments differ in ${gateway}`,
    paragraphs: [
      `We compared your orders with what ${gateway} has. ${
        one ? "One payment is" : `${count} payments are`
      } not the same in both. The page says for each what to do next.`,
    ],
    button: {
      label: "See what differs",
      href: `${shop.platformOrigin}/dashboard/${shop.store.slug}/settings/payments/reconciliation`,
    },
  };
  const head = { ...storeHead(shell, shop.origin), locale: "en", replyTo: null };
  return letterOf(shell.contactEmail, words, head, id);
}
