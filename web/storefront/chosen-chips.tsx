import { formatMoney } from "#domain/money.ts";
import { countChosen, NONE_CHOSEN, type Chosen } from "#domain/storefront/chosen.ts";
import type { Say } from "#domain/words/say.ts";
import { addressOf, type Listed } from "./list-address.ts";
import { useSay } from "./use-say.ts";
import { Icon } from "./icon.tsx";

type Props = { listed: Listed; titles: { handle: string; title: string }[] };

/** What is chosen, each to be taken back by one tap. */
export function ChosenChips({ listed, titles }: Props) {
  const say = useSay();
  const { chosen } = listed;
  const many = countChosen(chosen);
  if (many === 0) return null;
  return (
    <nav aria-label={say("Chosen filters")} className="mb-5">
      <ul className="flex flex-wrap items-center gap-2">
        {chips(listed, titles, say).map(({ words, without }) => (
          <li key={words}>
            <a
              href={addressOf({ ...listed, chosen: without })}
              rel="nofollow"
              className="chip text-[0.95rem]"
            >
              <span className="sr-only">{say("Remove filter:")} </span>
              {words}
              <Icon of="x" size={16} />
            </a>
          </li>
        ))}
        <li>
          <a href={addressOf({ ...listed, chosen: NONE_CHOSEN })} rel="nofollow" className="link tap px-2">
            {say("Clear all")}
          </a>
        </li>
      </ul>
    </nav>
  );
}

type Chip = { words: string; without: Chosen };

function chips({ chosen, currency }: Listed, titles: Props["titles"], say: Say): Chip[] {
  const { collections, options, min, max, inStock } = chosen;
  const money = (amount: number) => formatMoney(amount, currency, say.locale);
  const price =
    min === null
      ? say("Up to {price}", { price: money(max ?? 0) })
      : max === null
        ? say("From {price}", { price: money(min) })
        : `${money(min)} – ${money(max)}`;
  return [
    ...collections.map((handle) => ({
      words: titles.find((each) => each.handle === handle)?.title ?? handle,
      without: { ...chosen, collections: collections.filter((each) => each !== handle) },
    })),
    ...[...options].flatMap(([axis, values]) =>
      values.map((value) => ({
        words: `${axis}: ${value}`,
        without: {
          ...chosen,
          options: new Map(options).set(
            axis,
            values.filter((each) => each !== value),
          ),
        },
      })),
    ),
    ...(min === null && max === null ? [] : [{ words: price, without: { ...chosen, min: null, max: null } }]),
    ...(inStock ? [{ words: say("In stock"), without: { ...chosen, inStock: false } }] : []),
  ];
}
