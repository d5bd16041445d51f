import { Invalid } from "../errors.ts";
import { plainLine, plainLines } from "../plain-line.ts";
import { LONGEST_BODY, LONGEST_TITLE, type ReviewInput } from "./review.ts";

export type CheckedReview = { stars: number; title: string; body: string };

/** What somebody wrote as it will be kept. Throws `Invalid` (`stars`, `title`, `body`). */
export function checkReview({ stars, title, body }: ReviewInput): CheckedReview {
  const checked = { stars: Number(stars), title: plainLine(title), body: plainLines(body) };
  const problems: Record<string, string> = {};
  if (!/^[1-5]$/.test(stars)) problems["stars"] = "Choose how many stars you give.";
  if (checked.title.length > LONGEST_TITLE) problems["title"] = "Please use at most {titleMost} characters.";
  if (checked.body.length > LONGEST_BODY) problems["body"] = "Please use at most {bodyMost} characters.";
  if (Object.keys(problems).length > 0)
    throw new Invalid(problems, { titleMost: LONGEST_TITLE, bodyMost: LONGEST_BODY });
  return checked;
}
