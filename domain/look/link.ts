/** An address a seller may link to, tidied: a path of the shop, http(s), mailto or tel; null when it is none of these. */
export function readLink(given: string): string | null {
  const text = given.trim();
  if (text.length > 1_000 || /[\s\p{Cc}\\]/u.test(text)) return null;
  if (/^\/(?!\/)/.test(text)) return text;
  if (/^(mailto:|tel:)\S+$/i.test(text)) return text;
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
