/** What came nearest to words that found nothing. */
export type Near = { title: string; type: string; tags: string[] };

const MOST = 4;

/**
 * What somebody may have meant by `typed`: first their own words, each put right by the nearest word of the shop, then kinds,
 * tags and titles like it. Each is worth a search of its own; none is what they typed.
 */
export function meant(typed: string, near: readonly Near[]): string[] {
  const asked = lettersOf(typed);
  if (asked === "") return [];
  const texts = near
    .flatMap(({ title, type, tags }) => [type, ...tags, title])
    .filter((text) => text.trim() !== "");
  const words = [...new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)))];
  const mended = asked.split(" ").map((word) => nearest(word, words) ?? word);
  const alike = texts
    .map((text) => ({ text, off: distance(asked, lettersOf(text)) / Math.max(asked.length, text.length) }))
    .filter(({ off }) => off <= 0.5)
    .toSorted((a, b) => a.off - b.off)
    .map(({ text }) => text);
  const first = mended.join(" ");
  const seen = new Set([asked]);
  return [first, ...alike]
    .filter((text) => {
      const letters = lettersOf(text);
      return !seen.has(letters) && seen.add(letters);
    })
    .slice(0, MOST);
}

/** Two letters off in a word of six, one in a shorter one: more is another word. */
function nearest(word: string, words: string[]): string | null {
  if (word.length < 3) return null;
  const most = word.length < 6 ? 1 : 2;
  const [best] = words
    .map((each) => ({ each, off: distance(word, lettersOf(each)) }))
    .filter(({ off }) => off <= most)
    .toSorted((a, b) => a.off - b.off);
  return best?.each ?? null;
}

const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .slice(0, 60);

/** How many letters to put in, take out, change or swap with the next (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
