import { sanitiseHtml } from "./sanitise.ts";

/** A description as it is kept: sanitised HTML. Text without any tag keeps its paragraphs and line breaks. */
export function toDescription(given: string): string {
  const text = given.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n").trim();
  if (/<[a-z!/]/i.test(text) || !text.includes("\n")) return sanitiseHtml(text);
  const paragraphs = text.split(/\n\s*\n/).map((part) => `<p>${part.replaceAll("\n", "<br>")}</p>`);
  return sanitiseHtml(paragraphs.join(""));
}
