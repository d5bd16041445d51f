import type { CountedDraft } from "#domain/draft/draft.ts";
import { formatMoney } from "#domain/money.ts";
import { Card } from "#web/ui/card.tsx";
import { cn } from "#web/ui/class-names.ts";
import { useFrame } from "./frame-data.ts";

/** What the order comes to, counted as the checkout counts. */
export function DraftSummary({ counted, counting }: { counted: CountedDraft; counting: boolean }) {
  const { store } = useFrame();
  const { totals, chosen } = counted;
  const money = (amount: number) => formatMoney(amount, store.currency);
  const onTop = totals.taxes.filter(({ included, amount }) => !included && amount > 0);
  const within = totals.taxes.filter(({ included, amount }) => included && amount > 0);
  const rows = [
    { name: "Products", value: money(totals.subtotal) },
    ...(totals.discount > 0 ? [{ name: "Discount", value: `−${money(totals.discount)}` }] : []),
    {
      name: "Delivery",
      value: chosen ? (chosen.price === 0 ? "Free" : money(chosen.price)) : "Not known yet",
    },
    ...onTop.map(({ name, rate, amount }) => ({ name: `${name} ${rate / 100} %`, value: money(amount) })),
  ];
  return (
    <Card title="Comes to">
      <dl
        aria-live="polite"
        aria-busy={counting || undefined}
        className={cn("grid gap-2 text-sm tabular-nums", counting && "opacity-60")}
      >
        {rows.map(({ name, value }) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-muted-foreground">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 border-t border-border pt-2 text-base font-semibold">
          <dt>Total</dt>
          <dd>{money(totals.total)}</dd>
        </div>
        {within.map(({ name, rate, amount }) => (
          <div key={name} className="flex justify-between gap-4 text-[13px] text-muted-foreground">
            <dt>
              of which {name} {rate / 100} %
            </dt>
            <dd>{money(amount)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
