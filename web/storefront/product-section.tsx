import type { Section } from "#domain/look/sections.ts";
import type { HomePage } from "#domain/storefront/home.ts";
import { plainWords, shorten } from "./page-words.ts";
import { Picture } from "./picture.tsx";
import { SIZES } from "./sizes.ts";
import { Price } from "./price.tsx";
import { useSay } from "./use-say.ts";

type Props = { section: Extract<Section, { kind: "product" }>; page: HomePage };

/** One product, large. Nothing when it is gone or not for shoppers any more. */
export function ProductSection({ section, page }: Props) {
  const say = useSay();
  const found = page.chosen[section.id];
  const card = found?.cards[0];
  if (!found || !card) return null;
  const address = `/products/${card.handle}`;
  return (
    <section className="band page">
      <div className="grid items-center gap-6 md:grid-cols-2 md:gap-12">
        <Picture
          image={card.image}
          title={card.title}
          sizes={SIZES.hero}
          className="aspect-[4/5] md:max-h-[38rem]"
        />
        <div className="max-w-xl">
          {section.title ? <p className="eyebrow mb-2">{section.title}</p> : null}
          <h2 className="band-title">
            <a href={address} className="underline-offset-4 hover:underline">
              {card.title}
            </a>
          </h2>
          <Price
            shell={page.shell}
            from={card.priceFrom}
            to={card.priceTo}
            compareAt={card.compareAt}
            className="mt-3 text-lg"
          />
          <p className="mt-4">{shorten(plainWords(found.descriptionHtml), 280)}</p>
          <p className="mt-6">
            <a href={address} className="press">
              {card.soldOut ? say("Have a look") : say("Choose yours")}
              <span className="sr-only">: {card.title}</span>
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}
