import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contrast } from "./contrast.ts";
import { DEFAULT_THEME, inkOn, readable, themeProblems } from "./theme.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

test("contrast is what WCAG says it is", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#b4532a", "#b4532a")).toBe(1);
});

test("whatever a seller chooses, text and buttons can be read", () => {
  fc.assert(
    fc.property(colour, colour, colour, (accent, ground, ink) => {
      const { theme } = readable({ ...DEFAULT_THEME, accent, ground, ink });
      expect(contrast(theme.ink, theme.ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(inkOn(theme.accent), theme.accent)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("a good choice is left alone and draws no remark", () => {
  expect(readable(DEFAULT_THEME)).toEqual({ theme: DEFAULT_THEME, notes: [] });
  expect(contrast(inkOn(DEFAULT_THEME.accent), DEFAULT_THEME.accent)).toBeGreaterThan(7);
});

test("a weak choice is mended or remarked on, in words", () => {
  const { theme, notes } = readable({ ...DEFAULT_THEME, ink: "#eeeeee", accent: "#fffaf5" });
  expect(theme.ink).toBe("#060505");
  expect(notes).toHaveLength(2);
  expect(notes[0]).toContain("#eeeeee");
});

test("what is no theme is refused by field", () => {
  const wrong = { accent: "red", ground: "#FFF", ink: "#12345g", font: "comic", radius: "oval" };
  expect(Object.keys(themeProblems(wrong as never))).toEqual(["accent", "ground", "ink", "font", "radius"]);
  expect(themeProblems(DEFAULT_THEME)).toEqual({});
});
