/** Samples a pixel has by a PNG's colour type (PNG 3, table 8). */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };

export type Picture = { width: number; height: number; rgb: Uint8Array };

/** A PNG of eight bits a sample as red, green and blue bytes; null for the kinds of PNG that no converter of ours writes. */
export async function readPng(png: Uint8Array): Promise<Picture | null> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const packed: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49444154) packed.push(png.slice(at + 8, at + 8 + view.getUint32(at)));
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth = 0, type = 0, , , interlaced = 0] = png.subarray(24, 29);
  const samples = SAMPLES[type];
  if (depth !== 8 || samples === undefined || interlaced !== 0) return null;
  const inflated = new Blob(packed).stream().pipeThrough(new DecompressionStream("deflate"));
  const rows = new Uint8Array(await new Response(inflated).arrayBuffer());
  const wide = width * samples;
  if (rows.length < height * (wide + 1)) return null;
  unfilter(rows, wide, height, samples);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * samples + Math.floor(pixel / width) + 1;
    for (let part = 0; part < 3; part++) rgb[pixel * 3 + part] = rows[from + (samples < 3 ? 0 : part)] ?? 0;
  }
  return { width, height, rgb };
}

/** Undoes the filter that stands before each row (PNG 3, section 9), in place. */
function unfilter(rows: Uint8Array, wide: number, height: number, samples: number): void {
  const step = wide + 1;
  for (let y = 0; y < height; y++) {
    const start = y * step + 1;
    const filter = rows[start - 1] ?? 0;
    if (filter === 0) continue;
    for (let at = start; at < start + wide; at++) {
      const left = at - samples >= start ? (rows[at - samples] ?? 0) : 0;
      const above = y > 0 ? (rows[at - step] ?? 0) : 0;
      const corner = y > 0 && at - samples >= start ? (rows[at - step - samples] ?? 0) : 0;
      rows[at] = (rows[at] ?? 0) + guess(filter, left, above, corner);
    }
  }
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const most = left + above - corner;
  const [a, b, c] = [Math.abs(most - left), Math.abs(most - above), Math.abs(most - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
