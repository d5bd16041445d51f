/** One line as typed, without control characters (Postgres takes no NUL) and outer spaces. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ").trim();

/** Tags as a seller means them: trimmed, none empty, none twice whatever its case; the first spelling stays. */
export function cleanTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags.map(oneLine))
    if (tag && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  return [...seen.values()];
}
