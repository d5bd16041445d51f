/** What somebody looks for, word by word; no more of it than a name has. */
export const wordsOf = (typed: string): string[] =>
  typed.slice(0, 100).split(/\s+/).filter(Boolean).slice(0, 8);
