import { readOrientation, type Orientation } from "./exif.ts";
import type { Stripped } from "./strip.ts";

/** Pixels, colours, transparency, density and animation. Text, times, Exif and private chunks are not among them. */
const KEPT = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI pHYs acTL fcTL fdAT".split(" "),
);

/** A PNG with the chunks that are needed to draw it, and nothing behind its end. */
export function stripPng(bytes: Uint8Array): Stripped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = [bytes.subarray(0, 8)];
  let orientation: Orientation = 1;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) break;
    if (type === "eXIf") orientation = readOrientation(view, at + 8, end - 4);
    if (KEPT.has(type)) pieces.push(bytes.subarray(at, end));
    if (type === "IEND") break;
    at = end;
  }
  return { pieces, orientation };
}
