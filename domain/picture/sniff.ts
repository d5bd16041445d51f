import { readAvif } from "./sniff-avif.ts";
import { readJpeg } from "./sniff-jpeg.ts";

/** What a picture is by its bytes; pixels as it is shown, turned the way its camera says. */
export type Sniffed = {
  contentType: "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "image/avif";
  width: number;
  height: number;
};

/** The smallest PNG: signature, IHDR, and what is left of IDAT and IEND without any data. */
const SHORTEST_PNG = 8 + 25 + 12 + 12;

/**
 * Tells JPEG, PNG, WebP, GIF and AVIF by their first bytes and reads their size. Null for everything else (SVG too:
 * it is a document that can carry scripts) and for files cut short before their size. How large it may be is for
 * `checkPicture` to say.
 */
export function sniffPicture(bytes: Uint8Array): Sniffed | null {
  if (bytes.length < 16) return null;
  const found = read(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return found && found.width > 0 && found.height > 0 ? found : null;
}

/** File name endings by type. */
export const EXTENSION: Record<Sniffed["contentType"], string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
};

function read(bytes: Uint8Array, view: DataView): Sniffed | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return sized("image/jpeg", readJpeg(view));
  if (ascii(0, 8) === "\x89PNG\r\n\x1a\n" && view.getUint32(8) === 13 && ascii(12, 16) === "IHDR")
    return bytes.length < SHORTEST_PNG
      ? null
      : { contentType: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
  if (/^GIF8[79]a$/.test(ascii(0, 6)))
    return { contentType: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP")
    return sized("image/webp", readWebp(view, ascii(12, 16)));
  if (ascii(4, 8) === "ftyp" && /avif|avis/.test(ascii(8, Math.min(64, view.getUint32(0)))))
    return sized("image/avif", readAvif(view));
  return null;
}

const sized = (contentType: Sniffed["contentType"], size: Size | null): Sniffed | null =>
  size && { contentType, ...size };

export type Size = { width: number; height: number };

/** developers.google.com/speed/webp/docs/riff_container, and RFC 6386 section 9.1 for lossy frames. */
function readWebp(view: DataView, chunk: string): Size | null {
  if (view.byteLength < 30) return null;
  if (chunk === "VP8X") return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (chunk === "VP8 ")
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== "VP8L" || view.getUint8(20) !== 0x2f) return null;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
