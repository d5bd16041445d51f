import type { Section } from "#domain/look/sections.ts";
import type { ProductCard } from "#domain/product/product.ts";
import type { HomePage } from "#domain/storefront/home.ts";
import { CollectionTiles } from "./collection-tiles.tsx";
import { FaqSection } from "./faq-section.tsx";
import { Hero } from "./hero.tsx";
import { ImageTextSection } from "./image-text-section.tsx";
import { NewsletterSection } from "./newsletter-section.tsx";
import { ProductSection } from "./product-section.tsx";
import { Grid } from "./product-card.tsx";
import { Quotes } from "./quotes-section.tsx";
import { SectionHead } from "./section-head.tsx";
import { TextSection } from "./text-section.tsx";
import { useSay } from "./use-say.ts";

/** The parts of a front page that have something to show, in the seller's order. */
export function Sections({ page }: { page: HomePage }) {
  const say = useSay();
  const shown = page.sections.filter(({ hidden }) => !hidden);
  const grids = gridsOf(shown, page);
  const bare = page.newest.length === 0 && page.featured.length === 0;
  // A page has one heading of the first rank, also when the part that brings it was taken away.
  const named = shown[0]?.kind === "hero";
  return (
    <>
      {named ? null : <h1 className="sr-only">{page.shell.name}</h1>}
      {shown.map((section, at) => (
        <Part
          key={section.id}
          section={section}
          page={page}
          grid={grids.get(section.id) ?? NOTHING}
          first={at === 0}
        />
      ))}
      {bare ? (
        <p className="page mt-12 text-lg text-muted">
          {say("The shelves are being filled. Please come back soon.")}
        </p>
      ) : null}
    </>
  );
}

/** What a grid shows, and which of it a grid above it shows already. */
type GridOf = { cards: ProductCard[]; again: ReadonlySet<string> };
const NOTHING: GridOf = { cards: [], again: new Set() };

type PartProps = { section: Section; page: HomePage; grid: GridOf; first: boolean };

function Part({ section, page, grid, first }: PartProps) {
  const say = useSay();
  switch (section.kind) {
    case "hero":
      return <Hero section={section} shell={page.shell} first={first} pictures={picturesOf(page)} />;
    case "collections":
      return <CollectionTiles section={section} collections={page.collections} />;
    case "products": {
      if (grid.cards.length === 0) return null;
      const title = section.from === "newest" ? say("New in") : say("Our favourites");
      const all =
        section.from === "collection" ? `/collections/${section.handle}` : "/collections/all?sort=newest";
      return (
        <section className="band page">
          <SectionHead title={section.title || title} href={all} />
          <Grid cards={grid.cards} again={grid.again} shell={page.shell} />
        </section>
      );
    }
    case "product":
      return <ProductSection section={section} page={page} />;
    case "text":
      return <TextSection section={section} />;
    case "image_text":
      return <ImageTextSection section={section} />;
    case "testimonials":
      return <Quotes section={section} />;
    case "newsletter":
      return <NewsletterSection section={section} shell={page.shell} />;
    case "faq":
      return <FaqSection section={section} />;
  }
}

const picturesOf = ({ featured, newest }: HomePage) =>
  [...featured, ...newest].flatMap((card) => card.image ?? []);

/** The products of each grid. The newest leave out what stands above them; what a seller chose is shown as chosen. */
function gridsOf(sections: Section[], page: HomePage): Map<string, GridOf> {
  const seen = new Set<string>();
  const grids = new Map<string, GridOf>();
  for (const section of sections) {
    if (section.kind !== "products") continue;
    const all =
      section.from === "collection"
        ? (page.chosen[section.id]?.cards ?? [])
        : section.from === "newest"
          ? page.newest.filter(({ id }) => !seen.has(id))
          : page.featured;
    const cards = all.slice(0, section.count);
    grids.set(section.id, { cards, again: new Set(seen) });
    for (const { id } of cards) seen.add(id);
  }
  return grids;
}
