import { openAddition } from "#domain/addition/open.ts";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { additionHint } from "./addition-hint.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = {
  order: Pick<Order, "additions" | "currency" | "mismatched">;
  /** The order's address. */
  at: string;
  mayAct: boolean;
  timeZone: string;
};

/** What was added and waits for its money, with what the seller can do about it. */
export function OrderAdditions({ order, at, mayAct, timeZone }: Props) {
  const { Form, sending } = useOrderStep(NOTHING);
  const addition = openAddition(order);
  if (!addition) return null;
  const amount = formatMoney(addition.total, order.currency);
  return (
    <Card title={`Added, not paid yet: ${amount}`} hint={additionHint(addition, order.mismatched, timeZone)}>
      <ul className="grid gap-1 text-sm">
        {addition.lines.map(({ id, title, variantTitle, quantity, total }) => (
          <li key={id} className="flex justify-between gap-4">
            <span className="min-w-0 wrap-anywhere">
              {quantity} × {title}
              {variantTitle && ` (${variantTitle})`}
            </span>
            <span className="tabular-nums">{formatMoney(total, order.currency)}</span>
          </li>
        ))}
      </ul>
      {mayAct && (
        <Form method="post" action={`${at}/addition`} className="flex flex-wrap gap-2">
          <input type="hidden" name="id" value={addition.id} />
          <Button type="submit" name="intent" value="transfer" pending={sending}>
            {amount} is on my account
          </Button>
          <Button type="submit" name="intent" value="cash" pending={sending}>
            I have {amount} in cash
          </Button>
          <Button type="submit" name="intent" value="drop" look="dangerQuiet" pending={sending}>
            Drop it
          </Button>
        </Form>
      )}
    </Card>
  );
}

const NOTHING = () => undefined;
