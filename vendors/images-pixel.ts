/** Samples a pixel has by a PNG's colour type; a palette's is one place in it (PNG 3, table 8). */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The colour of a PNG that is one pixel, as six hex digits. Null when it can be seen through, or is coded in a way that
 * encoders do not use for one pixel.
 */
export async function readPixel(png: Uint8Array): Promise<string | null> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let [depth, type] = [0, 0];
  let palette = new Uint8Array();
  let seeThrough = new Uint8Array();
  const packed: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const body = png.slice(at + 8, at + 8 + view.getUint32(at));
    if (name === "IHDR") [depth, type] = [body[8] ?? 0, body[9] ?? 0];
    if (name === "PLTE") palette = body;
    if (name === "tRNS") seeThrough = body;
    if (name === "IDAT") packed.push(body);
  }
  const inflated = new Blob(packed as BlobPart[]).stream().pipeThrough(new DecompressionStream("deflate"));
  const row = new Uint8Array(await new Response(inflated).arrayBuffer());
  // The first byte says how the row was filtered; with nothing beside or above it, every filter leaves it as it was.
  const sample = (index: number): number => row[1 + index * (depth === 16 ? 2 : 1)] ?? 0;
  const samples = SAMPLES[type];
  if (samples === undefined || (depth < 8 && type !== 3 && type !== 0)) return null;
  if (type === 3) {
    const place = (row[1] ?? 0) >> (8 - depth);
    return (seeThrough[place] ?? 255) < 255 ? null : hex(palette.subarray(place * 3, place * 3 + 3));
  }
  if (seeThrough.length > 0 || ((type === 4 || type === 6) && sample(samples - 1) < 255)) return null;
  const grey = depth < 8 ? Math.round((((row[1] ?? 0) >> (8 - depth)) * 255) / (2 ** depth - 1)) : sample(0);
  return hex(samples < 3 ? [grey, grey, grey] : [sample(0), sample(1), sample(2)]);
}

const hex = (rgb: Iterable<number>): string =>
  [...rgb].map((value) => value.toString(16).padStart(2, "0")).join("");
