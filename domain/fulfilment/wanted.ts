import type { LineCount } from "#db/fulfilments-of-order.server.ts";
import { Conflict, Invalid } from "../errors.ts";
import type { OrderLine } from "../order/order.ts";
import { leftOf } from "./left.ts";

type Line = Pick<OrderLine, "id" | "title" | "quantity" | "sent" | "removed" | "giftCard">;

/**
 * What is to go into a parcel: of each line as many as are asked for, or all that is left where nothing is said. Throws `Invalid`
 * (`lines`) for what is no number of things or is in no such order, and `Conflict` (`already_sent`) for more than is left.
 */
export function wantedLines(lines: readonly Line[], asked: readonly LineCount[] | undefined): LineCount[] {
  if (!asked)
    return lines
      .map((line) => ({ lineId: line.id, quantity: leftOf(line) }))
      .filter(({ quantity }) => quantity > 0);
  const sums = new Map<string, number>();
  for (const { lineId, quantity } of asked) {
    if (!Number.isInteger(quantity) || quantity < 0)
      throw new Invalid({ lines: "Enter how many of each as a whole number." });
    if (!lines.some(({ id }) => id === lineId))
      throw new Invalid({ lines: "One of these things is not in this order. Please load the page again." });
    sums.set(lineId, (sums.get(lineId) ?? 0) + quantity);
  }
  const wanted = lines.flatMap((line) => {
    const quantity = sums.get(line.id) ?? 0;
    if (quantity > leftOf(line))
      throw new Conflict(
        "already_sent",
        "Of “{title}” {n} are left to send. Please look at the order again.",
        { title: line.title, n: leftOf(line) },
      );
    return quantity > 0 ? [{ lineId: line.id, quantity }] : [];
  });
  if (wanted.length === 0) throw new Invalid({ lines: "Choose at least one thing to send." });
  return wanted;
}
