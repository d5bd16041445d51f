import { product, type Product } from "../catalogue.ts";
import { beads } from "../pictures/art.ts";

const flat = (price: number) => () => price;
const WAIST = { name: "Waist", values: ["70–85 cm", "86–100 cm", "101–120 cm"] };

/** Waist beads, anklets, earrings and brass. */
export const body: readonly Product[] = [
  product({
    handle: "waist-beads-single", code: "WAI-ONE", title: "Waist Beads, One Strand", type: "Waist beads", tags: ["waist-beads", "bestseller"], axes: [{ name: "Colour", values: ["Red", "Blue", "Green", "Black"] }, WAIST], price: (v) => (v[1] === "101–120 cm" ? 60 : 50), grams: () => 45, demand: 8, stock: { "Black / 86–100 cm": 0, "Red / 70–85 cm": 2 },
    html: "<p>Seven beads, brass, one of another colour, brass: a rhythm you can feel with a thumb in the dark. Tied on, not clasped, with cotton that softens on the skin.</p><p>Choose by the widest place you want them to sit. We leave 10 cm of cord to tie.</p>",
    pictures: [
      { alt: "Strands of red waist beads in waves", art: beads("waves", "#e8ddcc", "waist red", "waist white"), when: "Red" },
      { alt: "Loops of blue waist beads", art: beads("loops", "#e3d1b9", "waist blue"), when: "Blue" },
      { alt: "Loops of green waist beads", art: beads("loops", "#ecdccb", "waist green"), when: "Green" },
      { alt: "Loops of black waist beads", art: beads("loops", "#d4c2a8", "waist black"), when: "Black" },
    ],
  }),
  product({
    handle: "waist-beads-set", code: "WAI-SET", title: "Waist Beads, Set of Four", type: "Waist beads", tags: ["waist-beads", "gifts", "bestseller"], axes: [WAIST], price: (v) => (v[0] === "101–120 cm" ? 195 : 170), grams: () => 180, demand: 7, trend: "rising",
    html: "<p>Red, blue, green and gold, each a finger wider than the last so that they lie in order. Wrapped in a strip of wax print with a note on how to tie them.</p>",
    pictures: [
      { alt: "Four loops of waist beads in different colours", art: beads("loops", "#e6d8c5", "waist red", "waist blue", "waist green", "waist gold") },
      { alt: "Waist beads of many colours in waves", art: beads("waves", "#efe5d6", "waist red", "waist gold", "waist blue", "waist white", "waist green", "waist plum") },
    ],
  }),
  product({
    handle: "bridal-waist-beads", code: "WAI-BRI", title: "Bridal Waist Beads", type: "Waist beads", tags: ["waist-beads", "weddings"], axes: [WAIST], price: flat(210), grams: () => 120, demand: 3, trend: "december",
    html: "<p>White and gold, three strands joined at the side with a brass bead that carries a small bell. It is quiet unless you mean it not to be.</p>",
    pictures: [{ alt: "Loops of white and gold waist beads", art: beads("loops", "#c9b79d", "waist white", "waist gold", "waist white") }],
  }),
  product({
    handle: "plum-waist-beads", code: "WAI-PLU", title: "Plum Waist Beads", type: "Waist beads", tags: ["waist-beads", "new"], axes: [WAIST], price: flat(55), grams: () => 45, demand: 4,
    html: "<p>Plum with a rose accent, dyed in the glass, not on it, so sweat and sea do not fade it.</p>",
    pictures: [{ alt: "Plum waist beads in waves", art: beads("waves", "#ead9cf", "waist plum") }],
  }),
  product({
    handle: "sky-anklet", code: "ANK-SKY", title: "Sky Anklet", type: "Anklets", tags: ["anklets", "gifts"], axes: [{ name: "Size", values: ["22 cm", "25 cm"] }], price: flat(40), grams: () => 22, demand: 5, trend: "dry season",
    html: "<p>Two blues and a white on waxed cord with a sliding knot. Made for Labadi beach on a Sunday.</p>",
    pictures: [{ alt: "Anklets of blue and white seed beads", art: beads("bracelets", "#ead9bd", "seed sky", "seed sky", "seed sky") }],
  }),
  product({
    handle: "clay-anklet", code: "ANK-CLA", title: "Clay Anklet", type: "Anklets", tags: ["anklets", "gifts"], axes: [{ name: "Size", values: ["22 cm", "25 cm"] }], price: flat(40), grams: () => 22, demand: 3,
    html: "<p>Laterite red and sand, like the road to Odumase after the rain. Sliding knot, waxed cord.</p>",
    pictures: [{ alt: "Anklets of red clay and sand seed beads", art: beads("bracelets", "#cfd6d0", "seed clay", "seed clay", "seed clay") }],
  }),
  product({
    handle: "sun-drop-earrings", code: "EAR-SUN", title: "Sun Drop Earrings", type: "Earrings", tags: ["earrings", "krobo", "gifts", "bestseller"], price: flat(75), grams: () => 24, demand: 7, barcodes: true,
    html: "<p>A red glass round, one sun-eye bead and a brass drop cast by the lost-wax way in Krofofrom. Long, but light enough to forget.</p><p>Hooks are brass with a silver post; ask for clip-ons in the note.</p>",
    pictures: [{ alt: "Pair of earrings with yellow eye beads and brass drops", art: beads("earrings", "#e3d7c6", "drop brass") }],
  }),
  product({
    handle: "sea-drop-earrings", code: "EAR-SEA", title: "Sea Drop Earrings", type: "Earrings", tags: ["earrings", "recycled", "gifts"], price: flat(65), grams: () => 20, demand: 5,
    html: "<p>Three shades of bottle glass growing downwards to a pulled drop. They throw small green lights on your neck at about four in the afternoon.</p>",
    pictures: [{ alt: "Pair of earrings in sea-coloured glass", art: beads("earrings", "#ecdcc6", "drop sea") }],
  }),
  product({
    handle: "striped-bar-earrings", code: "EAR-BAR", title: "Striped Bar Earrings", type: "Earrings", tags: ["earrings", "krobo"], price: flat(60), grams: () => 18, demand: 3, stock: { "": 0 },
    html: "<p>Long cobalt bars with painted lines, a brass bicone below. Back when the next kiln is opened, in about three weeks.</p>",
    pictures: [{ alt: "Pair of earrings with blue striped bars", art: beads("earrings", "#d9c6aa", "drop bars") }],
  }),
  product({
    handle: "brass-tier-earrings", code: "EAR-TIE", title: "Brass Tier Earrings", type: "Earrings", tags: ["earrings", "brass", "weddings"], price: flat(90), grams: () => 32, demand: 4,
    html: "<p>Three beaten discs, each wider than the one above, with bone between so that they ring and do not clack. Polished with lime and sand.</p>",
    pictures: [{ alt: "Pair of earrings with three brass tiers", art: beads("earrings", "#cbd0c6", "drop discs") }],
  }),
  product({
    handle: "plum-swirl-earrings", code: "EAR-PLU", title: "Plum Swirl Earrings", type: "Earrings", tags: ["earrings", "krobo", "new"], price: flat(70), grams: () => 22, demand: 3,
    html: "<p>One plum swirl bead over a clear plum round, for people who want the strand and have no neck to spare.</p>",
    pictures: [{ alt: "Pair of earrings with plum swirl beads", art: beads("earrings", "#e9d4c4", "drop plum") }],
  }),
  product({
    handle: "brass-round-bracelet", code: "BRS-BRA", title: "Brass Round Bracelet", type: "Bracelets", tags: ["brass", "bracelets"], axes: [{ name: "Wrist", values: ["Small", "Medium", "Large"] }], price: flat(110), grams: () => 85, demand: 4,
    html: "<p>Hollow brass rounds cast one at a time around a clay core, with the seam filed by hand. Warms up in a minute and keeps the warmth.</p>",
    pictures: [{ alt: "Bracelet of brass rounds and discs", art: beads("bracelet", "#c9d2cc", "brass rounds") }],
  }),
  product({
    handle: "lost-wax-necklace", code: "BRS-NEC", title: "Lost-Wax Brass Necklace", type: "Necklaces", tags: ["brass", "necklaces", "weddings", "collectors"], price: flat(420), grams: () => 380, costShare: 0.64, demand: 2,
    html: "<p>One large banded brass bead and a run of small ones, cast in beeswax thread wound by hand. You can see the thread in the metal.</p><p>Heavy at first; nobody gives it back.</p>",
    pictures: [
      { alt: "Necklace of large and small brass beads", art: beads("necklace", "#d5d8cd", "brass big") },
      { alt: "Rows of brass bicones and discs", art: beads("rows", "#dfd0b8", "brass bicones") },
    ],
  }),
];
