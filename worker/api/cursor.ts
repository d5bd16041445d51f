import { Invalid } from "#domain/errors.ts";
import type { AtDoor } from "../door.ts";

/** One page of a list. `next_cursor` is what `?cursor=` asks for the next one with; null on the last. */
export const listed = (c: AtDoor, data: unknown[], next: string | number | null): Response =>
  c.json({ data, next_cursor: next === null ? null : String(next) });

/**
 * Where a list goes on, read by `read`; null at its beginning. Throws `Invalid` (`cursor`) for anything that no page of ours gave:
 * a program that began anew instead would turn in a circle.
 */
export function cursorOf<T>(c: AtDoor, read: (text: string) => T | null): T | null {
  const text = c.req.query("cursor");
  if (text === undefined) return null;
  const cursor = read(text);
  if (cursor === null) throw new Invalid({ cursor: "Send the next_cursor of the page before, as it was." });
  return cursor;
}

/** The number of an order. */
export const orderNumberIn = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);
