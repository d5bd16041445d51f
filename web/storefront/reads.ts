import { useLocation, useMatches } from "react-router";

/** What a page says of itself in its `handle`: which parameters of its address make it the page it is. */
type Reads<Data> = { reads: (data?: Data) => readonly string[] };

/** The `handle` of a page that reads these parameters. */
export const reads = (...names: string[]): Reads<unknown> => ({ reads: () => names });

/** The `handle` of a page that learns from what its loader finds which parameters it reads. */
export const readsBy = <Data>(names: (data: Data) => readonly string[]): Reads<Data> => ({
  reads: (data) => (data === undefined ? [] : names(data)),
});

/**
 * The query of this address as far as its page reads it, e.g. `?key=abc`. Anything else has no place in links that many may be
 * shown.
 */
export function useReadQuery(): string {
  const { search } = useLocation();
  const matches = useMatches();
  // Most addresses ask for nothing.
  if (search.length < 2) return "";
  const asked = new URLSearchParams(search);
  const names = matches.flatMap(({ handle, loaderData }) =>
    isReads(handle) ? handle.reads(loaderData) : [],
  );
  const kept = new URLSearchParams(names.flatMap((name) => asked.getAll(name).map((value) => [name, value])));
  return kept.size > 0 ? `?${kept}` : "";
}

const isReads = (handle: unknown): handle is Reads<unknown> =>
  typeof handle === "object" && handle !== null && "reads" in handle;
