import type { FullOrderRow } from "#db/orders.server.ts";
import { sumsOf } from "../event/letter-rows.ts";
import { formatMoney } from "../money.ts";
import { assembleOrder } from "../order/assemble.ts";
import { dueOf } from "../order/due.ts";
import { moneyOf, sumOf, wentBack } from "../refund/went-back.ts";
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

/** What of it is paid, left to pay or given back. With a gift card the sums have said the first two already. */
function paidRows(say: Say, order: FullOrderRow): { name: string; amount: number }[] {
  const due = dueOf(order);
  const whole = assembleOrder(order);
  const { own, onTop } = wentBack(whole);
  const refunded = own.length > 0 ? [{ name: say("Refunded"), amount: sumOf(own) }] : [];
  const surplus = onTop.length > 0 ? [{ name: say("Came on top, sent back"), amount: sumOf(onTop) }] : [];
  if (order.status === "refunded") return [{ name: say("Refunded"), amount: due }];
  if (order.status === "cancelled") {
    // Of what gift cards paid, the cards have theirs already.
    const owed = whole.payment?.status === "refund_due" ? due - moneyOf(own) : 0;
    return owed > 0 ? [...refunded, { name: say("To be refunded"), amount: owed }] : refunded;
  }
  if (order.giftCard > 0) return [...refunded, ...surplus];
  return [{ name: order.paidAt ? say("Paid") : say("Left to pay"), amount: due }, ...refunded, ...surplus];
}
