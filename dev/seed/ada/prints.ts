import { product, type Product } from "../catalogue.ts";
import { cloth } from "../pictures/art.ts";

const LENGTH = { name: "Length", values: ["1 yard", "2 yards", "6 yards"] };
const yards = (length = "") => Number.parseInt(length, 10);

/** Six yards together cost less than six single ones. */
const byYard = (one: number) => (values: readonly string[]) => {
  const count = yards(values[0]);
  return Math.round((one * count * (count >= 6 ? 0.86 : count >= 2 ? 0.96 : 1)) / 100) * 100;
};
const grams = (values: readonly string[]) => yards(values[0]) * 145;
const wax = { type: "Ankara", costShare: 0.61, grams, barcodes: true } as const;

/** The Ankara prints: wax-printed cotton, sold by the yard. */
export const prints: readonly Product[] = [
  product({
    ...wax,
    handle: "ripple-disc-ankara",
    code: "ANK-RIP",
    title: "Ripple Disc Ankara",
    tags: ["ankara", "cotton", "bestseller", "by-the-yard"],
    axes: [LENGTH, { name: "Colour", values: ["Indigo", "Rust"] }],
    price: byYard(3200),
    html: "<p>Big record-shaped discs in rows, each about the width of a hand, with dotted grooves you can count. The wax crackle runs through the ground, so no two yards look quite alike.</p><p>Stiff when new, soft after two washes. Six yards make a full iro and buba with a little left for a headtie.</p><ul><li>100% cotton, 46 inches wide</li><li>Wash cold with salt the first time</li></ul>",
    pictures: [
      {
        alt: "Folded Ankara in indigo with orange and yellow discs",
        art: cloth("folded", "#dcbf9c", "ripple indigo"),
        when: "Indigo",
      },
      {
        alt: "Folded Ankara in rust with gold and green discs",
        art: cloth("folded", "#c9d0bf", "ripple rust"),
        when: "Rust",
      },
      { alt: "Indigo disc print thrown into folds", art: cloth("drape", "#dcbf9c", "ripple indigo") },
    ],
    stock: { "2 yards / Rust": 3, "6 yards / Indigo": 18 },
    demand: 9,
  }),
  product({
    ...wax,
    handle: "swallow-ankara",
    code: "ANK-SWA",
    title: "Swallow Ankara",
    tags: ["ankara", "cotton", "bestseller", "by-the-yard"],
    axes: [LENGTH, { name: "Colour", values: ["Green", "Night"] }],
    price: byYard(3400),
    html: "<p>Swallows flying left on one row and right on the next, in red, yellow and cream. Tailors like it because the birds can be matched across a seam.</p><p>A medium-weight cotton with a dry, crisp hand. It holds a pleat well and works for a lined jacket.</p>",
    pictures: [
      {
        alt: "Green Ankara with swallows hanging from a wooden rail",
        art: cloth("hung", "#e6d6bd", "swallow green"),
        when: "Green",
      },
      {
        alt: "Folded night-blue Ankara with swallows",
        art: cloth("folded", "#d5c3b5", "swallow night"),
        when: "Night",
      },
      { alt: "Green swallow print gathered into a swirl", art: cloth("swirl", "#e6d6bd", "swallow green") },
    ],
    demand: 7,
  }),
  product({
    ...wax,
    handle: "palm-fan-ankara",
    code: "ANK-FAN",
    title: "Palm Fan Ankara",
    tags: ["ankara", "cotton", "by-the-yard"],
    axes: [LENGTH],
    price: byYard(3600),
    html: "<p>Hand fans in overlapping rows, close enough to read as scales from across the room. Wine, flame orange, mustard and cream, on a print that has no up or down, so cutting wastes little.</p><p>Good for wide skirts and for covering chairs.</p>",
    pictures: [
      { alt: "Wine and orange fan print, folded", art: cloth("folded", "#d7cbb4", "fan wine") },
      { alt: "Fan print in soft folds, close up", art: cloth("soft", "#d7cbb4", "fan wine") },
    ],
    stock: { "6 yards": 0 },
    demand: 5,
  }),
  product({
    ...wax,
    handle: "palm-leaf-ankara",
    code: "ANK-LEA",
    title: "Palm Leaf Ankara",
    tags: ["ankara", "cotton", "by-the-yard", "new"],
    axes: [LENGTH, { name: "Colour", values: ["Lagoon", "Clay"] }],
    price: byYard(3300),
    html: "<p>Crossed palm leaves on fine pinstripes. Each leaf is printed with its ribs, and the second colour sits slightly off the line, the way wax prints should.</p><p>Lagoon is a deep sea blue; Clay is the red of laterite after rain.</p>",
    pictures: [
      {
        alt: "Blue palm leaf Ankara hanging from a rail",
        art: cloth("hung", "#efe3cc", "leaf lagoon"),
        when: "Lagoon",
      },
      {
        alt: "Clay-red palm leaf Ankara, folded",
        art: cloth("folded", "#cfd3c4", "leaf clay"),
        when: "Clay",
      },
    ],
    demand: 5,
  }),
  product({
    ...wax,
    handle: "hibiscus-ankara",
    code: "ANK-HIB",
    title: "Hibiscus Ankara",
    tags: ["ankara", "cotton", "bestseller", "by-the-yard"],
    axes: [LENGTH, { name: "Colour", values: ["Plum", "Marigold"] }],
    price: byYard(3400),
    html: "<p>Hibiscus as wide as a saucer, with long stamens and cut leaves, on a field of small dots. The flowers sit far enough apart that one can be centred on a bodice.</p><p>Marigold sells out before every wedding season; we restock it in September.</p>",
    pictures: [
      {
        alt: "Plum Ankara with orange hibiscus, folded",
        art: cloth("folded", "#e3c4ac", "hibiscus plum"),
        when: "Plum",
      },
      {
        alt: "Marigold Ankara with red hibiscus hanging from a rail",
        art: cloth("hung", "#dfd2bd", "hibiscus marigold"),
        when: "Marigold",
      },
      { alt: "Plum hibiscus print thrown into folds", art: cloth("drape", "#e3c4ac", "hibiscus plum") },
    ],
    stock: { "6 yards / Marigold": 0, "2 yards / Marigold": 4 },
    demand: 8,
  }),
  product({
    ...wax,
    handle: "watching-eyes-ankara",
    code: "ANK-EYE",
    title: "Watching Eyes Ankara",
    tags: ["ankara", "cotton", "by-the-yard"],
    axes: [LENGTH],
    price: byYard(3000),
    html: "<p>Almond eyes, lashes and four-pointed stars on cobalt. An old market joke in cloth: wear it to the meeting where everyone says they saw nothing.</p><p>The repeat is 18 inches, so buy a little extra to match seams.</p>",
    pictures: [
      {
        alt: "Cobalt Ankara with orange and red eyes, folded",
        art: cloth("folded", "#d9cdb8", "eyes cobalt"),
      },
    ],
    demand: 3,
  }),
  product({
    ...wax,
    handle: "noon-sun-ankara",
    code: "ANK-SUN",
    title: "Noon Sun Ankara",
    tags: ["ankara", "cotton", "by-the-yard"],
    axes: [LENGTH],
    price: byYard(3100),
    html: "<p>Suns with two rows of rays on a checked sky, printed edge to edge. The green ground is bright enough to wear plain with white.</p><p>One sun is the size of a side plate; a child's dress takes about four of them.</p>",
    pictures: [
      {
        alt: "Green and cream checked Ankara with suns, rolled on a bolt",
        art: cloth("bolt", "#e2d0b6", "sun green"),
      },
      { alt: "Noon Sun print in soft folds", art: cloth("soft", "#e2d0b6", "sun green") },
    ],
    demand: 4,
    trend: "dry season",
  }),
  product({
    ...wax,
    handle: "danfo-stripe-ankara",
    code: "ANK-DAN",
    title: "Danfo Stripe Ankara",
    tags: ["ankara", "cotton", "by-the-yard", "new"],
    axes: [LENGTH],
    price: byYard(3500),
    html: "<p>Bus yellow and black, with zigzags, a row of cowries and bars like a crossing. It began as a joke between us and a tailor in Yaba and is now the print we are asked for most.</p><p>The bands run across the width: plan your hems around them.</p>",
    pictures: [
      { alt: "Yellow and black banded Ankara, folded", art: cloth("folded", "#cfc8bb", "danfo") },
      { alt: "Yellow and black banded Ankara hanging from a rail", art: cloth("hung", "#d8d3ca", "danfo") },
    ],
    demand: 8,
    trend: "rising",
  }),
  product({
    ...wax,
    handle: "guinea-fowl-ankara",
    code: "ANK-GUI",
    title: "Guinea Fowl Ankara",
    tags: ["ankara", "cotton", "by-the-yard"],
    axes: [LENGTH],
    price: byYard(2900),
    html: "<p>Pods ringed with dots, over a speckled teal ground that looks like a guinea fowl's back. Up close it is busy; from two metres it settles into stripes.</p><p>Our lightest Ankara, and the easiest to gather.</p>",
    pictures: [
      {
        alt: "Teal Ankara with dotted orange pods, rolled on a bolt",
        art: cloth("bolt", "#e9dac3", "guinea teal"),
      },
    ],
    demand: 3,
  }),
  product({
    ...wax,
    handle: "kite-ankara",
    code: "ANK-KIT",
    title: "Kite Ankara",
    tags: ["ankara", "cotton", "by-the-yard"],
    axes: [LENGTH, { name: "Colour", values: ["Coral", "Teal"] }],
    price: byYard(3200),
    was: byYard(3900),
    html: "<p>Split kites, each half lined the other way, so the cloth seems to fold where it does not. Last year's print at a lower price while the bolts last.</p><p>Sharp geometry that suits trousers and bomber jackets.</p>",
    pictures: [
      {
        alt: "Coral and navy kite print, folded",
        art: cloth("folded", "#cdd3d0", "kite coral"),
        when: "Coral",
      },
      {
        alt: "Teal and cream kite print, folded",
        art: cloth("folded", "#e2cfb5", "kite teal"),
        when: "Teal",
      },
    ],
    stock: { "1 yard / Teal": 0, "2 yards / Teal": 0, "6 yards / Teal": 0 },
    demand: 3,
    trend: "falling",
  }),
  product({
    ...wax,
    handle: "black-and-gold-ankara",
    code: "ANK-BLK",
    title: "Black and Gold Ankara",
    tags: ["ankara", "cotton", "by-the-yard", "december"],
    axes: [LENGTH],
    price: byYard(4200),
    html: "<p>The Noon Sun drawn again in black, bronze and candle yellow, with a metallic overprint on the rays. We print it once a year, for December parties.</p>",
    pictures: [
      { alt: "Black Ankara with gold suns thrown into folds", art: cloth("drape", "#d9c7a5", "sun gold") },
    ],
    status: "scheduled",
    demand: 0,
  }),
];
