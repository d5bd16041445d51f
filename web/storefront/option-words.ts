import type { Say } from "#domain/words/say.ts";

/**
 * "4 colours", "3 lengths · 2 finishes": what a card hints about the choices. Sellers name axes in their own language, so only
 * English, whose plurals we can make, counts them by name; others get "Colour: 4".
 */
export const optionHint = (say: Say, options: { name: string; count: number }[]): string =>
  options
    .map(({ name, count }) =>
      say.language === "en" ? `${count} ${plural(name.toLowerCase(), count)}` : `${name}: ${count}`,
    )
    .join(" · ");

/** English plural of an axis's name as sellers write them. */
function plural(word: string, count: number): string {
  if (count === 1 || word === "" || word.endsWith("s")) return word;
  if (/(x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
