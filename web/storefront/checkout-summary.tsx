import type { Cart, CartLine } from "#domain/cart/cart.ts";
import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import { lineHelp, nothingLeft } from "./line-words.ts";
import { counted } from "./option-words.ts";
import { Picture } from "./picture.tsx";
import { Totals } from "./totals.tsx";

/** What is being bought: folded on top on a phone, at the right on a desk. One of the two shows. */
export function CheckoutSummary({
  shell,
  cart,
  folded = false,
}: {
  shell: Shell;
  cart: Cart;
  folded?: boolean;
}) {
  const none = nothingLeft(cart.lines, shell);
  const inside = (
    <>
      <ul className="grid gap-4">
        {cart.lines.map((line) => (
          <Line key={line.variantId} line={line} shell={shell} />
        ))}
      </ul>
      {none ? null : <Totals shell={shell} {...cart} className="mt-5" />}
    </>
  );
  if (folded)
    return (
      <details className="mt-4 rounded-box bg-tint md:hidden">
        <summary className="flex min-h-13 items-center justify-between gap-4 px-4 font-semibold">
          <span className="underline underline-offset-4">
            {none ? "Show what sold out" : `Show ${counted(cart.count, "product")}`}
          </span>
          <span className="tabular-nums">
            {none ? "" : formatMoney(cart.total, shell.currency, shell.locale)}
          </span>
        </summary>
        <div className="px-4 pt-1 pb-4">{inside}</div>
      </details>
    );
  return (
    <aside
      aria-label="Your order"
      className="hidden rounded-box bg-tint p-6 md:sticky md:top-6 md:block md:self-start lg:p-8"
    >
      <h2 className="mb-5 text-xl">Your order</h2>
      {inside}
    </aside>
  );
}

function Line({ line, shell }: { line: CartLine; shell: Shell }) {
  const counts = lineHelp(line, shell)?.quantity !== 0;
  return (
    <li className="grid grid-cols-[3.5rem_1fr_auto] items-start gap-x-3">
      <Picture image={line.image && { ...line.image, alt: "" }} title={line.title} small />
      <div className="min-w-0 break-words">
        <p className="leading-snug font-medium">{line.title}</p>
        <p className="text-sm text-muted">
          {[line.variantTitle, `×\u00a0${line.quantity}`].filter(Boolean).join(" ")}
        </p>
      </div>
      <p className="tabular-nums">
        {counts ? formatMoney(line.total, shell.currency, shell.locale) : "Sold out"}
      </p>
    </li>
  );
}
