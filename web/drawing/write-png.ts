/** A picture of red, green and blue bytes as PNG (PNG 3, colour type 2). Rows hold what differs from the row above. */
export function writePng(picture: {
  width: number;
  height: number;
  rgb: Uint8Array;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, rgb } = picture;
  const wide = width * 3;
  const rows = new Uint8Array(height * (wide + 1));
  for (let y = 0; y < height; y++) {
    const to = y * (wide + 1);
    rows[to] = 2;
    for (let at = 0; at < wide; at++) {
      const above = y === 0 ? 0 : (rgb[(y - 1) * wide + at] ?? 0);
      rows[to + 1 + at] = (rgb[y * wide + at] ?? 0) - above;
    }
  }
  return assemble(width, height, 8, 2, rows);
}

/** Black and white, one bit a pixel (colour type 0). `dark` says which squares of `scale` × `scale` pixels are black. */
export function writeBits(dark: boolean[][], scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const side = dark.length * scale;
  const wide = Math.ceil(side / 8);
  const rows = new Uint8Array(side * (wide + 1));
  for (let y = 0; y < side; y++) {
    const row = dark[Math.floor(y / scale)] ?? [];
    for (let x = 0; x < side; x++) {
      if (row[Math.floor(x / scale)]) continue;
      const at = y * (wide + 1) + 1 + (x >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return assemble(side, side, 1, 0, rows);
}

async function assemble(
  width: number,
  height: number,
  depth: number,
  type: number,
  rows: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([depth, type], 8);
  const packed = new Blob([rows]).stream().pipeThrough(new CompressionStream("deflate"));
  const parts = [
    SIGNATURE,
    chunk("IHDR", head),
    chunk("IDAT", new Uint8Array(await new Response(packed).arrayBuffer())),
    chunk("IEND", new Uint8Array()),
  ];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const SIGNATURE = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);

function chunk(name: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(body.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, body.length);
  whole.set(new TextEncoder().encode(name), 4);
  whole.set(body, 8);
  view.setUint32(body.length + 8, crc(whole.subarray(4, body.length + 8)));
  return whole;
}

/** CRC-32 as PNG 3, annex D. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});
