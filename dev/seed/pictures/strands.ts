import { rgb } from "./colour.ts";
import type { Finish, Pattern, Shape } from "./beads/bead.ts";
import type { Kind, Order } from "./beads/layouts.ts";

const BRASS = "#d9a441";

const bead = (
  shape: Shape,
  finish: Finish,
  pattern: Pattern,
  colours: readonly [string, string?, string?],
  r: number,
  half: number,
): Kind => {
  const [base, first = base, second = base] = colours;
  return { shape, finish, pattern, colours: [rgb(base), rgb(first), rgb(second)], r, half };
};
const spacer = (r: number): Kind => bead("disc", "brass", "plain", [BRASS], r, r * 0.3);
const glass = (colour: string, r = 30): Kind => bead("round", "glass", "plain", [colour], r, r * 0.94);
const krobo = (pattern: Pattern, base: string, first: string, second: string, r = 46): Kind =>
  bead("barrel", "powder", pattern, [base, first, second], r, r * 1.16);
const seed = (colour: string, r = 19): Kind => bead("barrel", "powder", "plain", [colour], r, r * 0.74);
const bone = (colour = "#efe3cb"): Kind => bead("disc", "bone", "plain", [colour], 30, 12);
const ball = (r: number): Kind => bead("round", "brass", "plain", [BRASS], r, r * 0.94);

/** Seven of one seed bead, then an accent between two brass discs. */
const waist = (main: string, accent: string): Order => [
  ...Array.from({ length: 7 }, () => seed(main)),
  spacer(20),
  seed(accent, 23),
  spacer(20),
];

