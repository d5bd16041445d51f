/**
 * What the page of a search that found nothing says to the Worker, and to nobody else: what was looked for, so that everybody
 * who asks for it is counted, also where the page was rendered for somebody before.
 */
export const SEARCH_MISSED = "x-search-missed";

/** Headers hold letters of the alphabet only. */
export const missedWords = (answer: Headers): string => decodeURIComponent(answer.get(SEARCH_MISSED) ?? "");

export const saysMissed = (words: string): Record<string, string> => ({
  [SEARCH_MISSED]: encodeURIComponent(words),
});
