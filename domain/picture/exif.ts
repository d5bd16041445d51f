/** How a camera was held: 1 is upright, 2 to 8 are turned or mirrored (Exif 2.32, tag 0x0112). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** "Exif" and two zeros, which come before the TIFF block in JPEG and in some WebP files. */
const EXIF = 0x45786966;

/** The orientation in an Exif block from `from` to `end`; 1 when it says none or can't be read. */
export function readOrientation(view: DataView, from: number, end: number): Orientation {
  const last = Math.min(end, view.byteLength);
  const tiff = from + 4 <= last && view.getUint32(from) === EXIF ? from + 6 : from;
  if (tiff + 8 > last) return 1;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > last) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > last) return 1;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const found = view.getUint16(at + 8, little);
    return found >= 1 && found <= 8 ? (found as Orientation) : 1;
  }
  return 1;
}

/** Whether the sides swap. */
export const isQuarterTurn = (orientation: Orientation): boolean => orientation >= 5;
