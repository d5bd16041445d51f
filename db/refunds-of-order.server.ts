import { sql } from "drizzle-orm";
import type { ProviderWord } from "./payments-of-order.server.ts";
import type { RETURN_REASONS } from "./schema/returns.ts";
import { currentStore } from "./schema/tenant.ts";

/** A refund of an order, as a part of it. Minor units of the order's currency. */
export type RefundOfOrder = {
  id: string;
  /** Null when all of it went back onto gift cards. */
  paymentId: string | null;
  returnId: string | null;
  amount: number;
  giftCard: number;
  delivery: number;
  /** What goes back besides with the order in whose place this one went out. Not in `amount`. */
  exchange: number;
  reason: string;
  note: string;
  status: "pending" | "sent" | "done" | "failed";
  way: "gateway" | "by_hand" | "gift_card" | "exchange";
  how: string;
  problem: string;
  /** At the gateway, without going on by itself there. */
  stuck: boolean;
  createdAt: Date;
  settledAt: Date | null;
  lines: { lineId: string; quantity: number; amount: number }[];
};

/** All refunds of the order `o`, oldest first, as JSON. */
export const refundsOfOrder = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'paymentId', r.payment_id,
    'returnId', r.return_id, 'amount', r.amount, 'giftCard', r.gift_card, 'delivery', r.delivery, 'exchange', r.exchange,
    'reason', r.reason, 'note', r.note, 'status', r.status, 'way', r.way, 'how', r.how, 'problem', r.problem,
    'stuck', r.status = 'sent' and r.stuck_at is not null, 'createdAt', r.created_at,
    'settledAt', r.settled_at, 'lines', (select coalesce(jsonb_agg(jsonb_build_object('lineId', f.order_line_id,
        'quantity', f.quantity, 'amount', f.amount) order by f.id), '[]')
      from refund_lines f where f.store_id = r.store_id and f.order_id = r.order_id and f.refund_id = r.id))
    order by r.id), '[]')
  from refunds r where r.store_id = o.store_id and r.order_id = o.id)`;

/** A return of an order, as a part of it. */
export type ReturnOfOrder = {
  id: string;
  status: "requested" | "approved" | "declined" | "cancelled" | "received" | "closed";
  /** The buyer's words, and the shop's. */
  note: string;
  answer: string;
  /** The order that goes out in its place. */
  exchangeNumber: number | null;
  /** It waits for its difference, and is not sent before. */
  exchangeUnpaid: boolean;
  /** All that was paid for that one is back, or goes back with the orders before it. */
  exchangeRefunded: boolean;
  /** How much of this order's money pays for that one, in minor units; null when there is none. */
  exchangeCredit: number | null;
  /** How much of it was given back as too much for that one, and for those that were called off. */
  exchangeRest: number;
  createdAt: Date;
  lines: {
    lineId: string;
    quantity: number;
    reason: (typeof RETURN_REASONS)[number];
    received: number;
    restocked: number;
  }[];
};

/** What of an exchange is told of the return `t`, for which the order `x` goes out, as parts of a JSON object. */
export const exchangeOfReturn = sql`'exchangeNumber', x.number,
    'exchangeUnpaid', coalesce(x.status = 'placed' and x.method <> 'pay_on_delivery', false),
    'exchangeRefunded', coalesce(x.status = 'refunded', false),
    'exchangeCredit', case when x.id is not null then t.exchange_credit - t.exchange_freed end, 'exchangeRest', t.exchange_rest`;

/** All returns of the order `o`, oldest first, as JSON. */
export const returnsOfOrder = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'status', t.status, 'note', t.note,
    'answer', t.answer, ${exchangeOfReturn}, 'createdAt', t.created_at,
    'lines', (select coalesce(jsonb_agg(jsonb_build_object('lineId', b.order_line_id, 'quantity', b.quantity, 'reason', b.reason,
        'received', b.received, 'restocked', b.restocked) order by b.id), '[]')
      from return_lines b where b.store_id = t.store_id and b.return_id = t.id)) order by t.created_at, t.id), '[]')
  from returns t left join orders x on x.store_id = t.store_id and x.id = t.exchange_order_id
  where t.store_id = o.store_id and t.order_id = o.id)`;

/** What the order that came before pays for an exchange. Minor units. */
export type ExchangeCredit = {
  /** The return it went out for, and the order that is of. */
  returnId: string;
  number: number;
  method: ProviderWord;
  /** As it was when the exchange went out, and how much of it went back since. */
  amount: number;
  freed: number;
};

/** The same of the order `o`, as JSON; null when it goes out in nobody's place. */
export const creditOfExchange = sql`(select jsonb_build_object('returnId', t.id, 'number', x.number, 'method', x.method,
    'amount', t.exchange_credit, 'freed', t.exchange_freed)
  from returns t join orders x on x.store_id = t.store_id and x.id = t.order_id
  where t.store_id = o.store_id and t.exchange_order_id = o.id)`;

export const returnDays = sql`(select s.return_days from stores s where s.id = ${currentStore})`;
