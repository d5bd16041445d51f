import type { CartLine } from "#domain/cart/cart.ts";
import { formatMoney } from "#domain/money.ts";
import type { CheckoutPage } from "#domain/order/checkout.ts";
import type { Shell } from "#domain/store/store.ts";
import { LineTotal } from "./line-total.tsx";
import { isLost, nothingLeft } from "./line-words.ts";
import { Picture } from "./picture.tsx";
import { SIZES } from "./sizes.ts";
import { Totals } from "./totals.tsx";
import { useSay } from "./use-say.ts";

/** What is being bought: folded on top on a phone, at the right on a desk. One of the two shows. */
export function CheckoutSummary({
  shell,
  cart,
  worked,
  folded = false,
}: Pick<CheckoutPage, "shell" | "cart" | "worked"> & {
  folded?: boolean;
}) {
  const say = useSay();
  const none = nothingLeft(cart.lines);
  const inside = (
    <>
      <ul className="grid gap-4">
        {cart.lines.map((line) => (
          <Line
            key={line.variantId}
            line={line}
            discount={worked.totals.lines.find(({ key }) => key === line.variantId)?.discount ?? 0}
            shell={shell}
          />
        ))}
      </ul>
      {none ? null : (
        <Totals
          shell={shell}
          {...worked.totals}
          discounts={worked.discounts}
          deliveryName={worked.chosen?.name}
          undelivered={!worked.chosen}
          className="mt-5"
        />
      )}
    </>
  );
  if (folded)
    return (
      <details data-part="folded" className="mt-4 rounded-box bg-tint md:hidden">
        <summary className="flex min-h-13 items-center justify-between gap-4 px-4 font-semibold">
          <span className="underline underline-offset-4">
            {none ? say("Show what sold out") : say.many(cart.count, "Show {n} product", "Show {n} products")}
          </span>
          <span className="tabular-nums">
            {none ? "" : formatMoney(worked.totals.due, shell.currency, shell.locale)}
          </span>
        </summary>
        <div className="px-4 pt-1 pb-4">{inside}</div>
      </details>
    );
  return (
    <aside
      data-part="summary"
      aria-label={say("Your order")}
      className="hidden rounded-box bg-tint p-6 md:sticky md:top-6 md:block md:self-start lg:p-8"
    >
      <h2 className="mb-5 text-xl">{say("Your order")}</h2>
      {inside}
    </aside>
  );
}

function Line({ line, discount, shell }: { line: CartLine; discount: number; shell: Shell }) {
  const say = useSay();
  const counts = !isLost(line);
  return (
    <li className="grid grid-cols-[3.5rem_1fr_auto] items-start gap-x-3">
      <Picture image={line.image && { ...line.image, alt: "" }} title={line.title} sizes={SIZES.line} small />
      <div className="min-w-0 break-words">
        <p className="leading-snug font-medium">{line.title}</p>
        <p className="text-sm text-muted">
          {[line.variantTitle, `×\u00a0${line.quantity}`].filter(Boolean).join(" ")}
        </p>
        {counts && line.shipsLater ? <p className="text-sm text-muted">{say("Ships later")}</p> : null}
      </div>
      <p className="text-end tabular-nums">
        {counts ? (
          <LineTotal total={line.total} discount={discount} currency={shell.currency} locale={shell.locale} />
        ) : (
          say("Sold out")
        )}
      </p>
    </li>
  );
}
