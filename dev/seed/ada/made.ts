import { product, type Product } from "../catalogue.ts";
import { cloth } from "../pictures/art.ts";

const flat = (price: number) => () => price;

/** Things made up in the shop's own cloths. */
export const made: readonly Product[] = [
  product({
    handle: "aso-oke-gele", code: "HED-ASO", title: "Aso-Oke Gele", type: "Headties", tags: ["headties", "aso-oke", "weddings", "bestseller"], axes: [{ name: "Colour", values: ["Alaari red", "Etu blue"] }], price: flat(22500), grams: () => 310, demand: 6, trend: "december",
    html: "<p>Two yards by twenty-six inches of our own weaving, with enough stiffness to fan without pins. Tie it twice at home before the day; the second time is always better.</p><p>We enclose a card with five steps and a drawing for each.</p>",
    pictures: [
      { alt: "Crimson aso-oke tied into a fan", art: cloth("headtie", "#e3d2b7", "alaari"), when: "Alaari red" },
      { alt: "Indigo aso-oke tied into a fan", art: cloth("headtie", "#d3d4cb", "etu"), when: "Etu blue" },
    ],
  }),
  product({
    handle: "ready-tied-gele", code: "HED-REA", title: "Ready-Tied Gele", type: "Headties", tags: ["headties", "weddings"], axes: [{ name: "Colour", values: ["Emerald", "Champagne"] }, { name: "Size", values: ["Small", "Medium", "Large"] }], price: flat(17500), was: flat(19500), grams: () => 280, demand: 4, stock: { "Champagne / Large": 0 },
    html: "<p>Pleated and stitched onto a soft cap, with two ties at the back. On your head in a minute, and it sits still through the dancing.</p><p>Measure round your head above the ears: Small to 55 cm, Medium to 58, Large to 61.</p>",
    pictures: [
      { alt: "Emerald damask headtie in a fan", art: cloth("headtie", "#e0cdb3", "bazin emerald"), when: "Emerald" },
      { alt: "Champagne satin headtie in a fan", art: cloth("headtie", "#b9ab97", "satin champagne"), when: "Champagne" },
    ],
  }),
  product({
    handle: "ankara-headwrap", code: "HED-ANK", title: "Ankara Headwrap", type: "Headties", tags: ["headties", "ankara", "gifts"], axes: [{ name: "Print", values: ["Hibiscus", "Swallow", "Kite"] }], price: flat(5500), grams: () => 150, demand: 6,
    html: "<p>Seventy-two inches by twenty-two, hemmed all round, in soft washed Ankara. Long enough for a knot at the front and a tail.</p><p>Satin-lined on request: write it in the note when you check out.</p>",
    pictures: [
      { alt: "Hibiscus print headwrap tied in a fan", art: cloth("headtie", "#e6d3bf", "hibiscus marigold"), when: "Hibiscus" },
      { alt: "Swallow print headwrap tied in a fan", art: cloth("headtie", "#e3dac6", "swallow green"), when: "Swallow" },
      { alt: "Kite print headwrap tied in a fan", art: cloth("headtie", "#d8d4c9", "kite coral"), when: "Kite" },
    ],
  }),
  product({
    handle: "market-tote", code: "BAG-TOT", title: "Market Tote", type: "Bags", tags: ["bags", "ankara", "gifts", "bestseller"], axes: [{ name: "Print", values: ["Hibiscus", "Ripple", "Danfo"] }], price: flat(12500), grams: () => 420, demand: 7, trend: "rising",
    html: "<p>Lined with drill, with handles long enough for a shoulder and a pocket inside for a phone. We have carried two yams and a pineapple in ours.</p><p>38 × 42 cm with a 10 cm base. Turn inside out to wash.</p>",
    pictures: [
      { alt: "Tote in plum hibiscus Ankara with webbing handles", art: cloth("tote", "#dfb791", "hibiscus plum", "webbing"), when: "Hibiscus" },
      { alt: "Tote in indigo disc Ankara with webbing handles", art: cloth("tote", "#d5cfc0", "ripple indigo", "webbing"), when: "Ripple" },
      { alt: "Tote in yellow and black Ankara with webbing handles", art: cloth("tote", "#c5ccc8", "danfo", "webbing"), when: "Danfo" },
    ],
    stock: { Danfo: 2 },
  }),
  product({
    handle: "adire-tote", code: "BAG-ADI", title: "Adire Tote", type: "Bags", tags: ["bags", "adire", "gifts"], price: flat(14500), grams: () => 440, demand: 3,
    html: "<p>Eleko squares on the outside, plain indigo inside. Made from the ends of bolts, so each bag shows a different part of the stencil.</p><p>Same size and handles as the Market Tote.</p>",
    pictures: [{ alt: "Tote in indigo adire squares with webbing handles", art: cloth("tote", "#e2cfb2", "eleko", "webbing") }],
  }),
  product({
    handle: "ankara-cushion-cover", code: "CUS-ANK", title: "Ankara Cushion Cover", type: "Home", tags: ["home", "ankara", "gifts"], axes: [{ name: "Size", values: ["40 cm", "50 cm"] }, { name: "Print", values: ["Ripple", "Fan", "Sun"] }], price: (v) => (v[0] === "50 cm" ? 8900 : 7200), grams: (v) => (v[0] === "50 cm" ? 190 : 150), demand: 5,
    html: "<p>Piped in mustard, with a hidden zip along the bottom and a plain back. The print is centred by eye on every cover, so the pair on your sofa will match.</p><p>Cover only; a 45 or 55 cm pad makes it plump.</p>",
    pictures: [
      { alt: "Cushion in rust disc Ankara with piping", art: cloth("cushion", "#b9c4bd", "ripple rust", "zip"), when: "Ripple" },
      { alt: "Cushion in wine fan Ankara with piping", art: cloth("cushion", "#dcc8a9", "fan wine", "zip"), when: "Fan" },
      { alt: "Cushion in green sun Ankara with piping", art: cloth("cushion", "#e4c9b3", "sun green", "zip"), when: "Sun" },
    ],
  }),
  product({
    handle: "adire-cushion-cover", code: "CUS-ADI", title: "Adire Cushion Cover", type: "Home", tags: ["home", "adire", "gifts"], axes: [{ name: "Size", values: ["40 cm", "50 cm"] }], price: (v) => (v[0] === "50 cm" ? 10500 : 8600), grams: () => 170, demand: 3, stock: { "40 cm": 0, "50 cm": 0 },
    html: "<p>Moon rings on indigo, one large moon near the middle. Rinsed until the water runs clear, so it can sit on a white sofa.</p><p>Cotton front and back, hidden zip.</p>",
    pictures: [{ alt: "Cushion in indigo moon ring adire", art: cloth("cushion", "#dac8ae", "moon rings", "cotton white") }],
  }),
  product({
    handle: "aso-oke-runner", code: "HOM-RUN", title: "Aso-Oke Table Runner", type: "Home", tags: ["home", "aso-oke", "hand-woven", "gifts"], axes: [{ name: "Length", values: ["150 cm", "200 cm"] }], price: (v) => (v[0] === "200 cm" ? 23500 : 18500), grams: (v) => (v[0] === "200 cm" ? 520 : 400), demand: 2,
    html: "<p>Four strips of crimson and gold sewn side by side, with the warp left long and knotted for a fringe. Wide enough for plates to stand on its edge.</p><p>Spills: dab, do not rub, then cold water.</p>",
    pictures: [{ alt: "Two fringed crimson runners laid in a cross", art: cloth("strip", "#c9bda5", "alaari") }],
  }),
  product({
    handle: "indigo-shawl", code: "SHA-IND", title: "Rain Indigo Shawl", type: "Shawls", tags: ["adire", "indigo", "gifts", "new"], price: flat(16500), grams: () => 260, demand: 3, trend: "dry season",
    html: "<p>For aeroplanes, harmattan mornings and offices with one air conditioner too many. Soft adire with a hand-knotted fringe, 70 by 190 cm.</p><p>The dye will rub on pale collars for a week or two; after that it is fast.</p>",
    pictures: [{ alt: "Two fringed indigo shawls laid in a cross", art: cloth("strip", "#dcc7a8", "rain indigo") }],
  }),
  product({
    handle: "fat-quarter-bundle", code: "BUN-FAT", title: "Fat Quarter Bundle", type: "Bundles", tags: ["ankara", "gifts", "quilting"], axes: [{ name: "Palette", values: ["Warm", "Cool"] }], price: flat(9800), grams: () => 330, demand: 5, trend: "december",
    html: "<p>Four quarters, each 18 by 22 inches, cut from prints that look well together. For quilts, patches, lampshades and people who cannot choose.</p><p>Warm leans to rust, plum and wine; Cool to teal, lagoon and night.</p>",
    pictures: [
      { alt: "Four folded Ankara pieces in warm colours", art: cloth("bundle", "#d3d2c2", "hibiscus marigold", "ripple rust", "fan wine", "hibiscus plum"), when: "Warm" },
      { alt: "Four folded Ankara pieces in cool colours", art: cloth("bundle", "#e2d2ba", "leaf lagoon", "guinea teal", "swallow night", "kite teal"), when: "Cool" },
    ],
  }),
  product({
    handle: "zip-pouch", code: "BAG-POU", title: "Zip Pouch", type: "Bags", tags: ["bags", "ankara", "gifts"], axes: [{ name: "Print", values: ["Swallow", "Eyes"] }], price: flat(4800), grams: () => 90, demand: 5,
    html: "<p>For pencils, chargers, or the make-up that has taken over your handbag. Lined with wipeable cotton and closed with a brass-coloured zip.</p><p>22 × 14 cm.</p>",
    pictures: [
      { alt: "Zip pouch in green swallow Ankara", art: cloth("pouch", "#dccbb3", "swallow green", "zip", "wood"), when: "Swallow" },
      { alt: "Zip pouch in cobalt eye Ankara", art: cloth("pouch", "#e5c9ad", "eyes cobalt", "zip", "wood"), when: "Eyes" },
    ],
  }),
  product({
    handle: "scrunchie-trio", code: "GFT-SCR", title: "Scrunchie Trio", type: "Gifts", tags: ["ankara", "gifts"], price: flat(3500), grams: () => 60, demand: 6,
    html: "<p>Three scrunchies cut from the ends of the week's bolts, with strong elastic that we change for free when it goes. Prints vary; colours always include one dark and one bright.</p>",
    pictures: [{ alt: "Three scrunchies in different Ankara prints", art: cloth("scrunchies", "#e6c6b8", "hibiscus plum", "leaf lagoon", "danfo") }],
  }),
  product({
    handle: "linen-napkins", code: "HOM-NAP", title: "Linen Napkins, Set of Four", type: "Home", tags: ["home", "linen"], price: flat(16000), grams: () => 300, status: "draft", demand: 0,
    html: "<p>Washed linen with mitred corners, 45 cm square. Waiting for the second colour before we put them in the shop.</p>",
    pictures: [{ alt: "Four folded linen napkins", art: cloth("bundle", "#c6b497", "linen oatmeal", "linen clay", "linen ink", "linen stripe") }],
  }),
];
