import { product, type Product } from "../catalogue.ts";
import { cloth } from "../pictures/art.ts";

const yards = (length = "") => Number.parseFloat(length);
const perYard =
  (one: number, discount = 0.95) =>
  (values: readonly string[]) =>
    Math.round((one * yards(values[0]) * (yards(values[0]) >= 5 ? discount : 1)) / 100) * 100;
const weigh = (each: number) => (values: readonly string[]) => Math.round(yards(values[0]) * each);
const TWO_OR_FIVE = { name: "Length", values: ["2 yards", "5 yards"] };
const SET = { name: "Set", values: ["Headtie", "Headtie and shawl", "Full set"] };
const setPrice = (headtie: number) => (values: readonly string[]) =>
  headtie * ({ Headtie: 1, "Headtie and shawl": 2, "Full set": 4.4 }[values[0] ?? ""] ?? 1);
const setGrams = (values: readonly string[]) =>
  ({ Headtie: 320, "Headtie and shawl": 640, "Full set": 2100 })[values[0] ?? ""] ?? 320;

/** Adire and aso-oke: dyed and woven by hand. */
export const handMade: readonly Product[] = [
  product({
    handle: "moon-rings-adire",
    code: "ADI-MOO",
    title: "Moon Rings Adire",
    type: "Adire",
    tags: ["adire", "indigo", "cotton", "hand-dyed", "bestseller"],
    axes: [TWO_OR_FIVE],
    price: perYard(5200),
    grams: weigh(170),
    demand: 6,
    html: "<p>Tied by hand with raffia, ring inside ring, then dipped in indigo eight times. The tied points stay pale and puckered until the first ironing.</p><p>Dyed in Abeokuta by two sisters who sign the selvedge. Wash alone for the first three washes; the water will be blue.</p>",
    pictures: [
      {
        alt: "Indigo adire with rings of pale dots in soft folds",
        art: cloth("soft", "#d8dee2", "moon rings"),
      },
      { alt: "Folded indigo adire with moon rings", art: cloth("folded", "#dccbb2", "moon rings") },
    ],
  }),
  product({
    handle: "eleko-panel-adire",
    code: "ADI-ELE",
    title: "Eleko Panel Adire",
    type: "Adire",
    tags: ["adire", "indigo", "cotton", "hand-dyed"],
    axes: [TWO_OR_FIVE],
    price: perYard(6400),
    grams: weigh(175),
    demand: 5,
    stock: { "5 yards": 4 },
    html: "<p>Cassava starch painted through a zinc stencil and by feather, square by square: spirals, combs, leaves, a fish. Where the starch cracked, the indigo crept in.</p><p>Each piece is a little different; we send a photograph of yours before we post it if you ask.</p>",
    pictures: [
      { alt: "Indigo adire in drawn squares, folded", art: cloth("folded", "#e3d3bd", "eleko") },
      { alt: "Eleko panels hanging from a wooden rail", art: cloth("hung", "#e9dfce", "eleko") },
    ],
  }),
  product({
    handle: "rain-adire",
    code: "ADI-RAI",
    title: "Rain Adire",
    type: "Adire",
    tags: ["adire", "cotton", "hand-dyed"],
    axes: [TWO_OR_FIVE, { name: "Colour", values: ["Indigo", "Kola"] }],
    price: perYard(4800),
    grams: weigh(165),
    demand: 4,
    html: "<p>Short slanted strokes, closer together in some places, as rain comes over the lagoon. Kola is dyed with the nut and mordanted with iron for a warm brown.</p><p>The softest of our adire; people make shirts and baby wraps from it.</p>",
    pictures: [
      {
        alt: "Indigo cloth with slanted pale strokes, hanging",
        art: cloth("hung", "#dfe0da", "rain indigo"),
        when: "Indigo",
      },
      {
        alt: "Brown cloth with slanted pale strokes, folded",
        art: cloth("folded", "#d8cdb7", "rain kola"),
        when: "Kola",
      },
    ],
  }),
  product({
    handle: "kampala-tie-dye",
    code: "ADI-KAM",
    title: "Kampala Tie-Dye",
    type: "Adire",
    tags: ["adire", "cotton", "hand-dyed", "new"],
    axes: [TWO_OR_FIVE, { name: "Colour", values: ["Sunset", "Lagoon"] }],
    price: perYard(4200),
    grams: weigh(160),
    demand: 5,
    html: "<p>Pleated, clamped between two boards and dyed twice, so the stripes bleed into each other at the edges. Bright on one side and almost as bright on the other.</p><p>Cut generously: 48 inches wide, enough for a boubou from five yards.</p>",
    pictures: [
      {
        alt: "Pink and orange tie-dye in soft folds",
        art: cloth("soft", "#ecd9c3", "kampala sunset"),
        when: "Sunset",
      },
      {
        alt: "Blue and green tie-dye hanging from a rail",
        art: cloth("hung", "#e8e2d2", "kampala lagoon"),
        when: "Lagoon",
      },
    ],
  }),
  product({
    handle: "etu-aso-oke",
    code: "ASO-ETU",
    title: "Etu Aso-Oke",
    type: "Aso-oke",
    tags: ["aso-oke", "hand-woven", "weddings"],
    axes: [SET],
    price: setPrice(18500),
    grams: setGrams,
    costShare: 0.66,
    demand: 3,
    stock: { "Full set": 2 },
    html: "<p>The dark one, for elders: deep indigo with lines of pale blue no wider than a grain of rice. Woven in Iseyin on four-inch looms and sewn strip to strip.</p><p>The full set is agbada or iro, buba, headtie and shoulder cloth. Allow three weeks before your date.</p>",
    pictures: [
      { alt: "Dark indigo aso-oke strip cloth, folded", art: cloth("folded", "#d9c8ad", "etu") },
      { alt: "Close view of indigo strips with pale lines", art: cloth("soft", "#d9c8ad", "etu") },
    ],
  }),
  product({
    handle: "sanyan-aso-oke",
    code: "ASO-SAN",
    title: "Sanyan Aso-Oke",
    type: "Aso-oke",
    tags: ["aso-oke", "hand-woven", "weddings"],
    axes: [SET],
    price: setPrice(21000),
    grams: setGrams,
    costShare: 0.66,
    demand: 3,
    html: "<p>The colour of wild silk: beige, honey and cream in uneven stripes. We weave it with cotton and a tenth of silk yarn, which gives it a dry shine and a rustle.</p><p>Goes with coral beads, and with nothing else at all.</p>",
    pictures: [
      { alt: "Beige and honey striped aso-oke, folded", art: cloth("folded", "#c3cbbd", "sanyan") },
      { alt: "Fringed beige aso-oke shawl laid in a cross", art: cloth("strip", "#b9a58a", "sanyan") },
    ],
  }),
  product({
    handle: "alaari-aso-oke",
    code: "ASO-ALA",
    title: "Alaari Aso-Oke",
    type: "Aso-oke",
    tags: ["aso-oke", "hand-woven", "weddings", "bestseller"],
    axes: [SET],
    price: setPrice(19500),
    grams: setGrams,
    costShare: 0.66,
    demand: 5,
    trend: "december",
    html: "<p>Crimson with gold floats, laid in by hand as the strip grows. The bride's family usually asks for this one.</p><p>Brides: send us your count early. One weaver makes about three headties a day, and December is always full by October.</p>",
    pictures: [
      {
        alt: "Crimson aso-oke with gold floats hanging from a rail",
        art: cloth("hung", "#eadbc2", "alaari"),
      },
      { alt: "Crimson aso-oke, folded", art: cloth("folded", "#d3c5ae", "alaari") },
    ],
  }),
  product({
    handle: "openwork-aso-oke",
    code: "ASO-OPE",
    title: "Openwork Aso-Oke",
    type: "Aso-oke",
    tags: ["aso-oke", "hand-woven", "weddings"],
    axes: [SET, { name: "Colour", values: ["Navy", "Mint"] }],
    price: setPrice(17000),
    grams: setGrams,
    costShare: 0.64,
    demand: 4,
    stock: { "Full set / Mint": 0 },
    html: "<p>Rows of small holes left in the weaving, tied off with a carried thread. Lighter than solid aso-oke, so it ties into a higher gele and does not slip.</p><p>Mint has been the aso-ebi colour of the year; order for the whole party from one batch.</p>",
    pictures: [
      {
        alt: "Navy openwork aso-oke, folded",
        art: cloth("folded", "#d8d0c2", "openwork navy"),
        when: "Navy",
      },
      {
        alt: "Mint openwork aso-oke, folded",
        art: cloth("folded", "#e0c3ae", "openwork mint"),
        when: "Mint",
      },
    ],
  }),
];
