import { expect, test } from "vitest";
import { contrastOf as contrast, readHex, type Rgb } from "#domain/store/colour.ts";
import { PRESETS } from "#domain/store/presets.ts";
import { themeCss } from "./theme-css.ts";

const colourIn = (css: string, name: string): Rgb => {
  const found = readHex(new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(css)?.[1] ?? "");
  if (!found) throw new Error(`no colour ${name} in ${css}`);
  return found;
};

test.each([
  ["a market yellow", { accent: "#ffd400", ground: "#ffffff", ink: "#222222" }],
  ["an ink too pale to read", { accent: "#3366ff", ground: "#ffffff", ink: "#cccccc" }],
  ["a dark shop", { accent: "#7a5cff", ground: "#14110f", ink: "#f3ece2" }],
  ["accent and ground alike", { accent: "#f5efe6", ground: "#f5efe6", ink: "#2b2118" }],
])("words can be read in %s", (_, colours) => {
  const css = themeCss({ ...colours, font: "sans", radius: "soft" });
  const ground = colourIn(css, "ground");
  for (const name of ["ink", "accent-text", "muted", "bad"]) {
    expect(contrast(colourIn(css, name), ground), name).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(colourIn(css, "on-accent"), colourIn(css, "accent"))).toBeGreaterThanOrEqual(4.5);
});

test("a colour that is none cannot write CSS of its own", () => {
  const css = themeCss({
    accent: "red}body{display:none",
    ground: "#ffffff",
    ink: "#111111",
    font: "sans",
    radius: "soft",
  });
  expect(css).not.toContain("display:none");
});

test.each(Object.values(PRESETS))("words can be read in the $preset preset", (theme) => {
  const css = themeCss(theme);
  for (const name of ["ink", "accent-text", "muted", "bad"])
    expect(contrast(colourIn(css, name), colourIn(css, "ground")), name).toBeGreaterThanOrEqual(4.5);
  for (const name of ["on-pop", "muted-on-pop"])
    expect(contrast(colourIn(css, name), colourIn(css, "pop")), name).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colourIn(css, "on-accent"), colourIn(css, "accent"))).toBeGreaterThanOrEqual(4.5);
});
