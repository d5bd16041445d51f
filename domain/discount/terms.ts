import type { CandidateRow, TermsRow } from "#db/discounts.server.ts";
import type { Candidate, Discount, Effect, Minimum } from "./discount.ts";

/** A discount as rules see it, from the columns it is kept in. */
export function discountOf(row: TermsRow): Discount {
  const { id, title, perBuyer, inAll, startsAt, endsAt, active, combinesWith } = row;
  return {
    id,
    title,
    effect: effectOf(row),
    minimum: minimumOf(row),
    perBuyer,
    inAll,
    startsAt,
    endsAt,
    active,
    combinesWith,
  };
}

export const candidateOf = (row: CandidateRow): Candidate => ({
  ...discountOf(row),
  ...(row.kind === "offer" ? { effect: { kind: row.kind, lines: row.offered?.lines ?? [] } } : {}),
  code: row.code,
  used: row.used,
  usedByBuyer: row.usedByBuyer,
  buys: row.buys,
  gets: row.gets,
});

function effectOf(row: TermsRow): Effect {
  const { kind, basisPoints, amount } = row;
  if (kind === "shipping") return { kind };
  if (kind === "offer") return { kind, lines: [] };
  if (kind === "buy_get")
    return {
      kind,
      buy: row.buyQuantity ?? 1,
      get: row.getQuantity ?? 1,
      basisPoints: basisPoints ?? 0,
      times: row.timesPerOrder,
    };
  const worth =
    basisPoints === null
      ? { kind: "amount" as const, amount: amount ?? 0 }
      : { kind: "percentage" as const, basisPoints };
  return { kind, worth };
}

function minimumOf({ minSubtotal, minQuantity }: TermsRow): Minimum {
  if (minSubtotal !== null) return { kind: "subtotal", amount: minSubtotal };
  return minQuantity === null ? { kind: "none" } : { kind: "quantity", quantity: minQuantity };
}
