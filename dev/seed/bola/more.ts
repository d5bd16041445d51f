import { product, type Product } from "../catalogue.ts";
import { beads } from "../pictures/art.ts";

const flat = (price: number) => () => price;

/** Natural beads, stacks, kits and small things. */
export const more: readonly Product[] = [
  product({
    handle: "coral-tube-necklace", code: "NEC-COR", title: "Coral-Red Tube Necklace", type: "Necklaces", tags: ["necklaces", "weddings"], axes: [{ name: "Strands", values: ["One", "Two"] }], price: (v) => (v[0] === "Two" ? 460 : 260), grams: (v) => (v[0] === "Two" ? 340 : 180), demand: 3, trend: "december",
    html: "<p>Tubes the red of coral, pressed from glass, because the reefs need theirs. Brass between, graded by eye from front to back.</p>",
    pictures: [
      { alt: "Coral-red tube necklace with brass discs", art: beads("necklace", "#d8dcd3", "coral"), when: "One" },
      { alt: "Two strands of coral-red tubes", art: beads("necklace", "#e6d3bb", "coral", "coral"), when: "Two" },
    ],
  }),
  product({
    handle: "bone-disc-necklace", code: "NEC-BON", title: "Bone Disc Necklace", type: "Necklaces", tags: ["necklaces", "natural"], price: flat(150), grams: () => 130, demand: 3,
    html: "<p>Cow bone from the Tamale market, cut into discs, boiled white and drilled. It yellows a little with wear, like piano keys.</p>",
    pictures: [{ alt: "Necklace of pale bone discs", art: beads("necklace", "#a58c6d", "bone discs") }],
  }),
  product({
    handle: "coconut-shell-strand", code: "NAT-COC", title: "Coconut Shell Strand", type: "Strands", tags: ["strands", "natural"], price: flat(70), grams: () => 90, demand: 3,
    html: "<p>Thin discs punched from coconut shell and polished with oil, a bone disc after every third. Sounds like rain when you pick it up.</p>",
    pictures: [{ alt: "Coil of dark coconut shell discs", art: beads("coil", "#dccab0", "coconut") }],
  }),
  product({
    handle: "bauxite-strand", code: "NAT-BAU", title: "Abompe Bauxite Strand", type: "Strands", tags: ["strands", "natural", "collectors"], price: flat(140), grams: () => 180, demand: 2,
    html: "<p>Ground on stone in Abompe, where one family in three still makes them: rust-red, soft to the touch, with a little brass.</p>",
    pictures: [{ alt: "Hank of rust-red bauxite beads", art: beads("hank", "#d7dad2", "bauxite") }],
  }),
  product({
    handle: "three-bracelet-stack", code: "STA-THR", title: "Stack of Three", type: "Bracelets", tags: ["bracelets", "gifts", "bestseller"], axes: [{ name: "Palette", values: ["Shore", "Fire", "Night"] }], price: flat(160), grams: () => 150, demand: 6, stock: { Night: 4 },
    html: "<p>Three bracelets that were chosen to be worn together: one glass, one painted, one brass. Shore is sea greens, Fire is amber and red, Night is cobalt and black.</p>",
    pictures: [
      { alt: "Three bracelets in sea colours and brass", art: beads("bracelets", "#e8d9c4", "bottle sea", "sea chevron", "brass rounds"), when: "Shore" },
      { alt: "Three bracelets in amber, red and brass", art: beads("bracelets", "#d6d9cf", "bottle amber", "red eyes", "brass bicones"), when: "Fire" },
      { alt: "Three bracelets in cobalt, black and brass", art: beads("bracelets", "#e2cdb6", "cobalt", "onyx", "brass rounds"), when: "Night" },
    ],
  }),
  product({
    handle: "rose-glass-bracelet", code: "REC-ROS", title: "Rose Glass Bracelet", type: "Bracelets", tags: ["bracelets", "recycled", "gifts"], axes: [{ name: "Wrist", values: ["Small", "Medium", "Large"] }], price: flat(70), grams: () => 46, demand: 4,
    html: "<p>Two pinks from old perfume bottles with a brass disc between. We can make about ten from one bottle, so sizes come and go.</p>",
    pictures: [{ alt: "Bracelet of rose glass beads", art: beads("bracelet", "#cfd8d3", "rosy") }],
  }),
  product({
    handle: "beginner-bead-kit", code: "KIT-BEG", title: "First Bracelet Kit", type: "Kits", tags: ["kits", "gifts", "bestseller"], price: flat(130), grams: () => 420, demand: 6, trend: "december",
    html: "<p>A wooden tray with six kinds of bead, elastic, a needle and a card that shows three patterns. Enough for four bracelets, or six small ones.</p><p>From eight years with someone patient, from twelve alone.</p>",
    pictures: [{ alt: "Wooden tray with six kinds of beads", art: beads("tray", "#d9cdbd", "sun eyes", "blue stripe", "red eyes", "bottle sea", "brass rounds", "kente chevron") }],
  }),
  product({
    handle: "waist-bead-kit", code: "KIT-WAI", title: "Waist Bead Kit", type: "Kits", tags: ["kits", "waist-beads"], price: flat(150), grams: () => 380, demand: 4, trend: "rising",
    html: "<p>Six colours of seed bead, cotton cord, brass discs and a measuring ribbon with our three sizes marked. Makes three strands with some left over.</p>",
    pictures: [{ alt: "Wooden tray with seed beads in six colours", art: beads("tray", "#e6d6bf", "waist red", "waist blue", "waist green", "waist white", "waist gold", "waist plum") }],
  }),
  product({
    handle: "loose-krobo-mix", code: "LOO-KRO", title: "Loose Krobo Mix, 250 g", type: "Loose beads", tags: ["loose", "krobo"], price: flat(110), grams: () => 260, demand: 5,
    html: "<p>A scoop from the seconds bowl: eyes a little crooked, stripes that slipped, and about one in ten that is perfect and fell in by mistake.</p><p>Roughly fifty beads.</p>",
    pictures: [{ alt: "Wooden dish of mixed Krobo beads", art: beads("dish", "#c9d3c4", "festival", "blue stripe", "swirl plum") }],
  }),
  product({
    handle: "loose-glass-rounds", code: "LOO-GLA", title: "Loose Glass Rounds, 250 g", type: "Loose beads", tags: ["loose", "recycled"], price: flat(95), grams: () => 260, demand: 3,
    html: "<p>Recycled rounds in whatever the kiln gave this week. Mostly greens, some amber, a cobalt if you are lucky.</p>",
    pictures: [{ alt: "Wooden dish of recycled glass beads", art: beads("dish", "#e4d2b8", "bottle green", "bottle sea", "bottle amber", "cobalt") }],
  }),
  product({
    handle: "seed-bead-mix", code: "LOO-SEE", title: "Seed Bead Mix, 100 g", type: "Loose beads", tags: ["loose", "kits"], price: flat(45), grams: () => 110, demand: 4,
    html: "<p>Seven colours of small glass barrels, about 900 in a bag. For fringes, repairs and schoolrooms.</p>",
    pictures: [{ alt: "Seed beads in seven colours, loose", art: beads("loose", "#e9e0d0", "seed mixed") }],
  }),
  product({
    handle: "bead-keyring", code: "GFT-KEY", title: "Krobo Keyring", type: "Gifts", tags: ["gifts", "krobo"], axes: [{ name: "Beads", values: ["Festival", "Sea"] }], price: flat(35), grams: () => 45, demand: 5,
    html: "<p>Four beads, a solid brass ring and a red cotton tassel. Loud enough to find at the bottom of a bag.</p>",
    pictures: [
      { alt: "Keyring with mixed Krobo beads and a red tassel", art: beads("keyring", "#d9dcd2", "festival"), when: "Festival" },
      { alt: "Keyring with teal chevron beads and a red tassel", art: beads("keyring", "#ead8c0", "sea chevron"), when: "Sea" },
    ],
  }),
  product({
    handle: "onyx-glass-necklace", code: "NEC-ONY", title: "Black Glass Necklace", type: "Necklaces", tags: ["necklaces", "recycled"], price: flat(200), grams: () => 190, status: "scheduled", demand: 0,
    html: "<p>Stout-bottle glass melted twice until it is truly black, with brass between. In the shop from the first of next month.</p>",
    pictures: [{ alt: "Black glass necklace with brass discs", art: beads("necklace", "#d9cbb6", "onyx") }],
  }),
  product({
    handle: "mother-and-child-set", code: "SET-MOT", title: "Mother and Child Set", type: "Bracelets", tags: ["bracelets", "gifts"], price: flat(110), grams: () => 90, status: "draft", demand: 0,
    html: "<p>Two bracelets from one strand, one grown and one small. Photographs to come.</p>",
    pictures: [{ alt: "Bracelets of mixed beads", art: beads("bracelets", "#e3d4be", "festival", "sun eyes", "festival") }],
  }),
];
