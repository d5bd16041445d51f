import { Invalid } from "../errors.ts";
import { plainLines } from "../plain-line.ts";
import { isReturnReason, type ReturnReason } from "./return.ts";

export type WantedReturn = {
  /** Of the return: the same at a second press. */
  id: string;
  lines: { lineId: string; quantity: number; reason: string }[];
  note: string;
};

type Checked = { lines: { lineId: string; quantity: number; reason: ReturnReason }[]; note: string };

/**
 * What is to come back, of lines of which `most` can. Throws `Invalid` (`lines`, `note`), with a sentence for what to change.
 */
export function checkReturn(
  { lines, note }: WantedReturn,
  returnable: { lineId: string; most: number }[],
): Checked {
  const wanted = lines.filter(({ quantity }) => quantity !== 0);
  const problems: Record<string, string> = {};
  if (wanted.length === 0) problems["lines"] = "Choose what you would like to return.";
  const checked = wanted.flatMap(({ lineId, quantity, reason }) => {
    const most = returnable.find((line) => line.lineId === lineId)?.most ?? 0;
    if (!Number.isInteger(quantity) || quantity < 0 || quantity > most)
      problems["lines"] = "You can't return that many. Please look at the numbers again.";
    else if (!isReturnReason(reason)) problems["lines"] = "Please say why, for each thing you return.";
    else return [{ lineId, quantity, reason }];
    return [];
  });
  const words = plainLines(note);
  if (words.length > 1_000) problems["note"] = "Please keep it under 1,000 characters.";
  else if (words === "" && checked.some(({ reason }) => reason === "other"))
    problems["note"] = "Please tell us in a few words what is wrong.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return { lines: checked, note: words };
}

/** What the shop writes to the buyer about a return. Throws `Invalid` (`answer`). */
export function checkAnswer(answer: string): string {
  const words = plainLines(answer);
  if (words.length > 1_000) throw new Invalid({ answer: "Please keep it under 1,000 characters." });
  return words;
}
