import { formatMoney } from "#domain/money.ts";
import { canBuy, shipsLater, type Product, type Variant } from "#domain/product/product.ts";
import type { Shell } from "#domain/store/store.ts";
import { BarePicture } from "./picture.tsx";
import { SIZES } from "./sizes.ts";
import { pricesDiffer, type Choice, type ChoiceAxis, type ChoiceValue } from "./choose-variant.ts";
import { useSay } from "./use-say.ts";

type Props = { shell: Shell; product: Product; choice: Choice; onPage: boolean };

/**
 * What there is to choose. One axis is radio buttons, each with its own price and stock; several are links to the
 * same page with that choice made, because each combination has its own.
 */
export function Options({ shell, product, choice, onPage }: Props) {
  return (
    <>
      {onPage ? null : <input type="hidden" name="variantId" value={choice.variant.id} />}
      {choice.axes.map((axis) =>
        onPage ? (
          <Radios key={axis.name} axis={axis} shell={shell} product={product} chosen={choice.variant.id} />
        ) : (
          <Links key={axis.name} axis={axis} shell={shell} handle={product.handle} choice={choice} />
        ),
      )}
      {choice.fixed.length > 0 ? (
        <p className="text-muted">{choice.fixed.map(({ name, value }) => `${name}: ${value}`).join(" · ")}</p>
      ) : null}
    </>
  );
}

type RadiosProps = { axis: ChoiceAxis; shell: Shell; product: Product; chosen: string };

function Radios({ axis, shell, product, chosen }: RadiosProps) {
  const say = useSay();
  const differ = pricesDiffer(axis.values.map(({ variant }) => variant));
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{axis.name}</legend>
      <div className="flex flex-wrap gap-2">
        {axis.values.map(({ value, variant, state }) => {
          const image = product.images.find(({ id }) => id === variant.imageId);
          return (
            <label key={value} className={`chip ${image ? "ps-1.5" : ""}`} data-state={state}>
              <input
                type="radio"
                name="variantId"
                value={variant.id}
                defaultChecked={variant.id === chosen}
                data-sold={canBuy(variant) ? undefined : ""}
                className="peer sr-only"
              />
              {image ? (
                <BarePicture
                  image={{ ...image, alt: "" }}
                  sizes={SIZES.swatch}
                  small
                  className="h-11 w-9 rounded-[min(var(--box),0.375rem)] object-cover"
                />
              ) : null}
              <span>
                <span className={state === "free" ? "" : "line-through decoration-1"}>{value}</span>
                {differ ? (
                  <span className="block text-sm font-normal text-muted tabular-nums">
                    {formatMoney(variant.price, shell.currency, shell.locale)}
                  </span>
                ) : null}
                {state === "free" ? (
                  <Later variant={variant} />
                ) : (
                  <span className="block text-sm font-normal">{say("Sold out")}</span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Where several can be chosen at once, each says for itself that it is sent later, and how many one order takes. */
function Later({ variant }: { variant: Variant }) {
  const say = useSay();
  const said = [
    ...(shipsLater(variant) ? [say("Ships later")] : []),
    ...(variant.mostPerOrder === null ? [] : [say("At most {n} in one order.", { n: variant.mostPerOrder })]),
  ];
  return said.length > 0 ? <span className="block text-sm font-normal">{said.join(" · ")}</span> : null;
}

type LinksProps = { axis: ChoiceAxis; shell: Shell; handle: string; choice: Choice };

function Links({ axis, shell, handle, choice }: LinksProps) {
  const others = choice.axes
    .filter(({ name }) => name !== axis.name)
    .flatMap(({ values }) => values.filter(({ chosen }) => chosen).map(({ value }) => value));
  const possible = axis.values.filter(({ state }) => state !== "none");
  const differ = pricesDiffer(possible.map(({ variant }) => variant));
  return (
    <fieldset>
      <legend className="mb-2">
        <span className="font-semibold">{axis.name}</span>{" "}
        <span className="text-muted">{axis.values.find(({ chosen }) => chosen)?.value}</span>
      </legend>
      <ul className="flex flex-wrap gap-2">
        {axis.values.map((each) => (
          <li key={each.value}>
            <a
              href={`/products/${handle}${each.query}#choose`}
              rel="nofollow"
              aria-current={each.chosen ? "true" : undefined}
              data-state={each.state}
              className="chip h-full"
            >
              <span>
                <span className={each.state === "free" ? "" : "line-through decoration-1"}>{each.value}</span>
                {differ && each.state !== "none" ? (
                  <span className="block text-sm font-normal text-muted tabular-nums">
                    {formatMoney(each.variant.price, shell.currency, shell.locale)}
                  </span>
                ) : null}
                <State each={each} others={others} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const State = ({ each, others }: { each: ChoiceValue; others: string[] }) => {
  const say = useSay();
  if (each.state === "free") return null;
  return (
    <span className="block text-sm font-normal">
      {each.state === "sold_out" ? say("Sold out") : say("Not in {options}", { options: others.join(", ") })}
    </span>
  );
};
