import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { exchangeDifference } from "#domain/return/difference.ts";
import { creditOf } from "#domain/return/exchange-sums.ts";
import type { Return } from "#domain/return/return.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import type { loader } from "./order-exchange.ts";
import { countOf } from "./refund-form.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = { action: string; id: string; order: Omit<Order, "key">; of: Return; onClose: () => void };

/** Sends another variant for what came back, as an order of its own. */
export function ExchangeDialog({ action, id, order, of, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => void load(action), [load, action]);
  const arrived = of.lines.reduce((sum, { received }) => sum + received, 0);
  const [count, setCount] = useState(String(arrived));
  const [chosen, setChosen] = useState("");
  const money = (amount: number) => formatMoney(amount, order.currency);
  const options = data?.options ?? [];
  const option = options.find(({ variantId }) => variantId === chosen);
  const credit = creditOf(order, of);
  const difference = option ? exchangeDifference(option, countOf(count), data?.taxes ?? [], credit) : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Exchange it"
      description="It goes out as an order of its own. What was paid for what came back counts for it."
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="returnId" value={of.id} />
        <input type="hidden" name="credit" value={credit} />
        <input type="hidden" name="collect" value={Math.max(0, difference ?? 0)} />
        <input type="hidden" name="back" value={Math.max(0, -(difference ?? 0))} />
        <Field label="Send instead" error={problems["items"]}>
          {(control) => (
            <Select
              {...control}
              name="variantId"
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
            >
              <option value="">Choose</option>
              {options.map(({ variantId, title, variantTitle, price, left }) => (
                <option key={variantId} value={variantId} disabled={left !== null && left <= 0}>
                  {[title, variantTitle].filter(Boolean).join(", ")} · {money(price)}
                  {left !== null && left <= 0 ? " · sold out" : ""}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="How many">
          {(control) => (
            <Input
              {...control}
              name="quantity"
              value={count}
              onChange={(event) => setCount(event.target.value)}
              inputMode="numeric"
              autoComplete="off"
              className="w-24 tabular-nums"
            />
          )}
        </Field>
        <p aria-live="polite" className="rounded-lg bg-muted p-3 text-sm">
          {difference === null
            ? `${money(credit)} was paid for what came back.`
            : difference === 0
              ? "An even exchange: nothing is paid or given back."
              : difference < 0
                ? `${money(-difference)} is given back to the buyer.`
                : `The buyer is asked for ${money(difference)} more.`}
        </p>
        <DialogActions>
          <DialogClose asChild>
            <Button>Not now</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending} disabled={!option}>
            Exchange it
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
