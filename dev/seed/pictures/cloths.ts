import { asoOke, bazin, george, lace, madras, plain, ticking } from "./tiles/woven.ts";
import { eyes, fans, hibiscus, palms, records, swallows, type Print } from "./tiles/ankara.ts";
import { bands, guinea, kites, suns } from "./tiles/ankara-geometry.ts";
import { kampala, moons, panels, rain, type Vat } from "./tiles/adire.ts";
import type { Weave } from "./texture.ts";

/** How one cloth is drawn. `large` doubles the motif; `sheen` is how much light it throws back. */
export type Cloth = { svg: () => string; large?: boolean; weave: Weave; sheen: number };

const print = (
  draw: (p: Print) => string,
  colours: readonly [string, string, string, string, string],
  large = false,
): Cloth => {
  const [ground, main, second, pale, ink] = colours;
  return {
    svg: () => draw({ ground, main, second, pale, ink }),
    large,
    weave: { thread: 0.015, mottle: 0.03 },
    sheen: 0.1,
  };
};
const vat = (draw: (v: Vat) => string, colours: Vat, large = false): Cloth => ({
  svg: () => draw(colours),
  large,
  weave: { thread: 0.02, mottle: 0.2 },
  sheen: 0.06,
});
const woven = (svg: () => string, sheen = 0.08): Cloth => ({
  svg,
  weave: { thread: 0.03, mottle: 0.03 },
  sheen,
});

const INDIGO: Vat = { deep: "#1b2a5b", mid: "#2f4a8f", resist: "#d9e4f2" };

