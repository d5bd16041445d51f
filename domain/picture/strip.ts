import type { Orientation } from "./exif.ts";
import type { Sniffed } from "./sniff.ts";
import { stripAvif } from "./strip-avif.ts";
import { stripGif } from "./strip-gif.ts";
import { stripJpeg } from "./strip-jpeg.ts";
import { stripPng } from "./strip-png.ts";
import { stripWebp } from "./strip-webp.ts";

/** What is left of a file, and how it says it must be turned to stand upright. */
export type Stripped = { pieces: Uint8Array[]; orientation: Orientation };

const STRIP: Record<Sniffed["contentType"], (bytes: Uint8Array) => Stripped> = {
  "image/jpeg": stripJpeg,
  "image/png": stripPng,
  "image/webp": stripWebp,
  "image/gif": stripGif,
  "image/avif": stripAvif,
};

/**
 * A picture without anything that is not seen: where and when it was taken and with what, who wrote what into it, and
 * the smaller copies of itself that cameras put in. Only what is known to be needed is kept, so what nobody has heard
 * of goes too. The pixels stay as they are: nothing is decoded. Null when the file contradicts itself.
 */
export function stripPicture(
  bytes: Uint8Array,
  contentType: Sniffed["contentType"],
): { bytes: Uint8Array; orientation: Orientation } | null {
  try {
    const { pieces, orientation } = STRIP[contentType](bytes);
    return { bytes: joined(pieces), orientation };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
