import type { OfferedLine } from "#db/thread-cards.server.ts";
import type { OfferRow } from "#db/carts.server.ts";
import { MOST_OF_ONE } from "../cart/build.ts";
import { portion } from "../checkout/share.ts";
import { Invalid } from "../errors.ts";
import { formatMoney, parseMoney } from "../money.ts";

/** What a seller fills in, as it is typed: how many of what for how much each, or so many percent off all of it. */
export type OfferInput = {
  lines: { variantId: string; quantity: string; price: string }[];
  percent: string;
  days: string;
};

export const OFFER_LINES_MOST = 20;
const DAYS_MOST = 30;
const DAY_MS = 86_400_000;

type Sold = { variantId: string; offer: OfferRow };

/**
 * The offer that was meant: lines without a quantity are left out, and where no price stands the percentage makes it. Throws `Invalid` with
 * a sentence for `lines`, `percent`, `days`, and `price.…` or `quantity.…` of a variant.
 */
export function readOffer(
  { lines, percent, days }: OfferInput,
  sold: Sold[],
  currency: string,
  now: Date,
): { lines: OfferedLine[]; endsAt: Date } {
  const problems: Record<string, string> = {};
  const basisPoints = readPercent(percent);
  if (basisPoints === null) problems["percent"] = "Enter a percentage from 1 to 100, or leave it empty.";
  const wanted = lines.filter(({ quantity }) => quantity.trim() !== "" && quantity.trim() !== "0");
  const read = wanted.flatMap(({ variantId, quantity, price }): OfferedLine[] => {
    const found = sold.find((one) => one.variantId === variantId);
    if (!found) {
      problems["lines"] = "Something of this is not on sale any more. Please look at what is left.";
      return [];
    }
    const { title, options, price: usual } = found.offer;
    const count = /^\d{1,3}$/.test(quantity.trim()) ? Number(quantity) : 0;
    if (count < 1 || count > MOST_OF_ONE)
      problems[`quantity.${variantId}`] = `Enter a whole number from 1 to ${MOST_OF_ONE}.`;
    const each =
      price.trim() === "" && basisPoints
        ? usual - portion(usual, basisPoints, 10_000)
        : parseMoney(price, currency);
    if (each === null || each > usual)
      problems[`price.${variantId}`] = "Enter a price like 2,500, not above that of your shop.";
    return [
      { variantId, title, variantTitle: options.join(" / "), quantity: count, price: each ?? 0, usual },
    ];
  });
  if (wanted.length === 0) problems["lines"] = "Say how many of what you offer.";
  else if (wanted.length > OFFER_LINES_MOST)
    problems["lines"] = `Please offer at most ${OFFER_LINES_MOST} different things at once.`;
  else if (Object.keys(problems).length === 0 && !read.some(({ price, usual }) => price < usual))
    problems["lines"] = "Nothing of this is cheaper than in your shop. Enter a lower price, or a percentage.";
  const forDays = /^\d{1,2}$/.test(days.trim()) ? Number(days) : 0;
  if (forDays < 1 || forDays > DAYS_MOST)
    problems["days"] = `Enter a number of days, from 1 to ${DAYS_MOST}.`;
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return { lines: read, endsAt: new Date(now.getTime() + forDays * DAY_MS) };
}

/** "12.5" as 1250; 0 for nothing. */
function readPercent(typed: string): number | null {
  if (typed.trim() === "") return 0;
  const [, whole = "", part = ""] = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(typed) ?? [];
  const found = Number(whole) * 100 + Number(part.padEnd(2, "0"));
  return whole !== "" && found >= 100 && found <= 10_000 ? found : null;
}

/** An offer in a line: "2 × Ankara tote, Red: ₦9,000 · 1 × Scarf: ₦2,000". */
export const offerText = (
  lines: OfferedLine[],
  { currency, locale }: { currency: string; locale: string },
): string =>
  lines
    .map(({ quantity, title, variantTitle, price }) => {
      const name = [title, variantTitle].filter(Boolean).join(", ");
      return `${quantity} × ${name}: ${formatMoney(price, currency, locale)}`;
    })
    .join(" · ");
