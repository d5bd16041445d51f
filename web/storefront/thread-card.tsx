import type { Shell } from "#domain/store/store.ts";
import type { ShownCard } from "#domain/thread/shown-cards.ts";
import { Picture } from "./picture.tsx";
import { Price } from "./price.tsx";
import { SIZES } from "./sizes.ts";
import { ThreadOffer } from "./thread-offer.tsx";
import { useSay } from "./use-say.ts";

type Props = {
  card: ShownCard;
  shell: Shell;
  /** Of the thread's page, where forms of its cards go. */
  path: string;
  own: boolean;
  author: string;
};

/** What a message shows besides words, as it is today. */
export function ThreadCard({ card, shell, path, own, author }: Props) {
  const say = useSay();
  switch (card.kind) {
    case "offer":
      return <ThreadOffer offer={card} shell={shell} path={path} />;
    case "product":
      return <ProductCard card={card} shell={shell} />;
    case "picture": {
      const { src, alt, width, height } = card;
      const said = alt || (own ? say("Your picture") : say("Picture from {name}", { name: author }));
      return (
        <figure className="said-picture">
          <a
            href={src}
            target="_blank"
            rel="noopener"
            aria-label={`${said}. ${say("Opens the whole picture")}`}
          >
            <img
              src={`${src}&w=640`}
              alt={said}
              width={width}
              height={height}
              loading="lazy"
              decoding="async"
            />
          </a>
          {alt ? (
            <figcaption data-text dir="auto">
              {alt}
            </figcaption>
          ) : null}
        </figure>
      );
    }
  }
}

type ProductProps = { card: ShownCard & { kind: "product" }; shell: Shell };

function ProductCard({ card: { title, product }, shell }: ProductProps) {
  const say = useSay();
  if (!product)
    return (
      <div className="said-card">
        <p data-text dir="auto" className="font-semibold wrap-anywhere">
          {title}
        </p>
        <p className="text-sm text-muted">{say("This is no longer in the shop.")}</p>
      </div>
    );
  const { handle, image, priceFrom, priceTo, soldOut } = product;
  return (
    <div className="said-card relative grid grid-cols-[4.5rem_1fr] items-center gap-3">
      <Picture image={image} title={product.title} sizes={SIZES.rail} className="aspect-square" small />
      <div className="min-w-0">
        <a
          data-text
          dir="auto"
          href={`/products/${handle}`}
          className="link font-semibold wrap-anywhere after:absolute after:inset-0 after:content-['']"
        >
          {product.title}
        </a>
        <Price shell={shell} from={priceFrom} to={priceTo} />
        {soldOut ? <p className="text-sm text-muted">{say("Sold out")}</p> : null}
      </div>
    </div>
  );
}
