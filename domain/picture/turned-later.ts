import type { Orientation } from "./exif.ts";
import type { Sniffed } from "./sniff.ts";

/**
 * Puts back how a JPEG must be turned, and nothing else of its Exif. Other types are left as they are: programs do not
 * agree whether Exif may turn them.
 */
export function turnedLater(
  bytes: Uint8Array,
  contentType: Sniffed["contentType"],
  orientation: Orientation,
): Uint8Array {
  if (contentType !== "image/jpeg" || orientation === 1) return bytes;
  const turn = exifSegment(orientation);
  const whole = new Uint8Array(bytes.length + turn.length);
  whole.set(bytes.subarray(0, 2));
  whole.set(turn, 2);
  whole.set(bytes.subarray(2), 2 + turn.length);
  return whole;
}

/** The smallest Exif segment: one directory with one entry, 0x0112. */
function exifSegment(orientation: Orientation): Uint8Array {
  const head = "ffe1 0022 457869660000";
  const tiff = `4d4d002a00000008 0001 011200030000000100${orientation.toString().padStart(2, "0")}0000 00000000`;
  return Uint8Array.from((head + tiff).replaceAll(" ", "").match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
