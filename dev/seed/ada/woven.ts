import { product, type Product } from "../catalogue.ts";
import { cloth } from "../pictures/art.ts";

const yards = (length = "") => Number.parseFloat(length);
const perYard =
  (one: number, discount = 0.95) =>
  (values: readonly string[]) =>
    Math.round((one * yards(values[0]) * (yards(values[0]) >= 5 ? discount : 1)) / 100) * 100;
const weigh = (each: number) => (values: readonly string[]) => Math.round(yards(values[0]) * each);
const TWO_OR_FIVE = { name: "Length", values: ["2 yards", "5 yards"] };
const LACE_LENGTHS = { name: "Length", values: ["2.5 yards", "5 yards"] };
const ONE_TWO_FIVE = { name: "Length", values: ["1 yard", "2 yards", "5 yards"] };

/** Lace, George, damask and plain cloths. */
export const woven: readonly Product[] = [
  product({
    handle: "guipure-lace",
    code: "LAC-GUI",
    title: "Guipure Lace",
    type: "Lace",
    tags: ["lace", "weddings"],
    axes: [LACE_LENGTHS, { name: "Colour", values: ["Cream", "Wine"] }],
    price: perYard(18400),
    grams: weigh(330),
    demand: 3,
    html: "<p>Heavy corded lace with raised six-petalled flowers and a scalloped band. No net behind it, so the lining you choose shows through: try nude, or the same colour for a formal look.</p><p>Five yards is enough for iro and buba. Hand wash, dry flat.</p>",
    pictures: [
      {
        alt: "Cream corded lace in soft folds",
        art: cloth("soft", "#c9a98c", "guipure cream"),
        when: "Cream",
      },
      { alt: "Wine corded lace, folded", art: cloth("folded", "#dcc9b6", "guipure wine"), when: "Wine" },
    ],
  }),
  product({
    handle: "voile-lace",
    code: "LAC-VOI",
    title: "Swiss Voile Lace",
    type: "Lace",
    tags: ["lace", "weddings"],
    axes: [LACE_LENGTHS, { name: "Colour", values: ["Teal", "Blush"] }],
    price: perYard(12600),
    grams: weigh(190),
    demand: 4,
    html: "<p>Fine voile with outlined flowers and eyelets, light enough for a noon ceremony in March. The embroidery is cotton thread, not metallic, and does not scratch.</p><p>52 inches wide with two finished edges.</p>",
    pictures: [
      {
        alt: "Teal voile lace with outlined flowers, hanging",
        art: cloth("hung", "#e5dccb", "voile teal"),
        when: "Teal",
      },
      { alt: "Blush voile lace, folded", art: cloth("folded", "#cdd3c9", "voile blush"), when: "Blush" },
    ],
  }),
  product({
    handle: "boteh-george-wrapper",
    code: "GEO-BOT",
    title: "Boteh George Wrapper",
    type: "George",
    tags: ["george", "weddings"],
    axes: [{ name: "Colour", values: ["Ruby", "Royal"] }],
    price: () => 68000,
    grams: () => 1150,
    costShare: 0.68,
    demand: 2,
    html: "<p>Two wrappers, five yards in all, with gold boteh scattered over a silky ground and a beaded border at each end. Heavy in the hand; it stays where you tie it.</p><p>Comes uncut, in tissue, with enough border for a matching blouse hem.</p>",
    pictures: [
      {
        alt: "Ruby silk with gold boteh thrown into folds",
        art: cloth("drape", "#d8bd9a", "george ruby"),
        when: "Ruby",
      },
      {
        alt: "Royal blue silk with gold boteh, folded",
        art: cloth("folded", "#d9cbb2", "george royal"),
        when: "Royal",
      },
    ],
  }),
  product({
    handle: "madras-george",
    code: "GEO-MAD",
    title: "Madras George",
    type: "George",
    tags: ["george", "cotton"],
    price: () => 24500,
    grams: () => 820,
    demand: 0,
    html: "<p>Checks in brick, sea blue and mustard, woven in the yarn. The plain relation of the silk George: for naming days, choir and Sunday lunch.</p><p>Sold as a pair of wrappers, four yards.</p>",
    pictures: [
      {
        alt: "Checked madras cloth in brick, blue and mustard, folded",
        art: cloth("folded", "#cfc4ae", "madras"),
      },
    ],
  }),
  product({
    handle: "medallion-bazin",
    code: "BAZ-MED",
    title: "Medallion Bazin",
    type: "Bazin",
    tags: ["bazin", "cotton", "weddings"],
    axes: [TWO_OR_FIVE, { name: "Colour", values: ["Emerald", "Indigo", "White"] }],
    price: perYard(7800),
    grams: weigh(200),
    demand: 4,
    html: "<p>Damask with tone-on-tone medallions, beaten by hand until it shines and crackles like paper. Starch it and a kaftan stands up by itself.</p><p>White is the one for Fridays. It takes dye beautifully if you want your own colour.</p>",
    pictures: [
      {
        alt: "Emerald damask shining in soft folds",
        art: cloth("soft", "#d8cfbd", "bazin emerald"),
        when: "Emerald",
      },
      { alt: "Indigo damask, folded", art: cloth("folded", "#dcc7aa", "bazin indigo"), when: "Indigo" },
      { alt: "White damask, folded", art: cloth("folded", "#b7a68f", "bazin white"), when: "White" },
    ],
  }),
  product({
    handle: "washed-slub-linen",
    code: "LIN-SLU",
    title: "Washed Slub Linen",
    type: "Linen",
    tags: ["linen", "plain", "by-the-yard"],
    axes: [ONE_TWO_FIVE, { name: "Colour", values: ["Oatmeal", "Clay", "Ink"] }],
    price: perYard(7200),
    grams: weigh(210),
    demand: 4,
    trend: "dry season",
    html: "<p>Linen with thick and thin yarns, washed before we sell it so that it will not shrink on you. It creases, and looks better for it.</p><p>Weight 185 g/m², good for trousers, shirts and curtains that move.</p>",
    pictures: [
      { alt: "Oatmeal linen in soft folds", art: cloth("soft", "#cdb894", "linen oatmeal"), when: "Oatmeal" },
      { alt: "Clay linen, folded", art: cloth("folded", "#dfd3c0", "linen clay"), when: "Clay" },
      { alt: "Ink-blue linen, folded", art: cloth("folded", "#d9c6a9", "linen ink"), when: "Ink" },
    ],
  }),
  product({
    handle: "striped-linen",
    code: "LIN-STR",
    title: "Striped Linen",
    type: "Linen",
    tags: ["linen", "by-the-yard"],
    axes: [ONE_TWO_FIVE],
    price: perYard(7900),
    grams: weigh(215),
    demand: 2,
    html: "<p>Blue ticking stripes on raw cream, woven rather than printed, so both sides can be used. The stripe repeats every two inches.</p><p>Aprons, cushion backs, summer shirts with the pocket cut on the cross.</p>",
    pictures: [
      { alt: "Cream linen with blue stripes on a bolt", art: cloth("bolt", "#c9b08c", "linen stripe") },
    ],
  }),
  product({
    handle: "lining-cotton",
    code: "COT-LIN",
    title: "Lining Cotton",
    type: "Cotton",
    tags: ["plain", "cotton", "by-the-yard"],
    axes: [ONE_TWO_FIVE, { name: "Colour", values: ["White", "Black", "Nude"] }],
    price: perYard(1400),
    grams: weigh(110),
    demand: 6,
    html: "<p>The quiet half of a good dress. A close, smooth cotton that does not cling, in three colours that go under almost everything.</p><p>Pre-shrunk, 45 inches wide. Tailors: ask for the 30-yard price.</p>",
    pictures: [
      { alt: "White lining cotton, folded", art: cloth("folded", "#bca98e", "cotton white"), when: "White" },
      { alt: "Black lining cotton, folded", art: cloth("folded", "#d8cbb9", "cotton black"), when: "Black" },
      { alt: "Nude lining cotton, folded", art: cloth("folded", "#e4dccf", "cotton nude"), when: "Nude" },
    ],
  }),
  product({
    handle: "bridal-satin",
    code: "SAT-BRI",
    title: "Heavy Bridal Satin",
    type: "Satin",
    tags: ["satin", "plain", "weddings"],
    axes: [ONE_TWO_FIVE, { name: "Colour", values: ["Champagne", "Bottle green"] }],
    price: perYard(5600),
    grams: weigh(260),
    demand: 3,
    html: "<p>A satin with body: it folds in big slow curves and does not show every stitch behind it. Matte on the back, so facings stay put.</p><p>Press from the wrong side with a cloth. Water spots vanish when the whole piece is steamed.</p>",
    pictures: [
      {
        alt: "Champagne satin, folded",
        art: cloth("folded", "#a98f6c", "satin champagne"),
        when: "Champagne",
      },
      {
        alt: "Bottle green satin hanging from a rail",
        art: cloth("hung", "#e2d6c2", "satin bottle"),
        when: "Bottle green",
      },
    ],
  }),
];
