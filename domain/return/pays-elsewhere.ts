import type { Return } from "./return.ts";

/**
 * The number of an order that goes out in exchange for what came back, and is paid with this order's money: calling this one off would
 * give that money back a second time. Null where there is none.
 */
export const paysElsewhere = ({
  returns,
}: {
  returns: readonly Pick<Return, "exchangeNumber" | "exchangeCredit">[];
}): number | null => returns.find(({ exchangeCredit }) => (exchangeCredit ?? 0) > 0)?.exchangeNumber ?? null;
