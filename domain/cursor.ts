import { isId } from "./id.ts";

/** Where a list that goes by time goes on: behind what happened then, and among several at once behind this one. */
export type Place = { at: Date; id: string };

/** The place as it stands in an address. */
export const cursorAt = ({ at, id }: Place): string => `${at.getTime()}.${id}`;

/** What an address says of where to go on; null for the start, and for anything that is no place. */
export function placeIn(cursor: string | null): Place | null {
  const [, time, id] = /^(\d{1,15})\.(.{36})$/.exec(cursor ?? "") ?? [];
  return time && id && isId(id) ? { at: new Date(Number(time)), id } : null;
}
