import type { Theme } from "#domain/store/store.ts";
import { contrast, hexOf, luminance, mix, readableOn, readHex, type Rgb } from "./colour.ts";

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [17, 17, 17];

const SANS = `"Plus Jakarta Sans Variable",ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif`;
const SERIF = `"Instrument Serif","Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L","Noto Serif",Georgia,serif`;

const FONTS = {
  sans: `--display:${SANS};--display-weight:750;--display-tracking:-.022em;--display-aspect:none;`,
  serif: `--display:${SERIF};--display-weight:400;--display-tracking:0;--display-aspect:.56;`,
} as const satisfies Record<Theme["font"], string>;

const CORNERS = {
  none: "--box:0;--press:0;",
  soft: "--box:.5rem;--press:.5rem;",
  round: "--box:1.25rem;--press:2rem;",
} as const satisfies Record<Theme["radius"], string>;

/**
 * The store's look as CSS variables of the document. Words keep a contrast of 4.5 to what they stand on (WCAG 2.2, 1.4.3):
 * a seller's colour that is too weak for words is moved towards the ink, and stays as it is on buttons.
 */
export function themeCss(theme: Theme): string {
  const ground = readHex(theme.ground) ?? WHITE;
  const wanted = readHex(theme.ink) ?? BLACK;
  const strongest = luminance(ground) > 0.18 ? BLACK : WHITE;
  const ink = readableOn(ground, wanted, strongest, 7);
  const accent = readHex(theme.accent) ?? ink;
  const dark = luminance(ground) < 0.18;
  const bad = readableOn(ground, dark ? [255, 140, 130] : [180, 30, 20], ink);
  const colours = {
    ground,
    ink,
    accent,
    "on-accent": onAccent(accent),
    // One tenth of headroom, because small words also stand on tints of the ground.
    "accent-text": readableOn(ground, accent, ink, 5.2),
    muted: readableOn(ground, mix(ink, ground, 0.36), ink, 5.2),
    bad,
    field: mix(ground, WHITE, dark ? 0.06 : 0.6),
  } satisfies Record<string, Rgb>;
  const variables = Object.entries(colours).map(([name, rgb]) => `--${name}:${hexOf(rgb)};`);
  return `:root{color-scheme:${dark ? "dark" : "light"};${variables.join("")}--body:${SANS};${FONTS[theme.font] ?? FONTS.sans}${CORNERS[theme.radius] ?? CORNERS.soft}}`;
}

const onAccent = (accent: Rgb): Rgb => {
  if (contrast(accent, WHITE) >= 4.5) return WHITE;
  // One of white and pure black always has 4.5.
  return contrast(accent, BLACK) >= 4.5 ? BLACK : [0, 0, 0];
};
