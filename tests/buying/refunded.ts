import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { Order } from "#domain/order/order.ts";
import type { PaymentProvider } from "#domain/payment/providers.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import type { RefundInput } from "#domain/refund/check.ts";
import { refundOrder } from "#domain/refund/refund.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { countRefund } from "#domain/refund/sums.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import type { Goods } from "./goods.ts";
import { press } from "./paystack.ts";

/** An order that a gateway took the money for. */
export async function paidOrder(
  open: OpenShop,
  goods: Goods[],
  method: PaymentProvider = "paystack",
  quantity = 1,
): Promise<Order> {
  const placed = await buy(open, goods, { method }, quantity);
  await press(placed.payUrl, "approve");
  await returnedFromGateway(open.visitor, placed.number, placed.key);
  return orderForSeller(open.shop, placed.number);
}

/** What of an order goes back: so many pieces of which of its lines, and what else is filled in. */
export type Wanted = Partial<RefundInput> & { pieces?: [line: number, quantity: number][] };

/** A filled-in refund; the sum seen is what it comes to unless told otherwise. */
export function refundForm(order: Order, { pieces = [], ...changed }: Wanted): RefundInput {
  const asked = {
    lines: pieces.map(([at, quantity]) => ({
      lineId: order.lines[at]?.id ?? "",
      quantity,
      restock: true,
    })),
    delivery: 0,
    other: 0,
    ...changed,
  };
  return {
    id: uuidv7(),
    amountSeen: countRefund(order, asked).amount,
    reason: "",
    note: "",
    byHand: false,
    how: "",
    ...asked,
  };
}

/** Looks at the order, fills in the form and presses. */
export async function giveRefund(open: OpenShop, number: number, wanted: Wanted): Promise<Order> {
  await refundOrder(open.shop, number, refundForm(await orderForSeller(open.shop, number), wanted));
  return orderForSeller(open.shop, number);
}

/** As when the gateway has refused all of an order's refunds: what was booked for them is free again. */
export async function letRefundsFail({ sql, shop }: OpenShop, number: number): Promise<void> {
  await sql(
    `with failed as (
       update refunds r set status = 'failed', next_attempt_at = null from orders o
       where o.store_id = $1 and o.number = $2 and r.store_id = o.store_id and r.order_id = o.id returning r.payment_id)
     update payments set refunded = 0 where id in (select payment_id from failed)`,
    [shop.store.id, number],
  );
}

/** As the queue and the minute do. */
export const sendAll = (open: OpenShop): Promise<number> =>
  sendRefunds({ ...open.shop, actor: { kind: "system" } });

/** They are sent, their gateway ends its part, and an hour later it is asked. */
export async function sendUntilEnded(open: OpenShop, url: string, clock: { now: Date }): Promise<void> {
  await sendAll(open);
  await expect.poll(async () => (await atGateway(url)).at(-1)?.status).not.toMatch(/pending|processing/);
  clock.now = new Date(clock.now.getTime() + 3_600_000);
  await sendAll(open);
}

/** What the books say went back of an order's payments, against its refunds; both past every policy. */
export async function booked({ sql, shop }: OpenShop, number: number) {
  const [row] = await sql<{ paid: number; refunded: number; promised: number }>(
    `select (select coalesce(sum(p.amount), 0)::int from payments p where p.order_id = o.id and p.status in ('paid', 'refund_due')) as paid,
      (select coalesce(sum(p.refunded), 0)::int from payments p where p.order_id = o.id) as refunded,
      (select coalesce(sum(r.amount - r.gift_card), 0)::int from refunds r where r.order_id = o.id and r.status <> 'failed') as promised
     from orders o where o.store_id = $1 and o.number = $2`,
    [shop.store.id, number],
  );
  return row ?? { paid: 0, refunded: 0, promised: 0 };
}

/** The refunds that a gateway's stand-in knows of, by their sum and state. */
export async function atGateway(url: string): Promise<{ amount: number; status: string }[]> {
  const answer = await fetch(`${url}/_standin/transactions`);
  const said: { refunds: { amount?: number; amount_refunded?: number; status: string }[] } =
    await answer.json();
  return said.refunds.map(({ amount, amount_refunded, status }) => ({
    amount: amount ?? amount_refunded ?? 0,
    status,
  }));
}
