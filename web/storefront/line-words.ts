import type { LineProblem } from "#domain/cart/cart.ts";
import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import type { Say } from "#domain/words/say.ts";

/** What stands in the way of a line, and the one thing to do: set it to `quantity` (0 takes it out). */
export type LineHelp = { words: string; step: string; quantity: number };

type Line = { quantity: number; unitPrice: number; problem: LineProblem | null };

export function lineHelp(say: Say, line: Line, { currency }: Pick<Shell, "currency">): LineHelp | null {
  const { problem } = line;
  const money = (amount: number) => formatMoney(amount, currency, say.locale);
  if (!problem) return null;
  switch (problem.kind) {
    case "gone":
      return { words: say("The shop no longer sells this."), step: say("Remove it"), quantity: 0 };
    case "sold_out":
      return { words: say("This sold out while it was in your cart."), step: say("Remove it"), quantity: 0 };
    case "too_few":
      return {
        words: say.many(
          problem.left,
          "There is only {n} left. You asked for {asked}.",
          "There are only {n} left. You asked for {asked}.",
          { asked: line.quantity },
        ),
        step: say("Take {n}", { n: problem.left }),
        quantity: problem.left,
      };
    case "over_limit":
      return {
        words: say("One order takes at most {n} of this.", { n: problem.most }),
        step: say("Take {n}", { n: problem.most }),
        quantity: problem.most,
      };
    case "price_changed": {
      const prices = { was: money(problem.was), now: money(line.unitPrice) };
      return {
        words:
          line.unitPrice > problem.was
            ? say("The price went up from {was} to {now}.", prices)
            : say("The price came down from {was} to {now}.", prices),
        step: say("Fine, keep it"),
        quantity: line.quantity,
      };
    }
  }
}

/** Whether it can't be had any more at all. */
export const isLost = ({ problem }: Pick<Line, "problem">): boolean =>
  problem?.kind === "gone" || problem?.kind === "sold_out";

/** Whether none of the lines can be had any more: then there is no total to speak of. */
export const nothingLeft = (lines: Pick<Line, "problem">[]): boolean => lines.every(isLost);

/** Whether the line can't be ordered as it stands. A changed price is only told. */
export const blocks = ({ problem }: Pick<Line, "problem">): boolean =>
  problem !== null && problem.kind !== "price_changed";
