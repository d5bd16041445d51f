import type { LineProblem } from "#domain/cart/cart.ts";
import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";

/** What stands in the way of a line, and the one thing to do: set it to `quantity` (0 takes it out). */
export type LineHelp = { words: string; step: string; quantity: number };

type Line = { quantity: number; unitPrice: number; problem: LineProblem | null };

export function lineHelp(
  line: Line,
  { currency, locale }: Pick<Shell, "currency" | "locale">,
): LineHelp | null {
  const { problem } = line;
  const money = (amount: number) => formatMoney(amount, currency, locale);
  if (!problem) return null;
  switch (problem.kind) {
    case "gone":
      return { words: "The shop no longer sells this.", step: "Remove it", quantity: 0 };
    case "sold_out":
      return { words: "This sold out while it was in your cart.", step: "Remove it", quantity: 0 };
    case "too_few":
      return {
        words: `There ${problem.left === 1 ? "is" : "are"} only ${problem.left} left. You asked for ${line.quantity}.`,
        step: `Take ${problem.left}`,
        quantity: problem.left,
      };
    case "price_changed":
      return {
        words: `The price ${line.unitPrice > problem.was ? "went up" : "came down"} from ${money(problem.was)} to ${money(line.unitPrice)}.`,
        step: "Fine, keep it",
        quantity: line.quantity,
      };
  }
}

/** Whether none of the lines can be had any more: then there is no total to speak of. */
export const nothingLeft = (lines: Line[], shell: Pick<Shell, "currency" | "locale">): boolean =>
  lines.every((line) => lineHelp(line, shell)?.quantity === 0);

/** Whether the line can't be ordered as it stands. A changed price is only told. */
export const blocks = ({ problem }: Pick<Line, "problem">): boolean =>
  problem !== null && problem.kind !== "price_changed";
