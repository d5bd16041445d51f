import { resolve } from "node:path";
import sharp from "sharp";

/**
 * `npm run icons`, its second part: the mark as home screens show it. There is room around it in its drawing, since systems cut icons to
 * a shape of their own and leave the middle four fifths (W3C, "Web Application Manifest", maskable icons).
 */
const FOLDER = resolve(import.meta.dirname, "../web/dashboard/app");
const SIDES = [180, 192, 512];

for (const side of SIDES)
  await sharp(resolve(FOLDER, "icon.svg"), { density: 600 })
    .resize(side, side)
    .png({ palette: true })
    .toFile(resolve(FOLDER, `icon-${side}.png`));
