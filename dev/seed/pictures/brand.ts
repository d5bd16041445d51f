import sharp from "sharp";
import { random } from "../random.ts";
import { thread } from "./beads/layouts.ts";
import { beadPicture } from "./beads/picture.ts";
import { CLOTHS } from "./cloths.ts";
import { bannerCloths } from "./cloth/banner.ts";
import { paint, webp } from "./paint.ts";
import { HERO, LOGO } from "./size.ts";
import { STRANDS } from "./strands.ts";
import { texture } from "./texture.ts";

/** The picture over Ada's first page: bolts of cloth hung side by side. */
export async function adaHero(): Promise<Uint8Array> {
  const names = [
    "moon rings",
    "hibiscus marigold",
    "alaari",
    "ripple indigo",
    "kite teal",
    "fan wine",
  ] as const;
  const textures = await Promise.all(
    names.map((name) =>
      texture(
        CLOTHS[name].svg(),
        "large" in CLOTHS[name] && CLOTHS[name].large ? 1024 : 512,
        CLOTHS[name].weave,
      ),
    ),
  );
  const wood = await texture(CLOTHS.wood.svg(), 512, CLOTHS.wood.weave);
  return webp(
    paint(bannerCloths(HERO.width, HERO.height, names.length), {
      ground: "#e6d4ba",
      textures: [...textures, wood],
      sheen: 0.1,
    }),
    62,
  );
}

/** The picture over Bola's first page: strands laid across a clay-coloured table. */
export async function bolaHero(): Promise<Uint8Array> {
  const r = random("bola hero");
  const names = [
    "festival",
    "bottle sea",
    "sea chevron",
    "waist red",
    "cobalt",
    "sun eyes",
    "brass rounds",
    "swirl plum",
  ] as const;
  const strands = names.map((name, i) =>
    thread(
      (s) => [-60 + s * 1380, 60 + i * 98 + Math.sin(s * 4.2 + i * 0.5) * 34],
      STRANDS[name].map((kind) => ({ ...kind, r: kind.r * 0.72, half: kind.half * 0.72 })),
      r,
      i,
    ),
  );
  return webp(beadPicture(HERO.width, HERO.height, "#d9b596", strands), 72);
}

/** Ada's mark: an A of two folded lengths of cloth on a disc. */
export function adaLogo(): Promise<Uint8Array> {
  return logo(
    `<rect width="512" height="512" rx="256" fill="#8a2f1d"/><circle cx="256" cy="256" r="222" fill="none" stroke="#f7c948" stroke-width="6" stroke-dasharray="3 17" stroke-linecap="round"/><path d="M222 104H290L404 400H330L256 196L182 400H108Z" fill="#fbefd9"/><path d="M222 104H290L256 196Z" fill="#e8d5b4"/><path d="M150 292C200 262 226 326 276 296C310 276 334 280 362 292L378 334C346 320 316 322 290 338C236 370 204 306 134 334Z" fill="#f0a81c"/><path d="M276 296C310 276 334 280 362 292L378 334C346 320 316 322 290 338Z" fill="#d9822b"/>`,
  );
}

/** Bola's mark: three beads on a string in the bend of a B. */
export function bolaLogo(): Promise<Uint8Array> {
  const bead = (x: number, y: number, radius: number, fill: string, eye: string) =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/><circle cx="${x}" cy="${y}" r="${radius * 0.5}" fill="#fbf6e6"/><circle cx="${x}" cy="${y}" r="${radius * 0.24}" fill="${eye}"/>`;
  return logo(
    `<rect width="512" height="512" rx="256" fill="#0f5f57"/><path d="M182 96V416" stroke="#fbf6e6" stroke-width="14" stroke-linecap="round"/><path d="M182 118C352 96 352 250 182 250C380 244 380 412 182 396" fill="none" stroke="#fbf6e6" stroke-width="14" stroke-linecap="round"/>${bead(308, 182, 46, "#d8a21b", "#1c2f66")}${bead(328, 322, 54, "#b2332a", "#20244c")}${bead(182, 250, 38, "#1f8f82", "#0b2b28")}`,
  );
}

async function logo(body: string): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${LOGO}" height="${LOGO}" viewBox="0 0 512 512">${body}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality: 90 }).toBuffer());
}
