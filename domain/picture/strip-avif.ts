import type { Stripped } from "./strip.ts";

/** Boxes of a whole AVIF file that are needed to draw it. */
const NEEDED = new Set(["ftyp", "meta", "mdat", "moov"]);
/** Boxes with room for remarks inside a film's description. */
const REMARKS = new Set(["udta", "meta", "uuid"]);
/** Items that say something about the picture instead of being part of it: Exif, and XMP as `mime`. */
const TELLING = new Set(["Exif", "mime", "uri "]);
const MOST_BOXES = 10_000;

type Box = { type: string; at: number; body: number; end: number };

/**
 * An AVIF whose Exif and XMP are overwritten with zeros. Taking them out would move the pixels, whose places stand in a
 * table. How it is turned is a property of the picture (`irot`), which stays; Exif has no say in that (MIAF, 7.3.9).
 */
export function stripAvif(bytes: Uint8Array): Stripped {
  const clean = bytes.slice();
  const view = new DataView(clean.buffer);
  for (const box of boxes(view, 0, clean.length)) {
    if (box.type === "meta") blankItems(clean, view, box);
    else if (box.type === "moov") blankRemarks(clean, view, box, 0);
    else if (!NEEDED.has(box.type)) blank(clean, box);
  }
  return { pieces: [clean], orientation: 1 };
}

function* boxes(view: DataView, from: number, to: number): Generator<Box> {
  for (let at = from, count = 0; at + 8 <= to && count < MOST_BOXES; count += 1) {
    const short = view.getUint32(at);
    const long = short === 1 && at + 16 <= to;
    const length = short === 0 ? to - at : long ? Number(view.getBigUint64(at + 8)) : short;
    if (length < (long ? 16 : 8)) return;
    const end = Math.min(at + length, to);
    yield { type: fourLetters(view, at + 4), at, body: at + (long ? 16 : 8), end };
    at = end;
  }
}

const fourLetters = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

/** Makes a box one of free space. */
function blank(bytes: Uint8Array, box: Box): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], box.at + 4);
  bytes.fill(0, box.body, box.end);
}

function blankRemarks(bytes: Uint8Array, view: DataView, parent: Box, depth: number): void {
  for (const box of boxes(view, parent.body, parent.end)) {
    if (REMARKS.has(box.type)) blank(bytes, box);
    else if (box.type === "trak" && depth < 2) blankRemarks(bytes, view, box, depth + 1);
  }
}

function blankItems(bytes: Uint8Array, view: DataView, meta: Box): void {
  const inside = [...boxes(view, meta.body + 4, meta.end)];
  const named = (type: string) => inside.find((box) => box.type === type);
  const [names, places, data] = [named("iinf"), named("iloc"), named("idat")];
  for (const box of inside) if (box.type === "udta" || box.type === "uuid") blank(bytes, box);
  if (!names || !places) return;
  const telling = tellingItems(view, names);
  for (const { item, from, length, inData } of extents(view, places)) {
    if (!telling.has(item)) continue;
    const start = inData ? (data ? data.body + from : bytes.length) : from;
    bytes.fill(0, start, length === 0 ? bytes.length : start + length);
  }
}

/** Ids of the items that only tell something. `infe` of version 2 has ids of 2 bytes, of version 3 of 4 (ISO 14496-12, 8.11.6). */
function tellingItems(view: DataView, names: Box): Set<number> {
  const first = names.body + (view.getUint8(names.body) === 0 ? 6 : 8);
  const found = new Set<number>();
  for (const { body, end } of boxes(view, first, names.end)) {
    const wide = view.getUint8(body) >= 3;
    const type = body + (wide ? 10 : 8);
    if (type + 4 <= end && TELLING.has(fourLetters(view, type)))
      found.add(wide ? view.getUint32(body + 4) : view.getUint16(body + 4));
  }
  return found;
}

/** A field of no size takes no bytes, so a file of a few hundred could name millions. */
const MOST_EXTENTS = 1_000;

type Extent = { item: number; from: number; length: number; inData: boolean };

/** Where each item's bytes lie: in the file, or in `idat` (ISO 14496-12, 8.11.3). */
function extents(view: DataView, places: Box): Extent[] {
  const reader = { at: places.body + 4 };
  const read = (size: number): number => {
    let value = 0;
    for (let done = 0; done < size; done += 1) value = value * 256 + view.getUint8(reader.at + done);
    reader.at += size;
    return value;
  };
  const found: Extent[] = [];
  const goesOn = () => reader.at < places.end && found.length < MOST_EXTENTS;
  try {
    const version = view.getUint8(places.body);
    const sizes = read(2);
    const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
    const indexSize = version > 0 ? sizes & 15 : 0;
    for (let left = read(version < 2 ? 2 : 4); left > 0 && goesOn(); left -= 1) {
      const item = read(version < 2 ? 2 : 4);
      const inData = version > 0 && (read(2) & 15) === 1;
      read(2);
      const base = read(baseSize);
      for (let more = read(2); more > 0 && goesOn(); more -= 1) {
        read(indexSize);
        found.push({ item, from: base + read(offsetSize), length: read(lengthSize), inData });
      }
    }
  } catch (error) {
    // Cut short: what was read so far still counts.
    if (!(error instanceof RangeError)) throw error;
  }
  if (found.length >= MOST_EXTENTS) throw new RangeError("More parts than any encoder writes");
  return found;
}
