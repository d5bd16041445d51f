import type { ReactNode } from "react";
import { countChosen, NONE_CHOSEN, optionParameter } from "#domain/storefront/chosen.ts";
import type { Facets as Counts } from "#domain/storefront/product-list.ts";
import { parametersOf, plainAmount, type Listed } from "./list-address.ts";
import { useSay } from "./use-say.ts";
import { Icon } from "./icon.tsx";

type Props = { facets: Counts; listed: Listed; titles: { handle: string; title: string }[] };

/**
 * What can be chosen among the products, as one plain form: folded up on a phone, a rail on a desk. The counts of a facet are
 * of what it would give with all other choices kept.
 */
export function Facets({ facets, listed, titles }: Props) {
  const say = useSay();
  const { chosen, currency } = listed;
  const many = countChosen(chosen);
  const kept = parametersOf({ ...listed, chosen: NONE_CHOSEN });
  const collections = withChosen(
    facets.collections.map(({ handle, count }) => ({ value: handle, count })),
    chosen.collections,
  );
  const axes = [
    ...facets.options,
    ...[...chosen.options.keys()]
      .filter((name) => facets.options.every((each) => each.name !== name))
      .map((name) => ({ name, values: [] })),
  ];
  return (
    <details className="facets">
      <summary className="press press-quiet mb-4 w-full">
        <Icon of="filter" size={18} />
        {many > 0 ? say("Filter ({n} chosen)", { n: many }) : say("Filter")}
      </summary>
      <form action={listed.path} method="get" aria-label={say("Filter products")} className="mb-8 grid gap-6">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Group name={say("Availability")}>
          <Choice
            name="stock"
            value="in"
            words={say("In stock")}
            count={facets.inStock}
            checked={chosen.inStock}
          />
        </Group>
        {facets.prices || chosen.min !== null || chosen.max !== null ? (
          <Group name={say("Price ({currency})", { currency })}>
            <div className="flex items-end gap-3">
              <PriceField
                name="min"
                words={say("Lowest")}
                amount={chosen.min}
                bound={facets.prices?.lowest}
                currency={currency}
              />
              <PriceField
                name="max"
                words={say("Highest")}
                amount={chosen.max}
                bound={facets.prices?.highest}
                currency={currency}
              />
            </div>
          </Group>
        ) : null}
        {collections.length > 0 ? (
          <Group name={say("Collection")}>
            {collections.map(({ value, count }) => (
              <Choice
                key={value}
                name="collection"
                value={value}
                words={titles.find((each) => each.handle === value)?.title ?? value}
                count={count}
                checked={chosen.collections.includes(value)}
              />
            ))}
          </Group>
        ) : null}
        {axes.map(({ name, values }) => (
          <Group key={name} name={name}>
            {withChosen(values, chosen.options.get(name) ?? []).map(({ value, count }) => (
              <Choice
                key={value}
                name={optionParameter(name)}
                value={value}
                words={value}
                count={count}
                checked={chosen.options.get(name)?.includes(value) ?? false}
              />
            ))}
          </Group>
        ))}
        <button type="submit" className="press w-full">
          {say("Show products")}
        </button>
      </form>
    </details>
  );
}

/** What was chosen stays to be unchosen, also when nothing has it. */
const withChosen = (values: { value: string; count: number }[], chosen: readonly string[]) => [
  ...values,
  ...chosen
    .filter((value) => values.every((each) => each.value !== value))
    .map((value) => ({ value, count: 0 })),
];

/** The longer ones scroll in themselves: the next facet stays in reach. */
const Group = ({ name, children }: { name: string; children: ReactNode }) => (
  <fieldset className="min-w-0">
    <legend className="mb-1 font-semibold">{name}</legend>
    <div className="max-h-80 overflow-y-auto">{children}</div>
  </fieldset>
);

type ChoiceProps = { name: string; value: string; words: string; count: number; checked: boolean };

function Choice({ name, value, words, count, checked }: ChoiceProps) {
  const say = useSay();
  return (
    <label className="tap w-full cursor-pointer gap-3 px-1">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} className="size-5 shrink-0" />
      <span className="min-w-0 flex-1 py-1 leading-snug">{words}</span>
      <span aria-hidden="true" className="text-sm text-muted tabular-nums">
        {say.number(count)}
      </span>
      <span className="sr-only">{say.many(count, "{n} product", "{n} products")}</span>
    </label>
  );
}

type PriceProps = {
  name: "min" | "max";
  words: string;
  amount: number | null;
  bound: number | undefined;
  currency: string;
};

const PriceField = ({ name, words, amount, bound, currency }: PriceProps) => (
  <label className="block min-w-0 flex-1 p-1">
    <span className="block text-sm text-muted">{words}</span>
    <input
      name={name}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      defaultValue={amount === null ? "" : plainAmount(amount, currency)}
      placeholder={bound === undefined ? "" : plainAmount(bound, currency)}
      className="field"
    />
  </label>
);
