import { uuidv7 } from "uuidv7";
import { insertEvents } from "#db/events.server.ts";
import { cardById, issueCards, type NewGiftCard } from "#db/gift-cards.server.ts";
import { Refused } from "#db/refused.server.ts";
import { fromBase64Url } from "../base64url.ts";
import type { StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { Conflict, Invalid } from "../errors.ts";
import { handleSoon, storeEvent } from "../event/tell.ts";
import { idFromBytes, idOf } from "../id.ts";
import { parseMoney } from "../money.ts";
import { plainLine } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { newCard } from "./new-card.ts";

/**
 * As staff fill it in. `expiresAt` null: what was typed is no day. `press` is the random id of the form, so that one that is sent
 * twice issues one card; without one it is always another.
 */
export type IssueInput = {
  amount: string;
  email: string;
  note: string;
  expiresAt: Date | "never" | null;
  press?: string | undefined;
};

/** More than anybody gives away, in minor units: a slip of the finger stops here. */
const MOST_UNITS = 100_000_000_00;

/**
 * Makes a gift card. With an e-mail address its code goes there and nowhere else; without one it is in the answer, once. A second
 * press is answered like the first. Throws `Invalid` (`amount`, `email`, `note`, `expiresAt`), and `Conflict` (`card_issued`)
 * when that form has issued a card already that says something else.
 */
export async function issueGiftCard(
  shop: StoreContext,
  input: IssueInput,
): Promise<{ id: string; code: string | null }> {
  requireMay(shop, "gift_cards.write");
  const at = shop.now();
  const problems: Record<string, string> = {};
  const amount = parseMoney(input.amount, shop.store.currency) ?? 0;
  if (amount < 1 || amount > MOST_UNITS) problems["amount"] = "Enter how much is on it, like 10,000.";
  const email = input.email.trim() === "" ? null : readEmail(input.email);
  if (input.email.trim() !== "" && email === null)
    problems["email"] = "Enter an e-mail address, like name@example.com, or leave it empty.";
  const note = plainLine(input.note);
  if (note.length > 200) problems["note"] = "Please keep the note under 200 characters.";
  if (input.expiresAt === null) problems["expiresAt"] = "Enter a day, or leave it empty.";
  if (input.expiresAt instanceof Date && input.expiresAt <= at)
    problems["expiresAt"] = "It has to be a day to come.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);

  const expiresAt = input.expiresAt instanceof Date ? input.expiresAt : null;
  const { card, code } = await newCard(
    shop,
    { amount, email, note, expiresAt, bought: null },
    at,
    input.press === undefined ? uuidv7() : await idOfPress(shop, idOf(input.press, "form")),
  );
  try {
    await shop.db.write({
      card: issueCards([card]),
      event: insertEvents([
        storeEvent(shop, "GIFT_CARD_ISSUED", at, { cardId: card.id, amount, currency: card.currency }),
      ]),
    });
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "card_issued") throw error;
    await requireSame(shop, card);
  }
  await handleSoon(shop);
  return { id: card.id, code: email === null ? code : null };
}

/** Nobody can choose a card's id by it, so that no other card's code is told to whoever knows that card's id. */
const idOfPress = async ({ ports, store }: StoreContext, press: string): Promise<string> =>
  idFromBytes(fromBase64Url(await ports.signer.sign(store.id, "gift_card_form", press)));

async function requireSame(shop: StoreContext, card: NewGiftCard): Promise<void> {
  const { issued } = await shop.db.read({ issued: cardById(card.id) });
  const same =
    issued !== null &&
    issued.issued === card.amount &&
    issued.email === card.email &&
    issued.note === card.note &&
    issued.expiresAt?.getTime() === card.expiresAt?.getTime();
  if (!same)
    throw new Conflict(
      "card_issued",
      "This form has issued a card already, with what stood in it then. You find it in the list.",
    );
}
