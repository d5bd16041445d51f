import type { HomePage } from "#domain/storefront/home.ts";
import { counted } from "./option-words.ts";
import { Picture } from "./picture.tsx";

/** The collections with a picture each: side by side on a phone, a row on a desk. */
export function CollectionTiles({ collections }: { collections: HomePage["collections"] }) {
  const tiles = collections.slice(0, 6);
  if (tiles.length < 2) return null;
  return (
    <section className="page mt-12 md:mt-20" aria-labelledby="collections">
      <h2 id="collections" className="mb-5 md:mb-8">
        Look around
      </h2>
      <ul className="slide -mx-4 flex scroll-px-4 gap-3 px-4 pb-1 md:mx-0 md:grid md:auto-cols-fr md:grid-flow-col md:gap-5 md:px-0">
        {tiles.map(({ handle, title, image, count }) => (
          <li key={handle} className="group relative w-[42%] shrink-0 md:w-auto">
            <Picture
              image={image && { ...image, alt: "" }}
              title=""
              className={tiles.length > 3 ? "aspect-square" : "aspect-square md:aspect-[3/2]"}
            />
            <h3 className="mt-3 font-body text-base leading-snug font-semibold tracking-normal">
              <a
                href={`/collections/${handle}`}
                className="underline-offset-4 group-hover:underline after:absolute after:inset-0 after:content-['']"
              >
                {title}
              </a>
            </h3>
            <p className="text-sm text-muted">{counted(count, "product")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