export const CLOTHS = {
  "ripple indigo": print(records, ["#16245a", "#ef7f1a", "#f7c948", "#fff3dc", "#0b1030"]),
  "ripple rust": print(records, ["#8f2f1c", "#f2b63c", "#2f7d74", "#fff0d8", "#2a0f0c"]),
  "swallow green": print(swallows, ["#0e5a3f", "#f0563c", "#f8cf4d", "#fff6e2", "#06251b"]),
  "swallow night": print(swallows, ["#1a1a2e", "#3fb8af", "#f4a259", "#fbf3e4", "#07070f"]),
  "fan wine": print(fans, ["#5b1230", "#e2711d", "#f2c14e", "#fff1dc", "#26071a"], true),
  "leaf lagoon": print(palms, ["#0b4f6c", "#f4d35e", "#57c4ad", "#fdf6e3", "#04222f"]),
  "leaf clay": print(palms, ["#b4472b", "#f7d08a", "#1f5f5b", "#fff3e0", "#34100a"]),
  "hibiscus plum": print(hibiscus, ["#6d1a45", "#ff8c42", "#3fa37c", "#fff0e0", "#25071a"]),
  "hibiscus marigold": print(hibiscus, ["#f0a81c", "#c8243f", "#1f7a55", "#fff7e4", "#3a120c"]),
  "eyes cobalt": print(eyes, ["#1246a0", "#f7b32b", "#e4572e", "#fff8e7", "#081a3f"]),
  "sun green": print(suns, ["#1c7c54", "#f2542d", "#f5dfbb", "#fff7e6", "#0d2b1f"]),
  "sun gold": print(suns, ["#15120e", "#c8922a", "#2a2118", "#f6e3b0", "#060504"]),
  danfo: print(bands, ["#f5b700", "#f5b700", "#e9e1cf", "#fffbef", "#141414"]),
  "guinea teal": print(guinea, ["#0a3d4a", "#e86a33", "#f3b03f", "#fff6e6", "#041c22"]),
  "kite coral": print(kites, ["#2b2d6e", "#ef6351", "#f8c77e", "#fff3e6", "#15163a"]),
  "kite teal": print(kites, ["#123f3c", "#2ba39b", "#f1e3a2", "#fbfaf0", "#0a2220"]),
  "moon rings": vat(moons, INDIGO),
  eleko: vat(panels, INDIGO, true),
  "rain indigo": vat(rain, INDIGO),
  "rain kola": vat(rain, { deep: "#5a2e1b", mid: "#8a4b2a", resist: "#f3dfc4" }),
  "kampala sunset": vat(kampala, { deep: "#7c1d4f", mid: "#c8447a", resist: "#f6d9c4", third: "#e98a3a" }),
  "kampala lagoon": vat(kampala, { deep: "#0d4a63", mid: "#2c8fa3", resist: "#e4f1e4", third: "#8fbf5a" }),
  etu: woven(() =>
    asoOke(
      [
        ["#16203f", 14],
        ["#3d5596", 2],
        ["#16203f", 6],
        ["#c9d4e8", 1.4],
        ["#16203f", 10],
        ["#3d5596", 2],
      ],
      "#8ea6d6",
    ),
  ),
  sanyan: woven(() =>
    asoOke(
      [
        ["#c4a57b", 12],
        ["#e9dcc0", 4],
        ["#a98659", 3],
        ["#c4a57b", 9],
        ["#f4ead6", 2],
        ["#b89566", 6],
      ],
      "#fbf3df",
    ),
  ),
  alaari: woven(() =>
    asoOke(
      [
        ["#8c1632", 10],
        ["#b4314f", 3],
        ["#d8b15a", 3],
        ["#8c1632", 8],
        ["#f0d9a6", 1.6],
        ["#6f0f27", 12],
      ],
      "#eecb74",
    ),
  ),
  "openwork navy": woven(() =>
    asoOke(
      [
        ["#22305e", 14],
        ["#b9a36a", 2],
        ["#22305e", 8],
        ["#e6dcc0", 2],
        ["#22305e", 10],
      ],
      "#e6dcc0",
      true,
    ),
  ),
  "openwork mint": woven(() =>
    asoOke(
      [
        ["#9cc9b4", 14],
        ["#f3ead2", 3],
        ["#7fb39c", 8],
        ["#d9b86b", 2],
        ["#9cc9b4", 10],
      ],
      "#f3ead2",
      true,
    ),
  ),
  "guipure cream": woven(() => lace("#f1e6d2", "#b98d6a", true)),
  "guipure wine": woven(() => lace("#7d1f3a", "#2d0a16", true)),
  "voile teal": woven(() => lace("#1f7f86", "#0e3d44", false), 0.14),
  "voile blush": woven(() => lace("#e7b3a6", "#a8685e", false), 0.14),
  "george ruby": woven(() => george("#8e1230", "#e2b24a", "#fff0c4"), 0.26),
  "george royal": woven(() => george("#22307e", "#d9b14e", "#f6f0ff"), 0.26),
  madras: woven(() => madras("#f2e3c2", "#b03a2e", "#1d4e6b", "#e0a526")),
  "bazin emerald": woven(() => bazin("#146b5a"), 0.32),
  "bazin indigo": woven(() => bazin("#2a3a86"), 0.32),
  "bazin white": woven(() => bazin("#e4e2dc"), 0.12),
  "satin champagne": woven(() => plain("#cbab7d"), 0.2),
  "satin bottle": woven(() => plain("#0f4a3a"), 0.26),
  "linen oatmeal": { svg: () => plain("#cdb894"), weave: { thread: 0.06, slub: 0.24 }, sheen: 0.03 },
  "linen clay": { svg: () => plain("#b5654a"), weave: { thread: 0.06, slub: 0.22 }, sheen: 0.03 },
  "linen ink": { svg: () => plain("#2f3b4f"), weave: { thread: 0.06, slub: 0.26 }, sheen: 0.03 },
  "linen stripe": {
    svg: () => ticking("#eee4d0", "#3c5a7a", "#8fa3b5"),
    weave: { thread: 0.05, slub: 0.14 },
    sheen: 0.03,
  },
  "cotton white": { svg: () => plain("#eae4d8"), weave: { thread: 0.05, mottle: 0.02 }, sheen: 0.04 },
  "cotton black": { svg: () => plain("#2a2829"), weave: { thread: 0.08, mottle: 0.02 }, sheen: 0.06 },
  "cotton nude": { svg: () => plain("#c79a78"), weave: { thread: 0.05, mottle: 0.02 }, sheen: 0.04 },
  wood: { svg: () => plain("#a9713f"), weave: { thread: 0.02, slub: 0.2 }, sheen: 0.25 },
  webbing: { svg: () => ticking("#c9a77a", "#c19c6c", "#d6b68a"), weave: { thread: 0.16 }, sheen: 0.03 },
  zip: { svg: () => plain("#8c6a3a"), weave: { thread: 0.2 }, sheen: 0.4 },
} as const satisfies Record<string, Cloth>;

export type ClothName = keyof typeof CLOTHS;
