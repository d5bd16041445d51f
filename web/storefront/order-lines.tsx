import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";

type Props = { lines: Order["lines"]; currency: string; locale: string };

export function OrderLines({ lines, currency, locale }: Props) {
  return (
    <ul className="grid gap-4">
      {lines.map((line) => (
        <li
          key={`${line.sku} ${line.title} ${line.variantTitle}`}
          className="grid grid-cols-[3.5rem_1fr_auto] items-start gap-x-3"
        >
          {line.imageKey ? (
            <img
              src={`/media/${line.imageKey}`}
              alt=""
              width={56}
              height={70}
              loading="lazy"
              className="aspect-[4/5] w-full rounded-[min(var(--box),0.5rem)] bg-tint object-cover"
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
          </div>
          <p className="tabular-nums">{formatMoney(line.total, currency, locale)}</p>
        </li>
      ))}
    </ul>
  );
}
