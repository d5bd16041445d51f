import { contrast, contrastOf, hexOf, inkOn, readableOn, readHex, type Rgb } from "./colour.ts";
import { fullTheme, PRESETS } from "./presets.ts";
import type { Theme } from "./store.ts";

/** How a store looks on its first day. */
export const DEFAULT_THEME: Theme = {
  accent: "#8a3b1c",
  ground: "#fbf8f3",
  ink: "#241d18",
  font: "serif",
  radius: "soft",
};

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for the shapes of controls (1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;

const COLOUR = /^#[0-9a-f]{6}$/;
const CHOICES = {
  font: { of: ["sans", "serif"], problem: "Please choose a typeface from the list." },
  radius: { of: ["none", "soft", "round"], problem: "Please choose the shape of corners from the list." },
  preset: { of: Object.keys(PRESETS), problem: "Please choose a look from the list." },
  shadow: { of: ["none", "soft", "hard"], problem: "Please choose a shadow from the list." },
  density: {
    of: ["airy", "regular", "snug"],
    problem: "Please choose the room between things from the list.",
  },
  scale: { of: ["calm", "regular", "loud"], problem: "Please choose the size of headings from the list." },
} as const;

/** One sentence per field of the theme that cannot be used; empty when all can. */
export function themeProblems(given: Theme): Record<string, string> {
  const theme = fullTheme(given);
  const problems: Record<string, string> = {};
  for (const field of ["accent", "ground", "ink", "pop"] as const)
    if (!COLOUR.test(theme[field])) problems[field] = "Please choose a colour, like #8a3b1c.";
  for (const [field, { of, problem }] of Object.entries(CHOICES)) {
    const chosen = given[field as keyof typeof CHOICES];
    const mayBeOpen = field !== "font" && field !== "radius";
    if (chosen === undefined ? !mayBeOpen : !(of as readonly string[]).includes(chosen))
      problems[field] = problem;
  }
  return problems;
}

/**
 * A theme people can read. Text that would be too faint on its ground is moved away from it, and so is a button that would
 * not be seen, both only as far as they must. `notes` says in words what was changed.
 */
export function readable(theme: Theme): { theme: Theme; notes: string[] } {
  const notes: string[] = [];
  let { ink, accent } = theme;
  const ground = rgb(theme.ground);
  if (contrast(ink, theme.ground) < TEXT) {
    // Further than it must: everything else on the page is mixed from this colour.
    ink = hexOf(readableOn(ground, rgb(ink), strongestOn(ground), 7));
    notes.push(`Text in ${theme.ink} would be hard to read on that background, so we made it ${ink}.`);
  }
  if (contrast(accent, theme.ground) < SHAPE) {
    accent = hexOf(readableOn(ground, rgb(accent), strongestOn(ground), SHAPE));
    notes.push(
      `Buttons in ${theme.accent} would hardly stand out from the background, so we made them ${accent}.`,
    );
  }
  return { theme: { ...theme, ink, accent }, notes };
}

/** Near-black or white, whichever can be told apart from `ground` best. */
export const strongestOn = (ground: Rgb): Rgb =>
  contrastOf(SOFT_BLACK, ground) >= 7 ? SOFT_BLACK : rgb(inkOn(hexOf(ground)));

const SOFT_BLACK: Rgb = [17, 17, 17];

const rgb = (colour: string): Rgb => readHex(colour) ?? [255, 255, 255];
