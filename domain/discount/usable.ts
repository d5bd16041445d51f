import { formatMoney } from "../money.ts";
import { dayWords } from "../words/day.ts";
import type { Told } from "../words/say.ts";
import type { Candidate, DiscountLine } from "./discount.ts";
import { isFor } from "./reduce.ts";

/** How the shop writes money and days. */
export type Writing = { currency: string; locale: string; timeZone: string };

/** Why this discount can't be had for these lines now, in words that name it; null when it can. */
export function whyNot(
  candidate: Candidate,
  lines: DiscountLine[],
  now: Date,
  { currency, locale, timeZone }: Writing,
): Told | null {
  const { startsAt, endsAt, minimum, effect, used, usedByBuyer, inAll, perBuyer, buys } = candidate;
  const code = nameOf(candidate);
  const day = (at: Date) => dayWords(at, { locale, timeZone });
  if (!candidate.active) return { text: "{code} is not in use any more.", values: { code } };
  if (startsAt > now) return { text: "{code} starts on {day}.", values: { code, day: day(startsAt) } };
  if (endsAt !== null && endsAt <= now)
    return { text: "{code} ended on {day}.", values: { code, day: day(endsAt) } };
  if (effect.kind === "offer" && inAll !== null && used >= inAll)
    return { text: "You have ordered with this offer already.", values: {} };
  if (inAll !== null && used >= inAll)
    return { text: "{code} has been used up: others were quicker.", values: { code } };
  if (perBuyer !== null && usedByBuyer >= perBuyer)
    return { text: "You have used {code} as often as one buyer may.", values: { code } };

  const meant = lines.filter((line) =>
    effect.kind === "offer"
      ? isOffered(candidate, line)
      : isFor({ line }, effect.kind === "products" || effect.kind === "buy_get" ? buys : null),
  );
  if (meant.length === 0) return { text: "Nothing in your cart is what {code} is for.", values: { code } };
  const pieces = meant.reduce((sum, { quantity }) => sum + quantity, 0);
  const worth = meant.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
  if (minimum.kind === "subtotal" && worth < minimum.amount) {
    const amount = formatMoney(minimum.amount - worth, currency, locale);
    return { text: "Spend {amount} more to use {code}.", values: { amount, code } };
  }
  if (minimum.kind === "quantity" && pieces < minimum.quantity) {
    const n = minimum.quantity - pieces;
    return { text: "Put {n} more of what it is for in your cart to use {code}.", values: { n, code } };
  }
  if (effect.kind === "buy_get" && pieces < effect.buy) {
    const n = effect.buy - pieces;
    return { text: "Put {n} more of what it is for in your cart to use {code}.", values: { n, code } };
  }
  return null;
}

/** Whether an offer is for this line. */
export const isOffered = ({ effect }: Pick<Candidate, "effect">, { id }: DiscountLine): boolean =>
  effect.kind === "offer" && effect.lines.some(({ variantId }) => variantId === id);

/** What a shopper knows it by. */
export const nameOf = ({ code, title }: Pick<Candidate, "code" | "title">): string => code ?? title;
