import { contrastOf, hexOf, luminance, mix, readableOn, readHex, type Rgb } from "#domain/store/colour.ts";
import { fullTheme, type FullTheme, type Preset } from "#domain/store/presets.ts";
import type { Theme } from "#domain/store/store.ts";
import { strongestOn } from "#domain/store/theme.ts";
import type { FamilyName } from "./faces.ts";

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [17, 17, 17];

type Type = {
  display: FamilyName;
  /** Running text is in what the device has, which costs nobody anything; one quiet look is set in its face throughout. */
  body: FamilyName | keyof typeof DEVICE;
  weight: number;
  tracking: string;
  bodyWeight: number;
  bodySize: string;
};

const SANS = `ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif`;
const DEVICE = { sans: SANS, round: `ui-rounded,"SF Pro Rounded",${SANS}` } as const;

const TYPE = {
  sans: {
    display: "Jakarta",
    body: "sans",
    weight: 750,
    tracking: "-.022em",
    bodyWeight: 400,
    bodySize: "1.0625rem",
  },
  serif: {
    display: "Instrument Serif",
    body: "sans",
    weight: 400,
    tracking: "0",
    bodyWeight: 400,
    bodySize: "1.0625rem",
  },
  editorial: {
    display: "Newsreader",
    body: "Newsreader",
    weight: 400,
    tracking: "-.012em",
    bodyWeight: 400,
    bodySize: "1.125rem",
  },
  market: {
    display: "Bricolage",
    body: "sans",
    weight: 800,
    tracking: "-.035em",
    bodyWeight: 400,
    bodySize: "1.0625rem",
  },
  luxury: {
    display: "Cormorant",
    body: "sans",
    weight: 500,
    tracking: ".005em",
    bodyWeight: 400,
    bodySize: "1rem",
  },
  craft: {
    display: "Nunito",
    body: "round",
    weight: 850,
    tracking: "-.02em",
    bodyWeight: 400,
    bodySize: "1.0625rem",
  },
} as const satisfies Record<string, Type>;

const typeOf = ({ preset, font }: FullTheme): Type => TYPE[preset === "house" ? font : preset] ?? TYPE.sans;

const SERIFS = new Set<FamilyName>(["Instrument Serif", "Newsreader", "Cormorant"]);

/** The typefaces a page in this look names: its own, and one with the African letters that it lacks. */
export const familiesOf = (theme: Theme): [own: FamilyName, african: FamilyName] => {
  const { display } = typeOf(fullTheme(theme));
  return [display, africanFor(display)];
};

const africanFor = (family: FamilyName): FamilyName =>
  SERIFS.has(family) ? "African Serif" : "African Sans";

function stack(family: Type["body"]): string {
  if (family in DEVICE) return DEVICE[family as keyof typeof DEVICE];
  const own = family as FamilyName;
  const end = SERIFS.has(own) ? `"Iowan Old Style",Palatino,"Noto Serif",Georgia,serif` : SANS;
  return `"${own}","${africanFor(own)}","${own} Stand-in",${end}`;
}

const CORNERS = {
  none: "--box:0px;--press:0px;",
  soft: "--box:.5rem;--press:.5rem;",
  round: "--box:1.25rem;--press:2rem;",
} as const satisfies Record<Theme["radius"], string>;

const SHADOWS = {
  none: "none",
  soft: "0 1px 2px rgb(0 0 0/.06),0 14px 34px -16px rgb(0 0 0/.28)",
  hard: ".3rem .3rem 0 var(--ink)",
} as const satisfies Record<FullTheme["shadow"], string>;

/** Room between the parts of a page, and between products. */
const AIR = { airy: 1.35, regular: 1, snug: 0.7 } as const satisfies Record<FullTheme["density"], number>;
const SCALE = { calm: 0.88, regular: 1, loud: 1.16 } as const satisfies Record<FullTheme["scale"], number>;

/**
 * The store's look as CSS variables of the document. Words keep a contrast of 4.5 to what they stand on (WCAG 2.2, 1.4.3):
 * a seller's colour that is too weak for words is moved towards the ink, and stays as it is on buttons.
 */
export function themeCss(given: Theme): string {
  const theme = fullTheme(given);
  const type = typeOf(theme);
  const ground = readHex(theme.ground) ?? WHITE;
  const dark = luminance(ground) < 0.18;
  const body = stack(type.body);
  return [
    `:root{color-scheme:${dark ? "dark" : "light"};`,
    ...Object.entries(coloursOf(theme, ground, dark)).map(([name, rgb]) => `--${name}:${hexOf(rgb)};`),
    `--body:${body};--body-weight:${type.bodyWeight};--body-size:${type.bodySize};`,
    `--display:${type.display === type.body ? "var(--body)" : stack(type.display)};`,
    `--display-weight:${type.weight};--display-tracking:${type.tracking};`,
    CORNERS[theme.radius] ?? CORNERS.soft,
    `--shade:${SHADOWS[theme.shadow] ?? "none"};`,
    `--air:${AIR[theme.density] ?? 1};--scale:${SCALE[theme.scale] ?? 1}}`,
  ].join("");
}

function coloursOf(theme: FullTheme, ground: Rgb, dark: boolean): Record<string, Rgb> {
  const ink = readableOn(ground, readHex(theme.ink) ?? BLACK, strongestOn(ground), 7);
  const accent = readHex(theme.accent) ?? ink;
  const pop = readHex(theme.pop) ?? mix(ground, accent, 0.12);
  const onPop = wordsOn(pop, ink);
  return {
    ground,
    ink,
    accent,
    "on-accent": onAccent(accent),
    // One tenth of headroom, because small words also stand on tints of the ground.
    "accent-text": readableOn(ground, accent, ink, 5.2),
    muted: readableOn(ground, mix(ink, ground, 0.36), ink, 5.2),
    bad: readableOn(ground, dark ? [255, 140, 130] : [180, 30, 20], ink),
    field: mix(ground, WHITE, dark ? 0.06 : 0.6),
    pop,
    "on-pop": onPop,
    "muted-on-pop": readableOn(pop, mix(onPop, pop, 0.3), onPop, 5),
  };
}

/** The ink where it can be read, else what of black and white can. */
const wordsOn = (ground: Rgb, ink: Rgb): Rgb => (contrastOf(ink, ground) >= 5 ? ink : onAccent(ground));

const onAccent = (accent: Rgb): Rgb => {
  if (contrastOf(accent, WHITE) >= 4.5) return WHITE;
  // One of white and pure black always has 4.5.
  return contrastOf(accent, BLACK) >= 4.5 ? BLACK : [0, 0, 0];
};

/** Which look a page is in. */
export const presetOf = (theme: Theme): Preset => fullTheme(theme).preset;
