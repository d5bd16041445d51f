import type { CartLine } from "#domain/cart/cart.ts";
import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import type { LineTotals } from "#domain/checkout/totals.ts";
import { quantityField } from "./cart-form.ts";
import { LineTotal } from "./line-total.tsx";
import { lineHelp } from "./line-words.ts";
import { Picture } from "./picture.tsx";
import { SIZES } from "./sizes.ts";
import { useSay } from "./use-say.ts";

/**
 * What is in the cart. One form sets all quantities; taking a line out is a form of its own, so that Enter in a
 * quantity never does that.
 */
export function CartLines({ shell, lines, off }: { shell: Shell; lines: CartLine[]; off: LineTotals[] }) {
  const say = useSay();
  return (
    <div>
      <form id="set" method="post" action="/cart">
        <input type="hidden" name="intent" value="set" />
      </form>
      <form method="post" action="/cart">
        <input type="hidden" name="intent" value="update" />
        <ul className="divide-y divide-line border-y border-line">
          {lines.map((line) => (
            <Line
              key={line.variantId}
              line={line}
              discount={off.find(({ key }) => key === line.variantId)?.discount ?? 0}
              shell={shell}
            />
          ))}
        </ul>
        <p className="mt-4 text-end">
          <button type="submit" className="press press-quiet">
            {say("Update quantities")}
          </button>
        </p>
      </form>
    </div>
  );
}

function Line({ line, discount, shell }: { line: CartLine; discount: number; shell: Shell }) {
  const say = useSay();
  const help = lineHelp(say, line, shell);
  const counts = help?.quantity !== 0;
  const name = line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title;
  const id = quantityField(line.variantId);
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 py-5 md:grid-cols-[7rem_1fr] md:gap-x-6">
      <Picture
        image={line.image && { ...line.image, alt: "" }}
        title={line.title}
        sizes={SIZES.cart}
        small
        className={`aspect-[4/5] ${counts ? "" : "opacity-50"}`}
      />
      <div className="min-w-0">
        <div className="flex flex-wrap justify-between gap-x-6">
          <h2 className="min-w-0 font-body text-base leading-snug font-semibold tracking-normal wrap-anywhere">
            {line.productHandle ? (
              <a
                href={`/products/${line.productHandle}`}
                className="tap -mt-2 max-w-full wrap-anywhere underline-offset-4 hover:underline"
              >
                {line.title}
              </a>
            ) : (
              line.title
            )}
          </h2>
          {counts ? (
            <p className="font-semibold tabular-nums">
              <LineTotal
                total={line.total}
                discount={discount}
                currency={shell.currency}
                locale={shell.locale}
              />
            </p>
          ) : null}
        </div>
        {line.variantTitle ? <p className="text-muted">{line.variantTitle}</p> : null}
        {counts && line.quantity > 1 ? (
          <p className="text-sm text-muted tabular-nums">
            {say("{amount} each", { amount: formatMoney(line.unitPrice, shell.currency, shell.locale) })}
          </p>
        ) : null}
        {counts && line.shipsLater ? (
          <p className="text-sm text-muted">{say("Ships later: we send it as soon as it is here.")}</p>
        ) : null}
        {help ? (
          <div className="mt-2 border-s-4 border-bad ps-3">
            <p>{help.words}</p>
            <button
              type="submit"
              form="set"
              name="set"
              value={`${line.variantId}:${help.quantity}`}
              className="link tap cursor-pointer font-semibold"
            >
              {help.step}
              <span className="sr-only">: {name}</span>
            </button>
          </div>
        ) : null}
        {counts ? (
          <div className="mt-2 flex flex-wrap items-center gap-x-4">
            <label htmlFor={id} className="sr-only">
              {say("How many of {name}", { name })}
            </label>
            <input
              id={id}
              name={id}
              type="number"
              inputMode="numeric"
              min={0}
              max={999}
              required
              defaultValue={line.quantity}
              className="field w-20 text-center tabular-nums"
            />
            <button
              type="submit"
              form="set"
              name="set"
              value={`${line.variantId}:0`}
              className="link tap cursor-pointer"
            >
              {say("Remove")}
              <span className="sr-only"> {name}</span>
            </button>
          </div>
        ) : null}
      </div>
    </li>
  );
}
