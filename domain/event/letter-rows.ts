import type { FullOrderRow } from "#db/orders.server.ts";
import type { Row } from "../letter/words.ts";
import { formatMoney } from "../money.ts";
import { dueOf } from "../order/due.ts";
import { nobodyTook, nothingAsked } from "../return/before-paid.ts";
import { cameBackOf } from "../return/came-back.ts";
import type { Shell } from "../store/store.ts";
import type { Say } from "../words/say.ts";

/** `strong` is what matters most. */
type SumRow = Row & { sum: true; strong?: true };

/** The lines and sums below a letter, each as `left … right`. Pictures have whole addresses at `origin`. */
export function rowsOf(say: Say, order: FullOrderRow, shell: Shell, origin: string): Row[] {
  const money = (amount: number) => formatMoney(amount, order.currency, shell.locale);
  return [
    ...order.lines.map(({ title, variantTitle, quantity, total, imageKey }) => ({
      left: variantTitle ? `${title} (${variantTitle})` : title,
      count: quantity,
      right: money(total),
      ...(imageKey !== null && { picture: `${origin}/media/${imageKey}?w=160` }),
    })),
    ...sumsOf(say, order, shell),
  ];
}

/** What an order comes to, from its products to what gift cards leave to pay. */
export function sumsOf(say: Say, order: FullOrderRow, shell: Shell): SumRow[] {
  const money = (amount: number) => formatMoney(amount, order.currency, shell.locale);
  const { goods: cameBack, taxes } = cameBackOf(order);
  return [
    { left: say("Products"), right: money(order.subtotal), sum: true },
    ...order.discounts.map(({ code, title, amount }) => ({
      left: code === null ? title : say("Code {code}", { code }),
      right: `\u2212${money(amount)}`,
      sum: true as const,
    })),
    ...(order.exchangeOf !== null && order.discount > 0
      ? [
          {
            left: say("For what came back from order {number}", { number: order.exchangeOf }),
            right: `\u2212${money(order.discount)}`,
            sum: true as const,
          },
        ]
      : []),
    ...(cameBack > 0
      ? [
          {
            left: say("Came back before it was paid"),
            right: `\u2212${money(cameBack)}`,
            sum: true as const,
          },
        ]
      : []),
    {
      left: order.deliveryName ? `${say("Delivery")}: ${order.deliveryName}` : say("Delivery"),
      right: order.delivery === 0 ? say("Free") : money(order.delivery),
      sum: true,
    },
    ...taxRows(taxes, false, (name) => name, money),
    { left: say("Total"), right: money(order.total), sum: true, strong: true },
    ...taxRows(taxes, true, (tax) => say("of which {tax}", { tax }), money),
    ...(order.giftCard > 0
      ? [
          { left: say("Gift card"), right: `\u2212${money(order.giftCard)}`, sum: true as const },
          ...(nothingAsked(order)
            ? []
            : [
                {
                  left: order.paidAt ? say("Paid") : say("Left to pay"),
                  right: money(dueOf(order)),
                  sum: true as const,
                },
              ]),
        ]
      : []),
    ...(nobodyTook(order)
      ? [{ left: say("Nothing to pay"), right: money(0), sum: true as const, strong: true as const }]
      : []),
  ];
}

/** What came on top, or what is in the total already. */
const taxRows = (
  taxes: FullOrderRow["taxes"],
  included: boolean,
  called: (name: string) => string,
  money: (amount: number) => string,
) =>
  taxes
    .filter((tax) => tax.included === included && tax.amount > 0)
    .map(({ name, rate, amount }) => ({
      left: called(`${name} ${rate / 100} %`),
      right: money(amount),
      sum: true as const,
    }));
