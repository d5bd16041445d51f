import { readOrientation, type Orientation } from "./exif.ts";
import type { Stripped } from "./strip.ts";

const EOI = Uint8Array.of(0xff, 0xd9);

/**
 * What is needed to draw a JPEG: tables, frames and scans, its colour profile and how Adobe coded its colours. Exif,
 * XMP, comments, thumbnails and whatever hangs behind the end (the film of a "motion photo") are left out.
 */
export function stripJpeg(bytes: Uint8Array): Stripped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = [bytes.subarray(0, 2)];
  let orientation: Orientation = 1;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0xd9) : 0xd9;
    if (marker === 0xd9) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) break;
    if (marker === 0xe1 && startsWith(bytes, at + 4, "Exif\0\0"))
      orientation = readOrientation(view, at + 4, end);
    if (isDrawing(marker) || isColour(bytes, marker, at + 4)) pieces.push(bytes.subarray(at, end));
    else if (marker === 0xe0 && length >= 16 && startsWith(bytes, at + 4, "JFIF\0"))
      pieces.push(withoutThumbnail(bytes.subarray(at, at + 18)));
    at = end;
    if (marker === 0xda) {
      at = scanEnd(bytes, end);
      pieces.push(bytes.subarray(end, at));
    }
  }
  pieces.push(EOI);
  return { pieces, orientation };
}

/** SOF, DHT, DAC, SOS, DQT, DNL, DRI, DHP, EXP (ITU T.81, table B.1). */
const isDrawing = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdf);

const isColour = (bytes: Uint8Array, marker: number, from: number): boolean =>
  (marker === 0xe2 && startsWith(bytes, from, "ICC_PROFILE\0")) ||
  (marker === 0xee && startsWith(bytes, from, "Adobe"));

function withoutThumbnail(jfif: Uint8Array): Uint8Array {
  const short = jfif.slice();
  short.set([0, 16], 2);
  short.set([0, 0], 16);
  return short;
}

/** Where the coded pixels end: at the next marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at !== -1 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const startsWith = (bytes: Uint8Array, from: number, text: string): boolean =>
  [...text].every((letter, at) => bytes[from + at] === letter.charCodeAt(0));
