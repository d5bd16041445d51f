import { encode } from "uqr";

/** A QR code as one SVG path in units of its squares, with the four squares of quiet around it that the standard asks for. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data.flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return { size, path: path.join("") };
}

/** Where dark squares begin in a row, and how many stand side by side. */
function runs(row: boolean[]): [x: number, width: number][] {
  const found: [number, number][] = [];
  for (let x = 0; x < row.length; x++) {
    const last = found.at(-1);
    if (!row[x]) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  }
  return found;
}
