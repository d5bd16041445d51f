import { Invalid } from "../errors.ts";
import { plainLines } from "../plain-line.ts";

/** UTF-16 units, as a field's `maxlength` counts. */
export const WORDS_MOST = 2_000;

/** What somebody wrote about a dispute, fit to be kept. Throws `Invalid` (`field`), with `missing` when there is nothing. */
export function checkWords(field: string, written: string, missing: string): string {
  const words = plainLines(written);
  if (words === "") throw new Invalid({ [field]: missing });
  if (words.length > WORDS_MOST) throw new Invalid({ [field]: "Please keep it under 2,000 characters." });
  return words;
}
