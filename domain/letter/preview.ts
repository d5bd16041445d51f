import { remindersOn } from "#db/cart-reminders.server.ts";
import { featuredCards } from "#db/cards.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { lettersFor } from "../event/letters.ts";
import { reminderLetter } from "../reminder/letter.ts";
import { sampleCart } from "../reminder/sample.ts";
import { requireMay } from "../staff/require.ts";
import { localeIn } from "../store/languages.ts";
import type { LetterStep } from "./steps.ts";
import { sampleChange, SAMPLE_PARCEL, sampleOrder } from "./sample.ts";

const BEFORE_PAID = new Set<LetterStep>(["ORDER_CREATED", "PAYMENT_FAILED", "HOLD_ENDED"]);

const isAboutCart = (step: LetterStep): boolean => step === "CART_LEFT" || step === "CART_STILL_LEFT";

export type ShownLetter = { subject: string; from: string; replyTo: string; html: string; text: string };

/**
 * The letter that a buyer gets at this step, in one of the store's languages (its main one when it has not that), about an order
 * that nobody placed. In one trip.
 */
export async function previewLetter(
  shop: StoreContext,
  step: LetterStep,
  language: string,
): Promise<{
  letter: ShownLetter;
  languages: string[];
  language: string;
  /** Whether the store writes about carts that were left. */
  reminds: boolean;
}> {
  requireMay(shop, "settings.read");
  const now = shop.now();
  const { shell, featured, reminds } = await shop.db.read({
    shell: storeShell(),
    featured: featuredCards(2, now),
    reminds: remindersOn(),
  });
  const languages = shell.languages.length > 0 ? shell.languages : [shell.locale.split("-")[0] ?? "en"];
  const spoken = languages.includes(language) ? language : (languages[0] ?? "en");
  const speaking = { ...shell, locale: localeIn(spoken, shell.country) };
  const order = sampleOrder(speaking, featured, now, !BEFORE_PAID.has(step));
  const parcel = { fulfilmentId: SAMPLE_PARCEL, things: order.lines, left: 0 };
  const data = step === "ORDER_EDITED" ? sampleChange(order) : parcel;
  const [letter] = isAboutCart(step)
    ? [
        reminderLetter(speaking, {
          to: "amina@example.com",
          cart: sampleCart(featured),
          last: step === "CART_STILL_LEFT",
          href: `${shop.origin}/cart`,
          stop: shop.origin,
          origin: shop.platformOrigin,
          key: "sample",
        }),
      ]
    : lettersFor(
        { id: "sample", type: step, orderId: null, data, at: now },
        order,
        speaking,
        // Links lead to the shop and pictures come from here, where the dashboard may show them.
        { order: `${shop.origin}/`, dashboard: shop.platformOrigin, origin: shop.platformOrigin },
      );
  if (!letter) throw new Error(`Nobody is written to at ${step}`);
  const { subject, fromName: from, replyTo = "", html, text } = letter;
  return { letter: { subject, from, replyTo, html, text }, languages, language: spoken, reminds };
}
