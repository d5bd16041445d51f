import type { Spent } from "#domain/buyer/orders.ts";
import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import { useSay } from "../use-say.ts";

/** What a buyer spent here, month by month: the newest that had orders. */
export function SpentList({ spent, shell }: { spent: Spent[]; shell: Shell }) {
  const say = useSay();
  // A month is a date without a place: in any zone but this one its first day could be the day before.
  const month = new Intl.DateTimeFormat(shell.locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <section aria-labelledby="spent" className="mt-12">
      <h2 id="spent" className="text-xl font-semibold">
        {say("What you spent here")}
      </h2>
      <p className="mt-1 text-muted">{say("By month, with delivery; what was given back is taken off.")}</p>
      <dl className="mt-4 divide-y divide-line border-y border-line">
        {spent.map((row) => (
          <div
            key={`${row.month} ${row.currency}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 py-3"
          >
            <dt>
              {month.format(new Date(`${row.month}T00:00:00Z`))}
              <span className="text-muted"> · {say.many(row.orders, "{n} order", "{n} orders")}</span>
            </dt>
            <dd className="font-semibold tabular-nums">
              {formatMoney(row.spent, row.currency, shell.locale)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
