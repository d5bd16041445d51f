import type { FullOrderRow } from "#db/orders.server.ts";
import { sumsOf } from "../event/letter-rows.ts";
import { formatMoney } from "../money.ts";
import { assembleOrder } from "../order/assemble.ts";
import { dueOf } from "../order/due.ts";
import { backAndOwed } from "../refund/back-and-owed.ts";
import { nothingAsked } from "../return/before-paid.ts";
import { dayWords } from "../words/day.ts";
import type { Say } from "../words/say.ts";
import { alone, buyerLines, paperHead } from "./letterhead.ts";
import type { Paper } from "./paper.ts";
import type { About } from "./print.ts";

/** An order's invoice: what was bought, what it comes to, and what of that is paid. Its number is the order's. */
export function invoiceOf({ say, order, shell, address }: About): Paper {
  const head = paperHead(say, shell, order, address);
  const money = (amount: number) => formatMoney(amount, order.currency, shell.locale);
  return {
    ...head,
    title: say("Invoice"),
    fileName: `invoice-${order.number}`,
    facts: [
      [say("Number"), String(order.number)],
      [say("Ordered on"), dayWords(order.placedAt, shell)],
      ...(order.paidAt ? [[say("Paid on"), dayWords(order.paidAt, shell)] as [string, string]] : []),
    ],
    parties: [
      { title: say("From"), lines: [alone(say, shell.name), ...head.shop.contact] },
      { title: say("For"), lines: buyerLines(say, order) },
    ],
    columns: [say("Item"), say("Quantity"), say("Price"), say("Amount")],
    rows: order.lines.map(({ title, variantTitle, sku, quantity, unitPrice, total }) => ({
      title,
      details: [[variantTitle, sku && `SKU ${sku}`].filter(Boolean).join(" · ")].filter(Boolean),
      cells: [say.number(quantity), money(unitPrice), money(total)].map((cell) => alone(say, cell)),
    })),
    sums: [
      ...sumsOf(say, order, shell).map(({ left, right, strong = false }) => ({
        name: left,
        amount: alone(say, right),
        strong,
      })),
      ...paidRows(say, order).map(({ name, amount }) => ({
        name,
        amount: alone(say, money(amount)),
        strong: true,
      })),
    ],
    notes: [],
  };
}

/** What of it is paid, left to pay, given back or still to be. With a gift card the sums have said the first two already. */
function paidRows(say: Say, order: FullOrderRow): { name: string; amount: number }[] {
  const { own, onTop } = backAndOwed(assembleOrder(order));
  const saidPaid = nothingAsked(order) || order.giftCard > 0 || order.status === "refunded";
  return [
    ...(saidPaid ? [] : [{ name: order.paidAt ? say("Paid") : say("Left to pay"), amount: dueOf(order) }]),
    ...[
      { name: say("Refunded"), amount: own.back },
      { name: say("To be refunded"), amount: own.owed },
      { name: say("Came on top, sent back"), amount: onTop.back },
      { name: say("Came on top, to be sent back"), amount: onTop.owed },
    ].filter(({ amount }) => amount > 0),
  ];
}
