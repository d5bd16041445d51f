import { Invalid } from "../errors.ts";
import { plainLines } from "../plain-line.ts";

/** UTF-16 units, as a field's `maxlength` counts. */
export const TEXT_MOST = 4_000;

/** What somebody wrote, fit to be kept. Throws `Invalid` (`text`), with a sentence that says what to do. */
export function checkText(written: string): string {
  const text = plainLines(written);
  if (text === "") throw new Invalid({ text: "Write your message first." });
  if (text.length > TEXT_MOST)
    throw new Invalid(
      { text: "That is too long: please send it in several messages of at most {n} characters." },
      { n: TEXT_MOST },
    );
  return text;
}
