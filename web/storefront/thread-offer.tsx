import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import type { ShownCard } from "#domain/thread/shown-cards.ts";
import { clock } from "./order-words.ts";
import { useSay } from "./use-say.ts";

type Props = { offer: ShownCard & { kind: "offer" }; shell: Shell; path: string };

/** What the shop offers this buyer alone, where it stands, and the way to have it. */
export function ThreadOffer({ offer: { id, lines, endsAt, state, orderNumber }, shell, path }: Props) {
  const say = useSay();
  const money = (amount: number) => formatMoney(amount, shell.currency, shell.locale);
  const standing =
    state === "open"
      ? say("For you until {time}.", { time: clock(say, endsAt, shell) })
      : state === "ordered"
        ? orderNumber === null
          ? say("You have ordered this.")
          : say("You have ordered this: order {number}.", { number: orderNumber })
        : state === "taken_back"
          ? say("The shop has taken this offer back.")
          : say("This offer ended on {time}.", { time: clock(say, endsAt, shell) });
  return (
    <div className="said-card" data-offer={state}>
      <p className="font-semibold">{say("Offer from {shop}", { shop: shell.name })}</p>
      <ul className="my-2 grid gap-2">
        {lines.map(({ variantId, title, variantTitle, quantity, price, usual }) => (
          <li key={variantId} className="grid gap-0.5">
            <bdi className="wrap-anywhere">
              {quantity} × {variantTitle ? `${title} (${variantTitle})` : title}
            </bdi>
            <span className="flex flex-wrap items-baseline gap-x-2 tabular-nums">
              <span className="font-semibold">{say("{price} each", { price: money(price) })}</span>
              {usual > price ? (
                <s className="text-sm text-muted">
                  <span className="sr-only">{say("was")} </span>
                  {money(usual)}
                </s>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{standing}</p>
      {state === "open" ? (
        <form method="post" action={path} className="mt-2">
          <input type="hidden" name="offer" value={id} />
          <button type="submit" className="press w-full px-3">
            {say("Check out with this offer")}
          </button>
        </form>
      ) : null}
    </div>
  );
}
