import { readOrientation, type Orientation } from "./exif.ts";
import type { Stripped } from "./strip.ts";

const KEPT = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const INSIDE_FRAMES = new Set(["VP8 ", "VP8L", "ALPH"]);
/** The bits of VP8X that promise Exif and XMP. */
const PROMISES = 0x08 | 0x04;

/** A WebP with the chunks that are needed to draw it; the length at its head is counted anew. */
export function stripWebp(bytes: Uint8Array): Stripped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = bytes.slice(0, 12);
  const pieces: Uint8Array[] = [head];
  let orientation: Orientation = 1;
  for (const { type, at, end } of chunks(
    bytes,
    view,
    12,
    Math.min(bytes.length, 8 + view.getUint32(4, true)),
  )) {
    if (type === "EXIF") orientation = readOrientation(view, at + 8, end);
    if (!KEPT.has(type)) continue;
    if (type === "VP8X") pieces.push(withoutPromises(bytes.slice(at, end)));
    else if (type === "ANMF") pieces.push(...frame(bytes, view, at, end));
    else pieces.push(bytes.subarray(at, end));
  }
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  new DataView(head.buffer).setUint32(4, length - 8, true);
  return { pieces, orientation };
}

/** Chunks with their padding, as far as they lie within `to`. */
function* chunks(bytes: Uint8Array, view: DataView, from: number, to: number) {
  for (let at = from; at + 8 <= to;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > to) return;
    yield { type: String.fromCharCode(...bytes.subarray(at, at + 4)), at, end: Math.min(end, to) };
    at = end;
  }
}

function withoutPromises(chunk: Uint8Array): Uint8Array {
  chunk[8] = (chunk[8] ?? 0) & ~PROMISES;
  return chunk;
}

/** One frame of an animation: its place, then chunks of its own. */
function frame(bytes: Uint8Array, view: DataView, from: number, to: number): Uint8Array[] {
  const head = bytes.slice(from, Math.min(from + 24, to));
  const inside = [...chunks(bytes, view, from + 24, to)]
    .filter(({ type }) => INSIDE_FRAMES.has(type))
    .map(({ at, end }) => bytes.subarray(at, end));
  const length = head.length - 8 + inside.reduce((sum, piece) => sum + piece.length, 0);
  new DataView(head.buffer).setUint32(4, length, true);
  return [head, ...inside];
}
