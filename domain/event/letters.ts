import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Letter } from "../context.ts";
import { letterOf } from "../letter/envelope.ts";
import { storeHead, type Letterhead } from "../letter/letterhead.ts";
import type { Words } from "../letter/words.ts";
import type { Shell } from "../store/store.ts";
import { sayIn } from "../words/say.ts";
import { buyerWords } from "./buyer-words.ts";
import { disputeForBuyer, disputeForSeller } from "./dispute-letters.ts";
import { rowsOf } from "./letter-rows.ts";
import { sellerWords } from "./seller-words.ts";
import { isOfDispute } from "./tell.ts";

/** Where a letter's button leads, and the store's own origin. */
export type Places = { order: string; dashboard: string; origin: string };

/** The letters an event sends: to the buyer, to the seller, to both, or none. */
export function lettersFor(event: UnhandledRow, order: FullOrderRow, shell: Shell, places: Places): Letter[] {
  const head = storeHead(shell, places.origin);
  // Nobody is left to write to; the shop still hears of its money.
  const gone = order.erasedAt !== null || order.email === "";

  const letter = (to: string, said: Words, key: string, replyTo: string, look: Letterhead): Letter => {
    const paragraphs = said.paragraphs.filter(Boolean);
    const words = { ...said, paragraphs, rows: rowsOf(sayIn(look.locale), order, shell, places.origin) };
    return letterOf(to, words, { ...look, replyTo }, key);
  };
  const [forBuyer, forSeller] = isOfDispute(event.type)
    ? [disputeForBuyer, disputeForSeller]
    : [buyerWords, sellerWords];
  const buyer = gone ? null : forBuyer(event, order, shell, places.order);
  const seller = forSeller(event, order, shell, places.dashboard);
  const said = { ...head, locale: "en" };
  return [
    ...(buyer ? [letter(order.email, buyer, event.id, shell.contactEmail, head)] : []),
    ...(seller ? [letter(shell.contactEmail, seller, `${event.id}.seller`, order.email, said)] : []),
  ];
}
