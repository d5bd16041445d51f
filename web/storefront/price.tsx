import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import { useSay } from "./use-say.ts";

type Props = { shell: Shell; from: number; to?: number; compareAt?: number | null; className?: string };

/** "₦24,500", "From ₦8,000", and what it was before, which screen readers hear as such. */
export function Price({ shell, from, to = from, compareAt, className = "" }: Props) {
  const say = useSay();
  const money = (amount: number) => formatMoney(amount, shell.currency, shell.locale);
  const reduced = compareAt != null && compareAt > from;
  return (
    <p className={`price flex flex-wrap items-baseline gap-x-2 tabular-nums ${className}`}>
      <span className={`font-semibold ${reduced ? "text-accent-text" : ""}`}>
        {reduced ? <span className="sr-only">{say("Now")} </span> : null}
        {to > from ? say("From {price}", { price: money(from) }) : money(from)}
      </span>
      {reduced ? (
        <s className="text-[0.9em] text-muted">
          <span className="sr-only">{say("was")} </span>
          {money(compareAt)}
        </s>
      ) : null}
    </p>
  );
}
