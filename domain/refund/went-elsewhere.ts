import { Conflict } from "../errors.ts";
import type { Refund } from "../order/order.ts";

/** How somebody wants to give money back now. */
export type Way = "gateway" | "by_hand";

/**
 * Where money went, or goes, that somebody else wants to give back now: `already_back`, or `not_failed` while it is on its way. What they did,
 * or asked for, stands in no book.
 */
export function wentElsewhere(
  { way, status, how, stuck }: Pick<Refund, "way" | "status" | "how" | "stuck">,
  wanted: Way,
): Conflict {
  const nothing = wanted === "gateway" ? "nothing is sent" : "nothing was noted";
  if (status === "done")
    return new Conflict(
      "already_back",
      way === "by_hand"
        ? `This money was noted as given back by hand already${how && ` (${how})`}, so ${nothing}.${both(wanted)}`
        : `This money has gone back through the gateway meanwhile, so ${nothing}.${both(wanted)}`,
    );
  return new Conflict(
    "not_failed",
    way === "by_hand"
      ? `This money waits to be given back by hand, so ${nothing}. Say under Refunds when it is.`
      : stuck
        ? `This money is with the gateway, which does not go on by itself, so ${nothing}. See under Refunds what to do.`
        : `This money is being sent back through the gateway, so ${nothing}. Wait until it is there or has failed.${both(wanted)}`,
  );
}

const both = (wanted: Way): string =>
  wanted === "by_hand" ? " If you gave the money back as well, ask the buyer for it." : "";
