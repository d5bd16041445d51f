import { Invalid } from "../errors.ts";
import { plainLines } from "../plain-line.ts";

const MOST = 500;

/** The seller's own words to who pays this way. Throws `Invalid` (`instructions`). */
export function readInstructions(typed: string): string {
  const words = plainLines(typed);
  if (words.length > MOST) throw new Invalid({ instructions: `Please keep this under ${MOST} characters.` });
  return words;
}
