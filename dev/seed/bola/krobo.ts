import { product, type Product } from "../catalogue.ts";
import { beads } from "../pictures/art.ts";

const flat = (price: number) => () => price;
const LENGTH = { name: "Length", values: ["45 cm", "60 cm", "80 cm"] };
const WRIST = { name: "Wrist", values: ["Small", "Medium", "Large"] };
const byLength = (short: number, step: number) => (values: readonly string[]) => short + step * Math.max(0, LENGTH.values.indexOf(values[0] ?? ""));

/** Powder-glass and recycled-glass beads from Krobo: strands, necklaces and bracelets. */
export const krobo: readonly Product[] = [
  product({
    handle: "sun-eye-strand", code: "KRO-SUN", title: "Sun Eye Krobo Strand", type: "Strands", tags: ["krobo", "strands", "bestseller", "powder-glass"], price: flat(180), grams: () => 240, demand: 7, barcodes: true,
    html: "<p>Forty-two powder-glass beads with eyes of cream and night blue, fired in clay moulds over palm-kernel shells. The hole is made with a cassava stalk that burns away.</p><p>Strung on raffia, about 60 cm. Beads 16–18 mm.</p>",
    pictures: [
      { alt: "Hank of yellow Krobo beads with blue eyes", art: beads("hank", "#cfd8d2", "sun eyes") },
      { alt: "Rows of yellow eye beads, close up", art: beads("rows", "#e9dfce", "sun eyes") },
    ],
  }),
  product({
    handle: "red-eye-strand", code: "KRO-RED", title: "Red Eye Krobo Strand", type: "Strands", tags: ["krobo", "strands", "powder-glass"], price: flat(180), grams: () => 240, demand: 4,
    html: "<p>The same eyes on brick red. The red is old roof-tile glass and a spoon of oxide; each firing comes out a shade of its own, so we keep strands from one kiln together.</p><p>About 60 cm, beads 16–18 mm.</p>",
    pictures: [{ alt: "Hank of red Krobo beads with cream eyes", art: beads("hank", "#e3d6c3", "red eyes") }],
  }),
  product({
    handle: "sea-chevron-strand", code: "KRO-SEA", title: "Sea Chevron Strand", type: "Strands", tags: ["krobo", "strands", "powder-glass", "new"], price: flat(195), grams: () => 250, demand: 5,
    html: "<p>Teal barrels painted with zigzags of cream and coral. Auntie Dede draws the line with a feather, turning the bead on a nail, then fires it a second time.</p><p>Forty beads and forty brass discs on cotton cord.</p>",
    pictures: [
      { alt: "Teal chevron beads in a flat coil", art: beads("coil", "#ead9c2", "sea chevron") },
      { alt: "Rows of teal chevron beads", art: beads("rows", "#d9c7ae", "sea chevron") },
    ],
  }),
  product({
    handle: "festival-necklace", code: "NEC-FES", title: "Festival Necklace", type: "Necklaces", tags: ["krobo", "necklaces", "bestseller", "gifts"], axes: [LENGTH], price: byLength(220, 45), grams: (v) => 160 + 40 * Math.max(0, LENGTH.values.indexOf(v[0] ?? "")), demand: 8, stock: { "80 cm": 3 },
    html: "<p>One of everything: eyes, stripes, chevrons and bands with brass between, in the order that Bola likes best. Made for Odwira and worn on Tuesdays too.</p><p>Hook clasp in brass. 60 cm sits just below the collarbone on most people.</p>",
    pictures: [
      { alt: "Necklace of mixed Krobo beads with brass discs", art: beads("necklace", "#e7d8c3", "festival") },
      { alt: "Mixed Krobo beads loose on cloth", art: beads("loose", "#ddd0bb", "festival") },
    ],
  }),
  product({
    handle: "kente-chevron-necklace", code: "NEC-KEN", title: "Kente Chevron Necklace", type: "Necklaces", tags: ["krobo", "necklaces", "weddings"], axes: [LENGTH], price: byLength(240, 45), grams: () => 210, demand: 4,
    html: "<p>Green, gold and red zigzags, matched to the cloth from Bonwire that half of our customers marry in. Send us a picture of your kente and we will pick the closest strand.</p>",
    pictures: [{ alt: "Green, gold and red chevron necklace", art: beads("necklace", "#dfe1d6", "kente chevron") }],
  }),
  product({
    handle: "bodom-necklace", code: "NEC-BOD", title: "Bodom Necklace", type: "Necklaces", tags: ["krobo", "necklaces", "collectors"], price: flat(980), grams: () => 320, costShare: 0.66, demand: 1, stock: { "": 2 },
    html: "<p>Big yellow bodom with a dark heart, the bead that barks in the old stories. Made new in the old way, with a core of grey glass and three firings.</p><p>Five large beads at the front, amber rounds behind. There are never many.</p>",
    pictures: [{ alt: "Necklace of large yellow bodom beads with amber rounds", art: beads("necklace", "#cdd3cc", "bodom") }],
  }),
  product({
    handle: "blue-stripe-bracelet", code: "BRA-BLU", title: "Blue Stripe Bracelet", type: "Bracelets", tags: ["krobo", "bracelets", "gifts"], axes: [WRIST], price: flat(85), grams: () => 60, demand: 6,
    html: "<p>Cobalt barrels with red and cream lines painted along them, on doubled elastic that does not pinch.</p><p>Small fits to 16 cm, Medium to 18, Large to 20. If in doubt, measure with a thread.</p>",
    pictures: [{ alt: "Bracelet of blue striped Krobo beads", art: beads("bracelet", "#e8d6bf", "blue stripe") }],
  }),
  product({
    handle: "ochre-band-bracelet", code: "BRA-OCH", title: "Ochre Band Bracelet", type: "Bracelets", tags: ["krobo", "bracelets"], axes: [WRIST], price: flat(80), was: flat(95), grams: () => 60, demand: 3, trend: "falling",
    html: "<p>Ochre with dark bands, dark with ochre bands, turn and turn about. The quiet one of the bench, and the best with a wristwatch.</p>",
    pictures: [{ alt: "Bracelet of ochre and brown banded beads", art: beads("bracelet", "#cbd3d0", "ochre bands") }],
  }),
  product({
    handle: "plum-swirl-strand", code: "KRO-PLU", title: "Plum Swirl Strand", type: "Strands", tags: ["krobo", "strands", "powder-glass"], price: flat(190), grams: () => 240, demand: 3, trend: "rising",
    html: "<p>Two powders poured at once and turned before firing, so plum and rose run round each bead like smoke. No two match; that is the point.</p>",
    pictures: [
      { alt: "Hank of plum and rose swirl beads", art: beads("hank", "#e6d5c8", "swirl plum") },
      { alt: "Plum swirl beads loose on cloth", art: beads("loose", "#e9ded0", "swirl plum") },
    ],
  }),
  product({
    handle: "speckled-stone-strand", code: "KRO-SPE", title: "Speckled Stone Strand", type: "Strands", tags: ["krobo", "strands", "powder-glass"], price: flat(165), grams: () => 230, demand: 0,
    html: "<p>Crushed bottle glass in three colours, pressed dry into the mould. It looks like river stone and feels like it: matt, a little rough, cool.</p>",
    pictures: [{ alt: "Rows of speckled grey glass beads", art: beads("rows", "#c7b59c", "speckle stone") }],
  }),
  product({
    handle: "bottle-glass-strand", code: "REC-STR", title: "Bottle Glass Strand", type: "Strands", tags: ["recycled", "strands", "bestseller"], axes: [{ name: "Colour", values: ["Green", "Sea", "Amber", "Clear"] }], price: flat(120), grams: () => 220, demand: 7, barcodes: true, stock: { Clear: 0 },
    html: "<p>Soda, beer and medicine bottles, broken, sorted by colour and melted in the mould until they go round. Hold a strand to the window before you decide.</p><p>Sea comes from gin bottles, Clear from louvre glass when someone changes their windows.</p>",
    pictures: [
      { alt: "Coil of green bottle-glass beads", art: beads("coil", "#eadfcd", "bottle green"), when: "Green" },
      { alt: "Coil of sea-coloured glass beads", art: beads("coil", "#e7d3bd", "bottle sea"), when: "Sea" },
      { alt: "Coil of amber glass beads", art: beads("coil", "#d6d8cc", "bottle amber"), when: "Amber" },
      { alt: "Coil of clear glass beads", art: beads("coil", "#b9a489", "bottle clear"), when: "Clear" },
    ],
  }),
  product({
    handle: "bottle-glass-bracelet", code: "REC-BRA", title: "Bottle Glass Bracelet", type: "Bracelets", tags: ["recycled", "bracelets", "gifts"], axes: [{ name: "Colour", values: ["Green", "Sea", "Amber"] }, WRIST], price: flat(65), grams: () => 48, demand: 8,
    html: "<p>Round glass on elastic, one size of bead, one bottle's colour. Our best-seller at the Saturday market, and the one that children choose.</p>",
    pictures: [
      { alt: "Green glass bracelet", art: beads("bracelet", "#e5d7c4", "bottle green"), when: "Green" },
      { alt: "Sea glass bracelet", art: beads("bracelet", "#e6cdb5", "bottle sea"), when: "Sea" },
      { alt: "Amber glass bracelet", art: beads("bracelet", "#d3d8cf", "bottle amber"), when: "Amber" },
    ],
    stock: { "Sea / Large": 1 },
  }),
  product({
    handle: "cobalt-necklace", code: "NEC-COB", title: "Cobalt Rounds Necklace", type: "Necklaces", tags: ["recycled", "necklaces", "weddings"], axes: [LENGTH], price: byLength(190, 40), grams: () => 190, demand: 4,
    html: "<p>Deep blue from old poison bottles and one broken church window, with a brass disc between each pair. Almost black until the sun finds it.</p>",
    pictures: [
      { alt: "Cobalt glass necklace with brass discs", art: beads("necklace", "#e9d9c0", "cobalt") },
    ],
  }),
];
