import type { Letterhead } from "./letterhead.ts";
import type { Words } from "./words.ts";

/** The letter in plain text, for those who read no other and for programs that weigh letters. */
export function asText(words: Words, head: Letterhead): string {
  const rows = words.rows?.map(({ left, count, right }) => `${count ? `${count} × ` : ""}${left}  ${right}`);
  const parts = [
    words.heading,
    ...words.paragraphs,
    words.code,
    words.button && `${words.button.label}: ${words.button.href}`,
    rows?.join("\n"),
    words.small,
    head.signOff,
  ].filter(Boolean);
  return `${parts.join("\n\n")}\n`;
}
