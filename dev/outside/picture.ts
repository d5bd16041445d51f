import { createHash } from "node:crypto";
import sharp from "sharp";

export type PictureFormat = "jpeg" | "png" | "webp";

const WIDTH = 800;
const HEIGHT = 1000;
/** Few enough to keep all in memory: an import may ask for thousands. */
const DESIGNS = 24;

const drawn = new Map<string, Promise<Buffer>>();

/** A picture that is the same each time for one address: a woven pattern in two colours. */
export function picture(address: string, format: PictureFormat): Promise<Buffer> {
  const design = createHash("sha256").update(address).digest().readUInt32BE(0) % DESIGNS;
  const key = `${design}.${format}`;
  let bytes = drawn.get(key);
  if (!bytes) drawn.set(key, (bytes = draw(design, format)));
  return bytes;
}

export function formatOf(path: string): PictureFormat {
  if (/\.png$/i.test(path)) return "png";
  return /\.webp$/i.test(path) ? "webp" : "jpeg";
}

function draw(design: number, format: PictureFormat): Promise<Buffer> {
  const hue = (design * 360) / DESIGNS;
  const step = 40 + (design % 5) * 16;
  const half = step / 2;
  const motifs = [
    `<circle cx="${half}" cy="${half}" r="${half * 0.6}"/>`,
    `<path d="M0 ${half}L${half} 0L${step} ${half}L${half} ${step}Z"/>`,
    `<path d="M0 0H${half}V${step}H0Z"/>`,
    `<path d="M0 ${step}L${half} 0L${step} ${step}Z"/>`,
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <defs><pattern id="p" width="${step}" height="${step}" patternUnits="userSpaceOnUse"
      patternTransform="rotate(${(design % 4) * 15})"><g fill="hsl(${hue} 60% 38%)">${motifs[design % 4]}</g></pattern></defs>
    <rect width="100%" height="100%" fill="hsl(${hue + 40} 45% 88%)"/>
    <rect x="120" y="150" width="560" height="700" rx="24" fill="hsl(${hue} 50% 70%)"/>
    <rect x="120" y="150" width="560" height="700" rx="24" fill="url(#p)"/></svg>`;
  return sharp(Buffer.from(svg)).toFormat(format, { quality: 80 }).toBuffer();
}