/** Strands by name: which beads follow one another, from the middle of a necklace outwards. */
export const STRANDS = {
  "sun eyes": [krobo("eyes", "#d8a21b", "#fff6e0", "#1c2f66"), spacer(29)],
  "red eyes": [krobo("eyes", "#a92d25", "#fff1da", "#20244c"), spacer(29)],
  "sea chevron": [krobo("chevron", "#1d6f78", "#f3e9d2", "#c8442e"), spacer(29)],
  "kente chevron": [krobo("chevron", "#1f5c3a", "#f0b429", "#b3262a"), spacer(29)],
  "blue stripe": [krobo("stripes", "#1f3f8f", "#f3e9d2", "#c8442e")],
  "ochre bands": [
    krobo("bands", "#c98a2b", "#3a1d14", "#f3e3c0"),
    krobo("bands", "#3a1d14", "#c98a2b", "#f3e3c0"),
  ],
  festival: [
    krobo("eyes", "#d8a21b", "#fff6e0", "#1c2f66"),
    spacer(29),
    krobo("stripes", "#1f3f8f", "#f3e9d2", "#c8442e"),
    spacer(29),
    krobo("chevron", "#b2332a", "#f5e4c0", "#20244c"),
    spacer(29),
    krobo("bands", "#1f5c3a", "#f0b429", "#f3e9d2"),
    spacer(29),
  ],
  "swirl plum": [krobo("swirl", "#5d2352", "#e7b7a3", "#f1e3cd")],
  "speckle stone": [krobo("speckle", "#d9cfbd", "#3f5a63", "#a5583a", 44), spacer(28)],
  bodom: [
    bead("barrel", "powder", "eyes", ["#d99a1c", "#2a1a16", "#f4e1b0"], 82, 96),
    spacer(46),
    bead("barrel", "powder", "bands", ["#d99a1c", "#2a1a16", "#7c2f1f"], 62, 70),
    spacer(38),
    bead("barrel", "powder", "plain", ["#cf8f19"], 48, 54),
    spacer(30),
    glass("#8c3a1f", 32),
    glass("#8c3a1f", 28),
    glass("#8c3a1f", 26),
  ],
  "bottle green": [glass("#2f7d4f", 38), glass("#4e9d6b", 34)],
  "bottle sea": [glass("#3f9fa8", 36), glass("#9bd3cf", 34)],
  "bottle amber": [glass("#a4571c", 38), spacer(26), glass("#c9822f", 34)],
  "bottle clear": [glass("#c9dedb", 36), glass("#a9c9c8", 34), spacer(24)],
  cobalt: [glass("#1d3fa0", 36), spacer(24), glass("#2c58c4", 32), spacer(24)],
  rosy: [glass("#c75b6b", 34), glass("#eab3a8", 30), spacer(22)],
  onyx: [bead("round", "glass", "plain", ["#1b1a20"], 34, 32), spacer(24)],
  "brass rounds": [ball(34), spacer(30)],
  "brass bicones": [bead("bicone", "brass", "plain", [BRASS], 36, 52), spacer(28)],
  "brass big": [
    bead("round", "brass", "bands", [BRASS, "#a8752a", "#e8c477"], 74, 70),
    ball(30),
    spacer(30),
    ball(30),
    spacer(30),
  ],
  coral: [
    bead("tube", "bone", "plain", ["#d2502f"], 30, 44),
    spacer(24),
    bead("tube", "bone", "plain", ["#c4452a"], 30, 40),
  ],
  "bone discs": [bone(), bone("#e3d3b4"), bone(), spacer(26)],
  coconut: [
    bead("disc", "powder", "plain", ["#3b241a"], 28, 10),
    bead("disc", "powder", "plain", ["#4a2e20"], 28, 10),
    bead("disc", "powder", "plain", ["#3b241a"], 28, 10),
    bone(),
  ],
  bauxite: [
    bead("tube", "powder", "plain", ["#a4503a"], 26, 26),
    bead("tube", "powder", "plain", ["#b0604a"], 26, 22),
    spacer(22),
  ],
  "waist red": waist("#b2332a", "#f5e4c0"),
  "waist blue": waist("#1f3f8f", "#d8a21b"),
  "waist green": waist("#0f6b5c", "#f5e4c0"),
  "waist black": waist("#22201f", "#d8a21b"),
  "waist white": waist("#efe7d8", "#b2332a"),
  "waist gold": waist("#c9962f", "#22201f"),
  "waist plum": waist("#6a2857", "#e9b59c"),
  "seed mixed": ["#b2332a", "#d8a21b", "#0f6b5c", "#1f3f8f", "#efe7d8", "#6a2857", "#22201f"].map((c) =>
    seed(c, 24),
  ),
  "seed sky": ["#6fa9cf", "#efe7d8", "#2f6ea3", "#efe7d8"].map((c) => seed(c, 21)),
  "seed clay": ["#b5654a", "#e9d3b3", "#7c3a27", "#e9d3b3"].map((c) => seed(c, 21)),
  "drop brass": [
    glass("#c8442e", 36),
    spacer(30),
    krobo("eyes", "#d8a21b", "#fff6e0", "#1c2f66", 50),
    spacer(32),
    bead("drop", "brass", "plain", [BRASS], 72, 112),
  ],
  "drop sea": [
    spacer(26),
    glass("#9bd3cf", 34),
    glass("#3f9fa8", 46),
    spacer(32),
    bead("drop", "glass", "plain", ["#1f7f86"], 62, 100),
  ],
  "drop bars": [
    ball(26),
    bead("tube", "powder", "stripes", ["#1f3f8f", "#f3e9d2", "#c8442e"], 34, 96),
    ball(26),
    bead("bicone", "brass", "plain", [BRASS], 44, 60),
  ],
  "drop discs": [
    spacer(34),
    bead("disc", "brass", "plain", [BRASS], 66, 14),
    bone(),
    bead("disc", "brass", "plain", [BRASS], 84, 16),
    bone(),
    bead("disc", "brass", "plain", [BRASS], 102, 18),
    ball(30),
  ],
  "drop plum": [
    spacer(26),
    krobo("swirl", "#5d2352", "#e7b7a3", "#f1e3cd", 56),
    spacer(34),
    glass("#5d2352", 40),
    spacer(26),
    glass("#e7b7a3", 28),
  ],
} as const satisfies Record<string, Order>;

export type StrandName = keyof typeof STRANDS;
