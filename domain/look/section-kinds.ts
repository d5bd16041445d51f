import type { Section, SectionKind } from "./sections.ts";

/** The most of each, so that a front page stays light and is read in one trip. */
export const MOST = { sections: 20, tiles: 8, cards: 8, quotes: 6, questions: 12, html: 20_000 } as const;

/** The front page of a store whose seller has not arranged it. Empty titles are said in the shop's language. */
export const DEFAULT_SECTIONS: Section[] = [
  { id: "hero", kind: "hero", hidden: false, title: "", text: "", button: "", link: "", picture: null },
  { id: "collections", kind: "collections", hidden: false, title: "", handles: [] },
  { id: "featured", kind: "products", hidden: false, title: "", from: "featured", handle: "", count: 8 },
  { id: "newest", kind: "products", hidden: false, title: "", from: "newest", handle: "", count: 8 },
];

/** A section of this kind with nothing in it yet. */
export function emptySection(kind: SectionKind, id: string): Section {
  const start = { id, hidden: false, title: "" };
  switch (kind) {
    case "hero":
      return { ...start, kind, text: "", button: "", link: "", picture: null };
    case "collections":
      return { ...start, kind, handles: [] };
    case "products":
      return { ...start, kind, from: "newest", handle: "", count: 4 };
    case "product":
      return { ...start, kind, productId: "" };
    case "text":
      return { ...start, kind, html: "" };
    case "image_text":
      return { ...start, kind, html: "", picture: null, side: "start", button: "", link: "" };
    case "testimonials":
      return { ...start, kind, quotes: [{ text: "", name: "", place: "" }] };
    case "newsletter":
      return { ...start, kind, text: "" };
    case "faq":
      return { ...start, kind, items: [{ question: "", answer: "" }] };
  }
}
