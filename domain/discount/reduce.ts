import { portion, shareOut } from "../checkout/share.ts";
import type { Candidate, DiscountLine } from "./discount.ts";

/** What is still to be paid of an order while discounts are taken off it, in minor units. */
export type Remaining = { lines: { line: DiscountLine; left: number }[]; delivery: number };

/** What one discount takes off each line, in the order of the lines, and off delivery. */
export type Reduction = { lines: number[]; delivery: number };

type Row = Remaining["lines"][number];

/** What this discount takes off what is left: never more than that, whole minor units. */
export function reductionOf({ effect, buys, gets }: Candidate, { lines, delivery }: Remaining): Reduction {
  const nothing = lines.map(() => 0);
  if (effect.kind === "shipping") return { lines: nothing, delivery };
  if (effect.kind === "offer") return { lines: lines.map((row) => offered(effect.lines, row)), delivery: 0 };
  if (effect.kind === "buy_get") return { lines: extras(effect, lines, buys, gets), delivery: 0 };
  const weights = lines.map((row) => (isFor(row, effect.kind === "order" ? null : buys) ? row.left : 0));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const { worth } = effect;
  if (worth.kind === "percentage")
    return { lines: split(portion(sum, worth.basisPoints, 10_000), weights), delivery: 0 };
  if (effect.kind === "order") return { lines: split(Math.min(worth.amount, sum), weights), delivery: 0 };
  const each = lines.map(({ line }, at) => Math.min(weights[at] ?? 0, worth.amount * line.quantity));
  return { lines: each, delivery: 0 };
}

/** By how much what was offered is cheaper than it is today; what costs less today, and pieces beyond those offered, stay as they are. */
function offered(
  offer: { variantId: string; quantity: number; price: number }[],
  { line, left }: Row,
): number {
  const found = line.discountable ? offer.find(({ variantId }) => variantId === line.id) : undefined;
  if (!found) return 0;
  return Math.min(left, Math.max(0, line.unitPrice - found.price) * Math.min(line.quantity, found.quantity));
}

/** In proportion to the weights; of equal remainders the first line's is served first. */
function split(total: number, weights: number[]): number[] {
  const key = (at: number) => String(at).padStart(4, "0");
  const shares = shareOut(
    total,
    weights.map((weight, at) => ({ key: key(at), weight })),
  );
  return weights.map((_, at) => shares.get(key(at)) ?? 0);
}

/** Whether a discount for these products (null: all) is for this line. */
export const isFor = ({ line }: Pick<Row, "line">, products: string[] | null): boolean =>
  line.discountable && (products === null || products.includes(line.productId));

type Extra = { buy: number; get: number; basisPoints: number; times: number | null };

/**
 * Buy so many, get so many cheaper. The cheapest pieces count as the extra ones, and a piece is either bought or extra. How
 * often it fits: so often that there are enough to buy, enough to get, and enough for both together.
 */
function extras(
  { buy, get, basisPoints, times }: Extra,
  lines: Row[],
  buys: string[] | null,
  gets: string[] | null,
) {
  const count = (wanted: (row: Row) => boolean) =>
    lines.reduce((sum, row) => sum + (wanted(row) ? row.line.quantity : 0), 0);
  const bought = (row: Row) => isFor(row, buys);
  const given = (row: Row) => isFor(row, gets);
  const fits = Math.min(
    times ?? Infinity,
    Math.floor(count(bought) / buy),
    Math.floor(count(given) / get),
    Math.floor(count((row) => bought(row) || given(row)) / (buy + get)),
  );
  let wanted = fits * get;
  // Of the pieces that could be either, only so many can be extra.
  let spare = count(bought) - fits * buy;
  const taken = lines.map(() => 0);
  const cheapestFirst = lines
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => given(row))
    .toSorted((a, b) => compareUnits(a.row, b.row) || a.at - b.at);
  for (const { row, at } of cheapestFirst) {
    const most = bought(row) ? Math.min(spare, row.line.quantity) : row.line.quantity;
    const pieces = Math.min(wanted, most);
    if (bought(row)) spare -= pieces;
    wanted -= pieces;
    taken[at] = portion(portion(row.left, pieces, row.line.quantity), basisPoints, 10_000);
  }
  return taken;
}

/** By what a piece still costs; exact, without dividing. */
const compareUnits = (a: Row, b: Row): number => {
  const difference = BigInt(a.left) * BigInt(b.line.quantity) - BigInt(b.left) * BigInt(a.line.quantity);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
