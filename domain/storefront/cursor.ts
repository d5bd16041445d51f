import type { Place } from "#db/cards.server.ts";

/** Where a list went on: the last row's sort key and id, as an opaque word for the address bar. */
export const cursorOf = (place: Place | null): string | null => place && `${place.key}_${place.id}`;

/** Reads a cursor back. Anything else than one of ours starts the list from its beginning. */
export function placeOf(cursor: string | null | undefined): Place | null {
  const [, key, id] = /^(-?\d{1,18})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? "") ?? [];
  return key && id ? { key, id } : null;
}
