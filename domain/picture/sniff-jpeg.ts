import { isQuarterTurn, readOrientation } from "./exif.ts";
import type { Size } from "./sniff.ts";

/** Walks a JPEG's segments to its frame header; the sides are swapped when Exif says the camera was held upright. */
export function readJpeg(view: DataView): Size | null {
  let turned = false;
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    if (marker === 0xe1) turned ||= isTurned(view, at + 4, at + 2 + length);
    if (isFrame(marker)) {
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      return turned ? { width: size.height, height: size.width } : size;
    }
    at += 2 + length;
  }
  return null;
}

/** SOF0 to SOF15 without DHT, JPG and DAC (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Whether Exif says that the sides swap; what else stands in this segment (XMP) says nothing. */
const isTurned = (view: DataView, from: number, end: number): boolean =>
  from + 8 <= view.byteLength &&
  view.getUint32(from) === 0x45786966 &&
  isQuarterTurn(readOrientation(view, from, end));
