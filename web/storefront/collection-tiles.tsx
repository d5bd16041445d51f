import type { Section } from "#domain/look/sections.ts";
import type { HomePage } from "#domain/storefront/home.ts";
import { Picture } from "./picture.tsx";
import { tileSizes } from "./sizes.ts";
import { useSay } from "./use-say.ts";

type Props = { section: Extract<Section, { kind: "collections" }>; collections: HomePage["collections"] };

const UNASKED = 6;

/** The collections with a picture each: side by side on a phone, a row on a desk. One that is gone or empty is left out. */
export function CollectionTiles({ section, collections }: Props) {
  const say = useSay();
  const named = section.handles.flatMap((handle) => collections.find((each) => each.handle === handle) ?? []);
  const tiles = section.handles.length > 0 ? named : collections.slice(0, UNASKED);
  // The first ones of a shop with one collection would only say again what stands below.
  if (tiles.length < (section.handles.length > 0 ? 1 : 2)) return null;
  const id = `look-${section.id}`;
  return (
    <section className="band-tiles page mt-12 md:mt-20" aria-labelledby={id}>
      <div className="section-head mb-5 md:mb-8">
        <h2 id={id}>{section.title || say("Look around")}</h2>
      </div>
      <ul className="slide -mx-4 flex scroll-px-4 gap-3 px-4 pb-1 md:mx-0 md:grid md:auto-cols-fr md:grid-flow-col md:gap-5 md:px-0">
        {tiles.map(({ handle, title, image, count }) => (
          <li key={handle} className="tile group relative w-[42%] shrink-0 md:w-auto">
            <Picture
              image={image && { ...image, alt: "" }}
              title=""
              sizes={tileSizes(tiles.length)}
              className={tiles.length > 3 ? "aspect-square" : "aspect-square md:aspect-[3/2]"}
            />
            <h3 className="tile-title mt-3 font-body text-base leading-snug font-semibold tracking-normal">
              <a
                href={`/collections/${handle}`}
                className="underline-offset-4 group-hover:underline after:absolute after:inset-0 after:content-['']"
              >
                {title}
              </a>
            </h3>
            <p className="text-sm text-muted">{say.many(count, "{n} product", "{n} products")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
