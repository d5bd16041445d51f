import { sanitiseHtml } from "./sanitise.ts";

/**
 * A description as it is kept: sanitised HTML. Text without any tag keeps its paragraphs and line breaks.
 * Running it through again changes nothing.
 */
export function toDescription(given: string): string {
  const text = given.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n");
  const clean = sanitiseHtml(text);
  if (clean.includes("<") || !clean.includes("\n")) return clean;
  const paragraphs = clean.split(/\n\s*\n/).map((part) => `<p>${part.replaceAll("\n", "<br>")}</p>`);
  return sanitiseHtml(paragraphs.join(""));
}
