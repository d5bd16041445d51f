import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, contrastOf, inkOn } from "./colour.ts";
import { fullTheme, PRESETS } from "./presets.ts";
import { DEFAULT_THEME, readable, themeProblems } from "./theme.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

test("contrast is what WCAG says it is", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#b4532a", "#b4532a")).toBe(1);
  expect(contrastOf([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
});

test("whatever a seller chooses, text and buttons can be read", () => {
  fc.assert(
    fc.property(colour, colour, colour, (accent, ground, ink) => {
      const { theme } = readable({ ...DEFAULT_THEME, accent, ground, ink });
      expect(contrast(theme.ink, theme.ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.accent, theme.ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(inkOn(theme.accent), theme.accent)).toBeGreaterThanOrEqual(4.5);
      // Saved again, it stays as it is.
      expect(readable(theme)).toEqual({ theme, notes: [] });
    }),
  );
});

test("a good choice is left alone and draws no remark", () => {
  expect(readable(DEFAULT_THEME)).toEqual({ theme: DEFAULT_THEME, notes: [] });
  expect(contrast(inkOn(DEFAULT_THEME.accent), DEFAULT_THEME.accent)).toBeGreaterThan(7);
});

test("a weak choice is mended, in words", () => {
  const { theme, notes } = readable({ ...DEFAULT_THEME, ink: "#eeeeee", accent: "#fffaf5" });
  expect(notes).toHaveLength(2);
  expect(notes[0]).toContain(`#eeeeee would be hard to read on that background, so we made it ${theme.ink}`);
  expect(notes[1]).toContain(
    `#fffaf5 would hardly stand out from the background, so we made them ${theme.accent}`,
  );
});

test("what is no theme is refused by field", () => {
  const wrong = { accent: "red", ground: "#FFF", ink: "#12345g", font: "comic", radius: "oval" };
  expect(Object.keys(themeProblems(wrong as never))).toEqual(["accent", "ground", "ink", "font", "radius"]);
  expect(themeProblems(DEFAULT_THEME)).toEqual({});
});

test("every preset is a whole theme that needs no mending", () => {
  for (const preset of Object.values(PRESETS)) {
    expect(themeProblems(preset)).toEqual({});
    expect(readable(preset)).toEqual({ theme: preset, notes: [] });
  }
});

test("a theme from before there were presets is read as the house look", () => {
  const old = {
    accent: "#0a5c4a",
    ground: "#ffffff",
    ink: "#1a1a1a",
    font: "sans",
    radius: "round",
  } as const;
  expect(themeProblems(old)).toEqual({});
  expect(fullTheme(old)).toMatchObject({ ...old, preset: "house", shadow: "none", density: "regular" });
  expect(Object.keys(themeProblems({ ...old, preset: "gothic", scale: "huge" } as never))).toEqual([
    "preset",
    "scale",
  ]);
});
