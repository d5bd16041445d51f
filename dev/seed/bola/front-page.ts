import type { FrontPage } from "../catalogue.ts";

/** A cheerful front page: favourites first, the blue house, what customers wrote. */
export const bolaFrontPage: FrontPage = ({ story, idOf }) => [
  {
    id: "hero",
    kind: "hero",
    hidden: false,
    title: "Beads with a past life, strung by hand in Accra",
    text: "Krobo glass, waist beads and brass from a blue house in Osu.",
    button: "Find your strand",
    link: "/collections/all",
    picture: null,
  },
  {
    id: "collections",
    kind: "collections",
    hidden: false,
    title: "What are you in the mood for?",
    handles: ["krobo-glass", "waist-beads", "earrings", "recycled-glass", "kits-and-loose"],
  },
  { id: "favourites", kind: "products", hidden: false, title: "", from: "featured", handle: "", count: 4 },
  {
    id: "story",
    kind: "image_text",
    hidden: false,
    title: "It used to be a bottle",
    html: "<p>Auntie Bola learned to fire beads from her grandmother in Odumase-Krobo. Most of our glass has been a bottle before: crushed, poured into clay moulds, fired, and painted with a feather.</p>",
    picture: { ...story, alt: "Glass beads in green and amber, once bottles, on a string" },
    side: "start",
    button: "Recycled glass",
    link: "/collections/recycled-glass",
  },
  {
    id: "kit",
    kind: "product",
    hidden: false,
    title: "Make it yourself",
    productId: idOf("beginner-bead-kit"),
  },
  {
    id: "said",
    kind: "testimonials",
    hidden: false,
    title: "Said about our beads",
    quotes: [
      { text: "My waist beads survived a wedding, a beach and a toddler.", name: "Akosua", place: "Kumasi" },
      { text: "You can hear the rain on the glass. I wear them every day.", name: "Dzifa", place: "Ho" },
      {
        text: "One strand broke after four months. Bola restrung it while I waited.",
        name: "Naa",
        place: "Osu",
      },
    ],
  },
  { id: "new", kind: "products", hidden: false, title: "", from: "newest", handle: "", count: 4 },
  {
    id: "letter",
    kind: "newsletter",
    hidden: false,
    title: "Want the bead gossip?",
    text: "A short letter when a new firing comes out of the kiln.",
  },
];
