import { PRESETS } from "#domain/store/presets.ts";
import type { DemoStore } from "../catalogue.ts";
import { body } from "./body.ts";
import { bolaTerms } from "./delivery.ts";
import { bolaFrontPage } from "./front-page.ts";
import { krobo } from "./krobo.ts";
import { more } from "./more.ts";

/** Bola Beads, Accra: the demo store that is paid through Flutterwave or on delivery. */
export const bola: DemoStore = {
  slug: "bola",
  name: "Bola Beads",
  tagline: "Krobo glass, waist beads and brass, strung by hand in Accra",
  about:
    "Bola Tetteh learned to fire beads from her grandmother in Odumase-Krobo and now strings them with five others in a blue house in Osu. Most of the glass has been a bottle before. Deliveries in Accra by motorbike, the rest of Ghana by bus parcel.",
  country: "GH",
  currency: "GHS",
  timeZone: "Africa/Accra",
  town: "Osu, Accra",
  phone: "+233 20 000 0177",
  email: "hello@bola.example.com",
  locale: "en-GH",
  languages: [],
  theme: { ...PRESETS.craft, accent: "#0b6e69", ink: "#1d2b33", pop: "#ffc94d" },
  frontPage: bolaFrontPage,
  story: "bottle-glass-strand",
  deliveryPromise:
    "Accra tomorrow by motorbike, the rest of Ghana in 2–4 days by bus parcel. Pay when it is in your hand.",
  returnsPolicy:
    "If a strand breaks within six months we restring it free. Unworn beads come back within 14 days; waist beads and earrings only if they arrive damaged.",
  terms: bolaTerms,
  deliveryFee: 25_00,
  freeDeliveryOver: 400_00,
  ordersAYear: 2600,
  seller: { name: "Bola Tetteh", email: "bola@demo.test" },
  staff: [{ name: "Chidi Okafor", email: "chidi@demo.test", role: "staff", daysAfterOpening: 90 }],
  flutterwave: { secret: "FLWSECK_TEST-demo-bola-beads-X", secretHash: "demo-secret-hash-of-bola" },
  products: [...krobo, ...body, ...more],
  collections: [
    {
      handle: "krobo-glass",
      title: "Krobo glass",
      html: "<p>Powder glass, fired in clay and painted with a feather.</p>",
      holds: { tag: "krobo" },
    },
    {
      handle: "waist-beads",
      title: "Waist beads",
      html: "<p>Single strands, sets, and how to measure.</p>",
      holds: { tag: "waist-beads" },
    },
    {
      handle: "recycled-glass",
      title: "Recycled glass",
      html: "<p>Bottles in a second life.</p>",
      holds: { tag: "recycled" },
    },
    {
      handle: "earrings",
      title: "Earrings",
      html: "<p>Light enough to forget you have them on.</p>",
      holds: { tag: "earrings" },
    },
    {
      handle: "brass",
      title: "Brass",
      html: "<p>Cast by lost wax in Krofofrom, polished with lime.</p>",
      holds: { tag: "brass" },
    },
    {
      handle: "kits-and-loose",
      title: "Kits & loose beads",
      html: "<p>For people who would rather make it themselves.</p>",
      holds: {
        handles: [
          "beginner-bead-kit",
          "waist-bead-kit",
          "loose-krobo-mix",
          "loose-glass-rounds",
          "seed-bead-mix",
        ],
      },
    },
    {
      handle: "gifts",
      title: "Gifts",
      html: "<p>Wrapped in wax print, with a card if you tell us what to write.</p>",
      holds: {
        handles: [
          "sun-drop-earrings",
          "three-bracelet-stack",
          "waist-beads-set",
          "bottle-glass-bracelet",
          "beginner-bead-kit",
          "festival-necklace",
          "bead-keyring",
        ],
      },
    },
  ],
};
