import { minorDigits } from "#domain/money.ts";
import type { Sums } from "#domain/numbers/overview.ts";
import { useFrame } from "./frame-data.ts";
import { compared } from "./numbers-words.ts";

type Props = { sums: Sums; before: Sums; money: (amount: number) => string };

/** What the days come to, each beside what it was before: in words, so that no colour has to be seen. */
export function NumbersFigures({ sums, before, money }: Props) {
  const number = (value: number) => value.toLocaleString("en");
  // An average to the last cent says more than it knows.
  const whole = 10 ** minorDigits(useFrame().store.currency);
  const average = ({ total, orders }: Sums) => (orders > 0 ? Math.round(total / orders / whole) * whole : 0);
  const figures: { name: string; of: (of: Sums) => number; render: (value: number) => string }[] = [
    { name: "Sales", of: ({ total }) => total, render: money },
    { name: "After refunds", of: ({ total, refunded }) => total - refunded, render: money },
    { name: "Orders", of: ({ orders }) => orders, render: number },
    { name: "An order, on average", of: average, render: money },
    { name: "Refunded", of: ({ refunded }) => refunded, render: money },
    { name: "New buyers", of: ({ newBuyers }) => newBuyers, render: number },
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-3 lg:gap-5">
      {figures.map(({ name, of, render }) => (
        <div
          key={name}
          className="grid content-between gap-1 rounded-xl border border-border bg-card p-4 shadow-xs sm:p-5"
        >
          <dt className="text-sm text-muted-foreground">{name}</dt>
          <dd className="grid gap-1">
            <span className="text-lg leading-7 font-semibold tracking-tight wrap-anywhere tabular-nums min-[26rem]:text-2xl min-[26rem]:leading-8 sm:text-3xl sm:leading-9">
              {render(of(sums))}
            </span>
            <span className="text-sm text-muted-foreground">
              {compared(of(sums), of(before))}
              <span className="sr-only"> than the {render(of(before))} before</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
