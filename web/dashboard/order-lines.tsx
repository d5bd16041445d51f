import type { Order } from "#domain/order/order.ts";
import { dueOf } from "#domain/order/due.ts";
import { formatMoney } from "#domain/money.ts";
import { nobodyTook, nothingAsked } from "#domain/return/before-paid.ts";
import { cameBackOf } from "#domain/return/came-back.ts";
import { Card } from "#web/ui/card.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { cn } from "#web/ui/class-names.ts";
import { plural } from "./plural.ts";

type Props = {
  order: Pick<
    Order,
    | "lines"
    | "currency"
    | "subtotal"
    | "discounts"
    | "delivery"
    | "deliveryName"
    | "taxes"
    | "total"
    | "giftCard"
    | "paidAt"
    | "status"
    | "method"
    | "discount"
    | "exchangeOf"
    | "cameBack"
    | "cameBackTax"
    | "tax"
    | "taxIncluded"
  >;
};

/** What was bought, and what it comes to. */
export function OrderLines({ order }: Props) {
  const money = (amount: number) => formatMoney(amount, order.currency);
  const back = cameBackOf(order);
  const taxes = (included: boolean) =>
    back.taxes.filter((tax) => tax.included === included && tax.amount > 0);
  const items = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Card flush title={plural(items, "item")} className="overflow-clip">
      <ul className="divide-y divide-border border-t border-border">
        {order.lines.map((line) => (
          <li key={line.id} className="flex gap-3 px-4 py-3 text-sm sm:px-5">
            <Picture mediaKey={line.imageKey} className="size-14" />
            <div className="grid min-w-0 grow content-start gap-0.5">
              <p className="font-medium wrap-anywhere">{line.title}</p>
              {line.variantTitle && <p className="text-muted-foreground">{line.variantTitle}</p>}
              {line.removed > 0 && (
                <p className="text-destructive">{line.removed} called off, not to be sent</p>
              )}
              {line.returned > 0 && <p className="text-muted-foreground">{line.returned} came back</p>}
              {line.sku && <p className="text-[13px] break-all text-muted-foreground">SKU {line.sku}</p>}
            </div>
            <div className="grid shrink-0 content-start gap-0.5 text-end tabular-nums">
              <p className="font-medium">
                {line.discount > 0 && (
                  <>
                    <span className="sr-only">Before </span>
                    <s className="font-normal text-muted-foreground">{money(line.total)}</s>{" "}
                    <span className="sr-only">now </span>
                  </>
                )}
                {money(line.total - line.discount)}
              </p>
              <p
                className={cn("text-muted-foreground", line.quantity > 1 && "font-semibold text-foreground")}
              >
                {line.quantity} × {money(line.unitPrice)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <dl className="grid gap-1.5 border-t border-border px-4 py-4 text-sm tabular-nums sm:px-5">
        <Sum name="Items" amount={money(order.subtotal)} />
        {order.discounts.map(({ title, code, amount }) => (
          <Sum
            key={code ?? title}
            name={code === null ? title : `${title} (${code})`}
            amount={`\u2212${money(amount)}`}
          />
        ))}
        {order.exchangeOf !== null && order.discount > 0 && (
          <Sum
            name={`For what came back from order #${order.exchangeOf}`}
            amount={`\u2212${money(order.discount)}`}
          />
        )}
        {back.goods > 0 && <Sum name="Came back before it was paid" amount={`\u2212${money(back.goods)}`} />}
        <Sum
          name={order.deliveryName ? `Delivery: ${order.deliveryName}` : "Delivery"}
          amount={order.delivery === 0 ? "Free" : money(order.delivery)}
        />
        {taxes(false).map(({ name, rate, amount }) => (
          <Sum key={name} name={`${name} ${rate / 100} %`} amount={money(amount)} />
        ))}
        <Sum name="Total" amount={money(order.total)} strong />
        {taxes(true).map(({ name, rate, amount }) => (
          <Sum key={name} name={`of which ${name} ${rate / 100} %`} amount={money(amount)} />
        ))}
        {order.giftCard > 0 && (
          <>
            <Sum name="Gift card" amount={`\u2212${money(order.giftCard)}`} />
            {!nothingAsked(order) && (
              <Sum name={order.paidAt ? "Paid" : "Left to pay"} amount={money(dueOf(order))} strong />
            )}
          </>
        )}
        {nobodyTook(order) && <Sum name="Nothing to pay" amount={money(0)} strong />}
      </dl>
    </Card>
  );
}

function Sum({ name, amount, strong = false }: { name: string; amount: string; strong?: boolean }) {
  return (
    <div
      className={cn(
        "flex justify-between gap-4",
        strong ? "pt-1 text-base font-semibold" : "text-muted-foreground",
      )}
    >
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}
