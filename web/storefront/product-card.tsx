import type { ProductCard } from "#domain/product/product.ts";
import type { Shell } from "#domain/store/store.ts";
import { drawnOnce } from "./drawn-once.tsx";
import { optionHint } from "./option-words.ts";
import { Picture, travelName } from "./picture.tsx";
import { Price } from "./price.tsx";
import { SIZES } from "./sizes.ts";
import { CardRating } from "./stars.tsx";
import { useSay } from "./use-say.ts";

type Props = { card: ProductCard; shell: Shell; heading: "h2" | "h3"; main: boolean; travels?: boolean };

/**
 * A product in a grid: the picture leads, the whole card is one link. With `travels` the picture goes along to the product's
 * page: once on a page, as a browser that finds two of one name moves none.
 */
export function Card({ card, shell, heading: Heading, main, travels = true }: Props) {
  const say = useSay();
  const hint = optionHint(say, card.options);
  return (
    <article className="card group relative">
      <div className={card.soldOut ? "opacity-60" : ""}>
        <Picture
          image={card.image}
          title={card.title}
          sizes={SIZES.grid}
          main={main}
          travels={travels ? travelName(card.id) : undefined}
        />
      </div>
      {card.soldOut ? (
        <p className="absolute top-2 start-2 rounded-press bg-ground px-2.5 py-0.5 text-sm font-semibold">
          {say("Sold out")}
        </p>
      ) : null}
      <Heading className="card-title mt-3 line-clamp-3 font-body text-base leading-snug font-medium tracking-normal">
        <a
          href={`/products/${card.handle}`}
          className="underline-offset-4 group-hover:underline after:absolute after:inset-0 after:content-['']"
        >
          {card.title}
        </a>
      </Heading>
      <Price
        shell={shell}
        from={card.priceFrom}
        to={card.priceTo}
        compareAt={card.compareAt}
        className="mt-1"
      />
      <CardRating ratings={card.ratings} />
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
    </article>
  );
}

type GridProps = {
  cards: ProductCard[];
  shell: Shell;
  /** One below the heading that the grid stands under. */
  heading?: Props["heading"];
  /** Its first picture is what the page is about: the only one that is not put off. */
  leads?: boolean;
  /** Four at most, in one row: a tablet, with its three columns, shows three of them. */
  oneRow?: boolean;
  /** Products that stand further up on the page as well. */
  again?: ReadonlySet<string>;
};

/** Two columns on a phone, three on a tablet, four on a desk. */
export function Grid({ cards, shell, heading = "h3", leads = false, oneRow = false, again }: GridProps) {
  return (
    <ul
      className={`grid grid-cols-2 gap-x-3 gap-y-9 md:grid-cols-3 md:gap-x-6 md:gap-y-12 xl:grid-cols-4 ${oneRow ? "md:max-xl:*:nth-[n+4]:hidden" : ""}`}
    >
      {cards.map((card, at) => (
        <GridItem
          key={card.id}
          card={card}
          shell={shell}
          heading={heading}
          main={leads && at === 0}
          travels={!again?.has(card.id)}
        />
      ))}
    </ul>
  );
}

/** The picture a page is about is announced in the page's head; every other card is the same wherever it stands. */
function GridItem(props: Props) {
  const { card, shell, heading, main, travels } = props;
  const say = useSay();
  const draw = () => <Card {...props} />;
  if (main) return <li>{draw()}</li>;
  const part = `card ${heading} ${shell.currency} ${shell.locale}${travels ? " travels" : ""}`;
  return <li dangerouslySetInnerHTML={{ __html: drawnOnce(card, part, say, draw) }} />;
}
