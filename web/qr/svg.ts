import { escaped } from "#web/escaped.ts";
import { qrPath } from "#web/you/qr-path.ts";
import { labelOf, shortened } from "./label.ts";

/** A QR code as an SVG file to print at any size, with a name and the address under it. */
export function qrSvg(url: string, name: string): string {
  const { size, path } = qrPath(url);
  // In units of one square of the code.
  const [line, small] = [size / 13, size / 20];
  const height = size + line * 2.6;
  const text = (y: number, of: number, weight: number, words: string, most: number) =>
    `<text x="${size / 2}" y="${y}" font-size="${of}" font-weight="${weight}" text-anchor="middle" font-family="system-ui,sans-serif"${fit(words, of, size)}>${escaped(shortened(words, most))}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${height}" width="${size * 12}" height="${height * 12}" role="img">`,
    `<title>${escaped(`${name}: ${labelOf(url)}`)}</title>`,
    `<path fill="#fff" d="M0 0h${size}v${height}H0z"/><path shape-rendering="crispEdges" d="${path}"/>`,
    text(size + line * 0.6, line, 700, name, 40),
    text(size + line * 0.6 + small * 1.7, small, 400, labelOf(url), 60),
    `</svg>`,
    "",
  ].join("\n");
}

/** Long words are pressed together rather than cut off by the edge. A letter is about 0.56 of its size wide. */
const fit = (words: string, of: number, size: number): string =>
  words.length * of * 0.56 > size * 0.92
    ? ` textLength="${size * 0.92}" lengthAdjust="spacingAndGlyphs"`
    : "";
