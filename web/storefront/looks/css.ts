import type { Preset } from "#domain/store/presets.ts";
import craft from "./craft.css?raw";
import editorial from "./editorial.css?raw";
import luxury from "./luxury.css?raw";
import market from "./market.css?raw";

/** What a preset changes beyond colours, type and corners. A page carries that of its own look and no other. */
export const LOOK_CSS: Record<Preset, string> = {
  house: "",
  editorial: tight(editorial),
  market: tight(market),
  luxury: tight(luxury),
  craft: tight(craft),
};

function tight(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .trim();
}
