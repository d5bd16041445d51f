/** Whether a browser fetches this before anybody asked to see it: they may never. */
export const isFetchedAhead = ({ headers }: Request): boolean =>
  ["sec-purpose", "purpose", "x-moz"].some((name) => headers.get(name)?.startsWith("prefetch"));
