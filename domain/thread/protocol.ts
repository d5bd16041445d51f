import * as v from "valibot";
import type { Message, Reads } from "./thread.ts";

/** What page and room say to each other. A page of another version is told so, and reloads itself. */
export const PROTOCOL = 2;

const seq = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A page's own name for a message: the same at every try to send it. */
const clientId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
export const isClientId = (id: string): boolean => v.is(clientId, id);

const frame = v.variant("t", [
  /** `text` is looked at again by the room; here it is only kept from being a book. */
  v.object({ t: v.literal("send"), id: clientId, text: v.pipe(v.string(), v.maxLength(20_000)) }),
  v.object({ t: v.literal("read"), seq }),
  v.object({ t: v.literal("typing") }),
  /** What came after `seq`, for whoever sees a gap. */
  v.object({ t: v.literal("since"), seq }),
]);

export type FromPage = v.InferOutput<typeof frame>;

/** Who is in the room now. */
export type Here = { buyer: boolean; staff: boolean };

export type FromRoom =
  /** Once, first: what the page does not have yet. `more` means that it has to ask for the rest with `since`. */
  | { t: "welcome"; messages: Message[]; more: boolean; last: number; reads: Reads; here: Here }
  | { t: "messages"; messages: Message[]; more: boolean }
  /** The page's own message is kept, under this `seq`. */
  | { t: "sent"; id: string; seq: number; at: string }
  | { t: "refused"; id: string | null; code: string; text: string; values: Record<string, string | number> }
  | { t: "reads"; reads: Reads }
  | { t: "typing"; by: "buyer" | "staff" | "admin"; author: string }
  | { t: "here"; here: Here };

/** Why a room closes a connection: codes of an application begin at 4000 (RFC 6455, 7.4.2). */
export const CLOSED = {
  /** Let in too long ago: come again, by the same door. */
  again: 4401,
  /** The page is older, or newer, than the room, or of a buyer who is signed in no more: it has to be loaded anew. */
  version: 4426,
} as const;

/** Reads what a page sent; null when it is nothing that this version knows. */
export function readFrame(text: unknown): FromPage | null {
  if (typeof text !== "string") return null;
  try {
    const parsed = v.safeParse(frame, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
