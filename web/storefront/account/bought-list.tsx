import type { Bought } from "#domain/buyer/account.ts";
import type { Say } from "#domain/words/say.ts";
import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import { BarePicture } from "../picture.tsx";
import { SIZES } from "../sizes.ts";
import { useSay } from "../use-say.ts";
import { statusWords } from "./status-words.ts";

/** A buyer's orders: what was in each, how it stands, and the way to it. */
export function BoughtList({ orders, shell }: { orders: Bought[]; shell: Shell }) {
  const say = useSay();
  const day = new Intl.DateTimeFormat(shell.locale, { dateStyle: "medium", timeZone: shell.timeZone });
  return (
    <ul className="divide-y divide-line border-y border-line">
      {orders.map((order) => (
        <li key={order.number} className="relative flex items-start gap-4 py-4 hover:bg-tint">
          <Shown shown={order.shown} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <a
                href={`/account/orders/${order.number}`}
                className="font-semibold underline-offset-4 after:absolute after:inset-0 after:content-[''] hover:underline"
              >
                {say("Order {number}", { number: order.number })}
              </a>
              <span className="font-semibold tabular-nums">
                {formatMoney(order.total, order.currency, shell.locale)}
              </span>
            </p>
            <p>{statusWords(say, order)}</p>
            <p className="truncate text-[0.95rem] text-muted">
              {day.format(new Date(order.placedAt))} · {contents(say, order)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** "Palm Leaf Ankara", or how many things when there are more. */
const contents = (say: Say, { shown, itemCount }: Bought): string =>
  shown.length === 1 && itemCount === 1
    ? (shown[0]?.title ?? "")
    : say.many(itemCount, "{n} thing", "{n} things");

function Shown({ shown }: Pick<Bought, "shown">) {
  const [first] = shown;
  if (!first) return null;
  return (
    <div className="relative w-14 shrink-0">
      {first.imageKey ? (
        <BarePicture
          image={{ key: first.imageKey, alt: "", width: 320, height: 400 }}
          sizes={SIZES.line}
          small
          className="aspect-[4/5] w-full rounded-[min(var(--box),0.5rem)] object-cover"
        />
      ) : (
        <span
          aria-hidden="true"
          className="grid aspect-[4/5] w-full place-items-center rounded-[min(var(--box),0.5rem)] bg-line font-display text-xl opacity-60"
        >
          {[...first.title][0]?.toUpperCase()}
        </span>
      )}
    </div>
  );
}
