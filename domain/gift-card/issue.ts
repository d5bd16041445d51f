import { insertEvents } from "#db/events.server.ts";
import { issueCards } from "#db/gift-cards.server.ts";
import type { StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { handleSoon, storeEvent } from "../event/tell.ts";
import { parseMoney } from "../money.ts";
import { plainLine } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { newCard } from "./new-card.ts";

/** As staff fill it in. `expiresAt` null: what was typed is no day. */
export type IssueInput = { amount: string; email: string; note: string; expiresAt: Date | "never" | null };

/** More than anybody gives away, in minor units: a slip of the finger stops here. */
const MOST_UNITS = 100_000_000_00;

/**
 * Makes a gift card. With an e-mail address its code goes there and nowhere else; without one it is in the answer, once. Throws
 * `Invalid` (`amount`, `email`, `note`, `expiresAt`).
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
  const { card, code } = await newCard(shop, { amount, email, note, expiresAt, bought: null }, at);
  await shop.db.write({
    card: issueCards([card]),
    event: insertEvents([
      storeEvent(shop, "GIFT_CARD_ISSUED", at, { cardId: card.id, amount, currency: card.currency }),
    ]),
  });
  await handleSoon(shop);
  return { id: card.id, code: email === null ? code : null };
}
