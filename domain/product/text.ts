/** One line as typed, without control characters (Postgres takes no NUL) and outer spaces. */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, " ")
    .toWellFormed()
    .trim();

/** The same, cut to `most` characters and never through the middle of one. */
export const shortLine = (text: string, most: number): string => oneLine(oneLine(text).slice(0, most));

/** Tags as a seller means them: cut at commas, trimmed, none empty, none twice whatever its case; the first spelling stays. */
export function cleanTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags.flatMap((given) => given.split(",")).map(oneLine))
    if (tag && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  return [...seen.values()];
}
