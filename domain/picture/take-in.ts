import type { Pictures } from "../context.ts";
import { Invalid, Unavailable } from "../errors.ts";
import { checkPicture, NOT_A_PICTURE } from "./check.ts";
import type { Orientation } from "./exif.ts";
import { EXTENSION, sniffPicture, type Sniffed } from "./sniff.ts";
import { turnedLater } from "./turned-later.ts";
import { stripPicture } from "./strip.ts";

/** A picture as it is kept: nothing in it but what is seen, standing upright. `tint` is its mean colour, six hex digits. */
export type Taken = Sniffed & { bytes: Uint8Array; tint: string | null };

/** Makes a picture fit to be kept. Throws `Invalid` under `picture` when it can't be taken. */
export async function takeIn(pictures: Pictures, given: Uint8Array): Promise<Taken> {
  const found = checkPicture(given);
  const stripped = stripPicture(given, found.contentType);
  if (!stripped) throw new Invalid({ picture: NOT_A_PICTURE });
  const turned = await upright(pictures, stripped.bytes, found, stripped.orientation);
  return { ...turned, tint: await pictures.tint(turned.bytes).catch(ifAway) };
}

/** The end of a picture's key: its id, its main colour, its type. */
export const nameOf = (id: string, { tint, contentType }: Pick<Taken, "tint" | "contentType">): string =>
  `${id}${tint ? `_${tint}` : ""}.${EXTENSION[contentType]}`;

/** Turned now, so that nobody has to turn it later; where that can't be, a JPEG still says how, and nothing else. */
async function upright(
  pictures: Pictures,
  bytes: Uint8Array,
  found: Sniffed,
  orientation: Orientation,
): Promise<Sniffed & { bytes: Uint8Array }> {
  if (orientation === 1) return { ...found, bytes };
  const { contentType } = found;
  const turned = await pictures.upright(bytes, contentType, orientation).catch(ifAway);
  const now = turned && sniffPicture(turned);
  // Whatever turned it may have written something into it.
  const clean = turned && now?.contentType === contentType ? stripPicture(turned, contentType) : null;
  return now && clean
    ? { ...now, bytes: clean.bytes }
    : { ...found, bytes: turnedLater(bytes, contentType, orientation) };
}

function ifAway(error: unknown): null {
  if (error instanceof Unavailable) return null;
  throw error;
}
