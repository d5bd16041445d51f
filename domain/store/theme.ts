import { contrast } from "./contrast.ts";
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
const FONTS = new Set<string>(["sans", "serif"]);
const RADII = new Set<string>(["none", "soft", "round"]);

/** One sentence per field of the theme that cannot be used; empty when all can. */
export function themeProblems(theme: Theme): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const field of ["accent", "ground", "ink"] as const)
    if (!COLOUR.test(theme[field])) problems[field] = "Please choose a colour, like #8a3b1c.";
  if (!FONTS.has(theme.font)) problems["font"] = "Please choose a typeface from the list.";
  if (!RADII.has(theme.radius)) problems["radius"] = "Please choose the shape of corners from the list.";
  return problems;
}

/**
 * A theme people can read: text that would be too faint on its ground becomes near-black or near-white.
 * `notes` says in words what was changed and what is weak but left as the seller wants it.
 */
export function readable(theme: Theme): { theme: Theme; notes: string[] } {
  const notes: string[] = [];
  let { ink } = theme;
  if (contrast(ink, theme.ground) < TEXT) {
    ink = inkOn(theme.ground);
    notes.push(`Text in ${theme.ink} would be hard to read on that background, so we made it ${ink}.`);
  }
  if (contrast(theme.accent, theme.ground) < SHAPE)
    notes.push(
      "Buttons in this colour hardly stand out from the background. A darker or brighter one sells better.",
    );
  return { theme: { ...theme, ink }, notes };
}

/** Nearly black; any lighter and some colours would carry neither ink at 4.5. */
const DARK = "#060505";
const LIGHT = "#ffffff";

/** The ink, near-black or white, that reads better on this colour: for the words on a button. */
export const inkOn = (colour: string): string =>
  contrast(LIGHT, colour) >= contrast(DARK, colour) ? LIGHT : DARK;
