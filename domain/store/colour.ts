/** A colour as red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`; anything else is null. */
export function readHex(hex: string): Rgb | null {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return null;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

export const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** `share` (0–1) of `other` in `colour`. */
export const mix = (colour: Rgb, other: Rgb, share: number): Rgb => [
  colour[0] + (other[0] - colour[0]) * share,
  colour[1] + (other[1] - colour[1]) * share,
  colour[2] + (other[2] - colour[2]) * share,
];

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2, "relative luminance". */
export function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The same of two colours written as `#rrggbb`; NaN when one is none. */
export function contrast(one: string, other: string): number {
  const [first, second] = [readHex(one), readHex(other)];
  return first && second ? contrastOf(first, second) : Number.NaN;
}

/** `colour`, moved towards `towards` only as far as it must to be read on `ground`. */
export function readableOn(ground: Rgb, colour: Rgb, towards: Rgb, ratio = 4.5): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    // As it will be written: a rounded part can be what is missing.
    const moved = mix(colour, towards, share).map(Math.round) as unknown as Rgb;
    if (contrastOf(moved, ground) >= ratio) return moved;
  }
  return towards;
}

/** Nearly black; any lighter and some colours would carry neither ink at 4.5. */
const DARK = "#060505";
const LIGHT = "#ffffff";

/** The ink, near-black or white, that reads better on this colour: for the words on a button. */
export const inkOn = (colour: string): string =>
  contrast(LIGHT, colour) >= contrast(DARK, colour) ? LIGHT : DARK;
