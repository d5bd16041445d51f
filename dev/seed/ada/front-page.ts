import type { FrontPage } from "../catalogue.ts";

/** A quiet front page: the cloth, one piece of it, where it comes from, what people ask. */
export const adaFrontPage: FrontPage = ({ story, idOf }) => [
  {
    id: "hero",
    kind: "hero",
    hidden: false,
    title: "Cloth with a memory, cut to your length",
    text: "Ankara, adire and hand-woven aso-oke from Balogun, Lagos.",
    button: "See the cloth",
    link: "/collections/all",
    picture: null,
  },
  {
    id: "collections",
    kind: "collections",
    hidden: false,
    title: "",
    handles: ["ankara", "adire-and-indigo", "for-weddings", "headties"],
  },
  {
    id: "loved",
    kind: "products",
    hidden: false,
    title: "Loved this month",
    from: "collection",
    handle: "loved-this-month",
    count: 8,
  },
  {
    id: "story",
    kind: "image_text",
    hidden: false,
    title: "Two sisters and a pot of indigo",
    html: "<p>Our adire comes from a yard in Abeokuta where Sade and Ronke have dipped cloth since they were girls. Cassava paste, a hen’s feather, nine dips and a morning in the wind: that is all there is to it, and it takes a week.</p>",
    picture: { ...story, alt: "Indigo cloth with pale rings, still a little stiff from the paste" },
    side: "end",
    button: "Adire & indigo",
    link: "/collections/adire-and-indigo",
  },
  { id: "one", kind: "product", hidden: false, title: "For the day itself", productId: idOf("aso-oke-gele") },
  { id: "new", kind: "products", hidden: false, title: "", from: "newest", handle: "", count: 4 },
  {
    id: "questions",
    kind: "faq",
    hidden: false,
    title: "",
    items: [
      {
        question: "How much cloth do I need?",
        answer:
          "Six yards make a gown for most people, four a shirt and trousers, two a headtie. Ask us when you are between sizes.",
      },
      {
        question: "Does the indigo run?",
        answer:
          "A little, in the first two washes. Wash it alone in cold water with salt, and dry it in the shade.",
      },
      {
        question: "Can you cut it to my length?",
        answer: "To the inch. Cloth that is cut for you can’t come back unless the fault is ours.",
      },
    ],
  },
  {
    id: "letter",
    kind: "newsletter",
    hidden: false,
    title: "A letter when new cloth comes in",
    text: "About once a month, with the story of one cloth.",
  },
];
