import type { Order } from "#domain/order/order.ts";
import { LineTotal } from "./line-total.tsx";
import { BarePicture } from "./picture.tsx";
import { SIZES } from "./sizes.ts";
import { useSay } from "./use-say.ts";

type Props = { lines: Order["lines"]; currency: string; locale: string };

export function OrderLines({ lines, currency, locale }: Props) {
  const say = useSay();
  return (
    <ul className="grid gap-4">
      {lines.map((line) => (
        <li key={line.id} className="grid grid-cols-[3.5rem_1fr_auto] items-start gap-x-3">
          {line.imageKey ? (
            <BarePicture
              image={{ key: line.imageKey, alt: "", width: 320, height: 400 }}
              sizes={SIZES.line}
              small
              className="aspect-[4/5] w-full rounded-[min(var(--box),0.5rem)] object-cover"
            />
          ) : (
            <span
              aria-hidden="true"
              className="grid aspect-[4/5] w-full place-items-center rounded-[min(var(--box),0.5rem)] bg-line font-display text-xl opacity-60"
            >
              {[...line.title][0]?.toUpperCase()}
            </span>
          )}
          <div className="min-w-0 break-words">
            <p className="leading-snug font-medium">{line.title}</p>
            <p className="text-sm text-muted">
              {[line.variantTitle, `×\u00a0${line.quantity}`].filter(Boolean).join(" ")}
            </p>
            {line.removed > 0 ? (
              <p className="text-sm text-muted">{say("Called off: {count}", { count: line.removed })}</p>
            ) : null}
            {line.returned > 0 ? (
              <p className="text-sm text-muted">{say("Came back: {count}", { count: line.returned })}</p>
            ) : null}
          </div>
          <p className="text-end tabular-nums">
            <LineTotal total={line.total} discount={line.discount} currency={currency} locale={locale} />
          </p>
        </li>
      ))}
    </ul>
  );
}
