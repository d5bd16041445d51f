/** "4 colours", "3 lengths · 2 finishes": what a card hints about the choices. */
export const optionHint = (options: { name: string; count: number }[]): string =>
  options.map(({ name, count }) => `${count} ${plural(name.toLowerCase(), count)}`).join(" · ");

/** English plural of an axis's name as sellers write them. */
export function plural(word: string, count: number): string {
  if (count === 1 || word === "" || word.endsWith("s")) return word;
  if (/(x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** "1 product", "24 products". */
export const counted = (count: number, word: string): string =>
  `${count.toLocaleString("en")} ${plural(word, count)}`;
