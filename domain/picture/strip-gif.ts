import type { Stripped } from "./strip.ts";

/** Extensions that say how often an animation runs; all other application blocks (XMP among them) go. */
const LOOPS = /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/** A GIF with its frames, their timing and how often they run; comments, texts and foreign blocks are left out. */
export function stripGif(bytes: Uint8Array): Stripped {
  const screen = 13 + tableLength(bytes[10] ?? 0);
  const pieces = [bytes.subarray(0, screen)];
  for (let at = screen; at < bytes.length;) {
    const kind = bytes[at];
    if (kind === 0x2c) {
      const end = blocksEnd(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0));
      pieces.push(bytes.subarray(at, end));
      at = end;
    } else if (kind === 0x21) {
      const end = blocksEnd(bytes, at + 2);
      if (isKept(bytes, at)) pieces.push(bytes.subarray(at, end));
      at = end;
    } else break;
  }
  pieces.push(Uint8Array.of(0x3b));
  return { pieces, orientation: 1 };
}

const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Past a row of blocks that each begin with their length; a length of 0 ends it. */
function blocksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]) at += 1 + (bytes[at] ?? 0);
  return Math.min(at + 1, bytes.length);
}

const isKept = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 1] === 0xf9 ||
  (bytes[at + 1] === 0xff && LOOPS.test(String.fromCharCode(...bytes.subarray(at + 3, at + 14))));
