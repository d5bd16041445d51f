import type { Plan } from "#domain/edit/plan.ts";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { Card } from "#web/ui/card.tsx";
import { consequences } from "./order-edit-draft.ts";

type Props = { order: Order; plan: Plan; dirty: boolean };

/** What the change comes to as it stands, and what happens when it is saved; said aloud as it changes. */
export function EditSums({ order, plan, dirty }: Props) {
  const money = (amount: number) => formatMoney(amount, order.currency);
  return (
    <Card title="What it comes to">
      <dl className="grid gap-1.5 text-sm tabular-nums">
        <Sum name="Total so far" amount={money(order.total)} />
        {plan.kind === "unpaid" ? (
          <Sum name="Total then" amount={money(plan.sums.total)} strong />
        ) : (
          <>
            <Sum name="Goes back" amount={money(plan.back)} strong={plan.back > 0} />
            <Sum name="To be collected" amount={money(plan.collect)} strong={plan.collect > 0} />
          </>
        )}
      </dl>
      <output className="grid gap-2 border-t border-border pt-3 text-sm">
        {dirty ? (
          consequences(order, plan).map((sentence) => <span key={sentence}>{sentence}</span>)
        ) : (
          <span className="text-muted-foreground">Nothing is changed yet.</span>
        )}
      </output>
    </Card>
  );
}

function Sum({ name, amount, strong = false }: { name: string; amount: string; strong?: boolean }) {
  return (
    <div className={strong ? "flex justify-between gap-4 font-semibold" : "flex justify-between gap-4"}>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}
