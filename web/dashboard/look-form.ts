import type { Theme } from "#domain/store/store.ts";

/** The theme as a form sends it; what is none of the choices is left to the domain to refuse. */
export const readTheme = (typed: Record<string, string>): Theme => ({
  accent: typed["accent"] ?? "",
  ground: typed["ground"] ?? "",
  ink: typed["ink"] ?? "",
  font: typed["font"] as Theme["font"],
  radius: typed["radius"] as Theme["radius"],
});
