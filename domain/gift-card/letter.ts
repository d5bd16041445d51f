import type { UnhandledRow } from "#db/events.server.ts";
import { cardById } from "#db/gift-cards.server.ts";
import type { Letter, StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { letterOf } from "../letter/envelope.ts";
import { storeHead } from "../letter/letterhead.ts";
import type { Words } from "../letter/words.ts";
import { formatMoney } from "../money.ts";
import { prefixOf } from "../store/languages.ts";
import type { Shell } from "../store/store.ts";
import { dayWords } from "../words/day.ts";
import { sayIn } from "../words/say.ts";
import { codeOf } from "./code.ts";

/** The letter with a new card's code; null when it goes to nobody, or the card was disabled before it went out. */
export async function giftCardLetter(
  shop: StoreContext,
  event: UnhandledRow,
  shell: Shell,
): Promise<Letter | null> {
  const cardId = typeof event.data.cardId === "string" ? event.data.cardId : "";
  if (!isId(cardId)) return null;
  const { card } = await shop.db.read({ card: cardById(cardId) });
  if (!card?.email || card.disabledAt !== null) return null;
  const say = sayIn(shell.locale);
  const amount = formatMoney(card.issued, card.currency, shell.locale);
  const day = (at: Date) => dayWords(at, shell);
  const words: Words = {
    subject: say("Your gift card from {shop}", { shop: shell.name }),
    heading: say("{amount} to spend at {shop}", { amount, shop: shell.name }),
    paragraphs: [
      ...(card.note ? [card.note] : []),
      say("This is the code of your gift card. Type it at the checkout to pay with it."),
    ],
    code: await codeOf(shop.ports, shop.store.id, card.id),
    button: { label: say("See what is on it"), href: `${shop.origin}${prefixOf(shell)}/gift-card` },
    small: [
      card.expiresAt === null ? "" : say("It can be used until {day}.", { day: day(card.expiresAt) }),
      say("Whoever has the code can spend it, and nobody can tell it to you again. Keep this letter."),
    ]
      .filter(Boolean)
      .join(" "),
  };
  return letterOf(card.email, words, storeHead(shell, shop.origin), event.id);
}
