import type { Theme } from "./store.ts";

export type Preset = NonNullable<Theme["preset"]>;

/** A theme with everything said. */
export type FullTheme = Required<Theme>;

/** Looks to begin with: each is a whole, and any part of it can be changed afterwards. */
export const PRESETS: Readonly<Record<Preset, FullTheme>> = {
  house: {
    preset: "house",
    accent: "#8a3b1c",
    ground: "#fbf8f3",
    ink: "#241d18",
    pop: "#f1e4d8",
    font: "serif",
    radius: "soft",
    shadow: "none",
    density: "regular",
    scale: "regular",
  },
  editorial: {
    preset: "editorial",
    accent: "#7a2e1d",
    ground: "#f8f5ef",
    ink: "#1e1a16",
    pop: "#e9e1d3",
    font: "serif",
    radius: "none",
    shadow: "none",
    density: "airy",
    scale: "regular",
  },
  market: {
    preset: "market",
    accent: "#e4002b",
    ground: "#ffffff",
    ink: "#121212",
    pop: "#ffd400",
    font: "sans",
    radius: "none",
    shadow: "hard",
    density: "snug",
    scale: "regular",
  },
  luxury: {
    preset: "luxury",
    accent: "#cfa85c",
    ground: "#100e0f",
    ink: "#f2ebde",
    pop: "#1c1818",
    font: "serif",
    radius: "none",
    shadow: "none",
    density: "airy",
    scale: "regular",
  },
  craft: {
    preset: "craft",
    accent: "#c2255c",
    ground: "#fff6e9",
    ink: "#2c1f3d",
    pop: "#ffc94d",
    font: "sans",
    radius: "round",
    shadow: "hard",
    density: "regular",
    scale: "regular",
  },
};

/** The theme with what it leaves open filled in: from its preset, and from before there were presets, as it was then. */
export function fullTheme(theme: Theme): FullTheme {
  const preset = theme.preset && theme.preset in PRESETS ? theme.preset : "house";
  return { ...PRESETS[preset], ...theme, preset };
}
