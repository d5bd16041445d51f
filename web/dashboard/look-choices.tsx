import type { Theme } from "#domain/store/store.ts";

type Colours = Pick<Theme, "accent" | "ground" | "ink">;

/** Colours that go together, to begin with. */
export const SUGGESTIONS: readonly (Colours & { name: string })[] = [
  { name: "Clay", accent: "#8a3b1c", ground: "#fbf8f3", ink: "#241d18" },
  { name: "Indigo", accent: "#2f3a8f", ground: "#f7f8fc", ink: "#171a2b" },
  { name: "Palm", accent: "#1f6a45", ground: "#f6faf5", ink: "#14241b" },
  { name: "Hibiscus", accent: "#b0194c", ground: "#fff8f9", ink: "#2a1219" },
  { name: "Night", accent: "#e0b25b", ground: "#15130f", ink: "#f6efe1" },
];

export const FONTS = [
  { value: "serif", label: "With serifs", className: "rounded-lg font-serif" },
  { value: "sans", label: "Without serifs", className: "rounded-lg font-sans" },
] as const;

export const RADII = [
  { value: "none", label: "Square", className: "rounded-none" },
  { value: "soft", label: "Soft", className: "rounded-lg" },
  { value: "round", label: "Round", className: "rounded-full" },
] as const;
