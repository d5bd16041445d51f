import type { Cart, CartLine } from "#domain/cart/cart.ts";
import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import type { Say } from "#domain/words/say.ts";
import { Picture } from "./picture.tsx";
import { SIZES } from "./sizes.ts";
import { useSay } from "./use-say.ts";

/** What a link of a cart names and costs together, to be looked at before anything is put anywhere. */
export function SharedLines({ shell, cart }: { shell: Shell; cart: Cart }) {
  const say = useSay();
  const money = (amount: number) => formatMoney(amount, shell.currency, shell.locale);
  return (
    <>
      <ul className="mt-6 divide-y divide-line border-y border-line">
        {cart.lines.map((line) => {
          const trouble = troubleOf(line, say);
          const title = line.title || say("Something the shop no longer sells");
          return (
            <li key={line.variantId} className="grid grid-cols-[4.5rem_1fr] gap-x-4 py-4">
              <Picture
                image={line.image && { ...line.image, alt: "" }}
                title={title}
                sizes={SIZES.cart}
                small
                className={`aspect-[4/5] ${line.total > 0 ? "" : "opacity-50"}`}
              />
              <div className="min-w-0">
                <div className="flex flex-wrap justify-between gap-x-6">
                  <p className="min-w-0 font-semibold wrap-anywhere">
                    {line.productHandle ? (
                      <a
                        href={`/products/${line.productHandle}`}
                        className="tap -mt-2 wrap-anywhere underline-offset-4 hover:underline"
                      >
                        {title}
                      </a>
                    ) : (
                      title
                    )}
                  </p>
                  {line.total > 0 ? <p className="font-semibold tabular-nums">{money(line.total)}</p> : null}
                </div>
                {line.variantTitle ? <p className="text-muted">{line.variantTitle}</p> : null}
                {line.total > 0 ? (
                  <p className="text-muted tabular-nums">
                    {say("{n} of it", { n: say.number(line.quantity) })}
                  </p>
                ) : null}
                {trouble ? <p className="mt-1 border-s-4 border-bad ps-3">{trouble}</p> : null}
              </div>
            </li>
          );
        })}
      </ul>
      {cart.count > 0 ? (
        <p className="mt-4 flex justify-between gap-4 text-lg font-semibold">
          <span>{say("Together")}</span>
          <span className="tabular-nums">{money(cart.subtotal)}</span>
        </p>
      ) : null}
    </>
  );
}

function troubleOf({ problem }: CartLine, say: Say): string | null {
  switch (problem?.kind) {
    case "gone":
      return say("It can't be bought any more.");
    case "sold_out":
      return say("It is sold out.");
    case "too_few":
      return say.many(problem.left, "Only {n} is left.", "Only {n} are left.");
    default:
      return null;
  }
}
