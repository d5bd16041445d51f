/** Overrides and isolates turn the text around them, up to a whole page, back to front (Unicode UAX #9). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** One line as people typed it: control characters and line breaks become a space, many spaces one, what turns text around goes. */
export const plainLine = (text: string): string =>
  text
    .replace(TURNING, "")
    .replace(/[\p{Cc}\u2028\u2029]/gu, " ")
    .replace(/ {2,}/g, " ")
    .toWellFormed()
    .trim();

/** The same for several lines, with `\n` between them. */
export const plainLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split("\n")
    .map(plainLine)
    .join("\n")
    .trim();
