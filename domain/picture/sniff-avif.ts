import type { Size } from "./sniff.ts";

/** Boxes that hold other boxes on the way to the size, with the bytes before their first child (ISO 14496-12). */
const CONTAINERS: Record<string, number> = { meta: 12, iprp: 8, ipco: 8 };

/** `meta` holds `iprp` holds `ipco`: nothing deeper is on the way to the size. */
const DEEPEST = 3;
/** Encoders write some dozens; a crafted file could hold millions. */
const MOST_BOXES = 10_000;

/**
 * Reads the largest `ispe` of an AVIF file: tiles and thumbnails have smaller ones. A quarter turn (`irot`) swaps the sides.
 */
export function readAvif(view: DataView): Size | null {
  let size: Size | null = null;
  let turned = false;
  let boxes = 0;
  walk(view, 0, view.byteLength, 0, (type, at, end) => {
    boxes += 1;
    if (type === "irot" && at + 9 <= end) turned ||= view.getUint8(at + 8) % 2 === 1;
    if (type !== "ispe" || at + 20 > end) return boxes < MOST_BOXES;
    const found = { width: view.getUint32(at + 12), height: view.getUint32(at + 16) };
    if (!size || found.width * found.height > size.width * size.height) size = found;
    return boxes < MOST_BOXES;
  });
  const largest = size as Size | null;
  return largest && turned ? { width: largest.height, height: largest.width } : largest;
}

/** Visits boxes in their order until `visit` says no. The answer says whether it went to the end. */
function walk(
  view: DataView,
  from: number,
  to: number,
  depth: number,
  visit: (type: string, at: number, end: number) => boolean,
): boolean {
  for (let at = from; at + 8 <= to;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
    // Length 0 means "to the end of the file", 1 a 64-bit length; only picture data is that long, and it comes after the size.
    if (length < 8) return true;
    const end = Math.min(at + length, to);
    if (!visit(type, at, end)) return false;
    const children = depth < DEEPEST ? CONTAINERS[type] : undefined;
    if (children && !walk(view, at + children, end, depth + 1, visit)) return false;
    at += length;
  }
  return true;
}
