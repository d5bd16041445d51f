import { sql, type SQL } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import type { PostalAddress } from "./schema/buyers.ts";

export type OrderStatusWord = "placed" | "paid" | "fulfilled" | "cancelled" | "refunded";
export type PaymentStatusWord = "pending" | "paid" | "failed" | "refund_due";
export type ProviderWord = "paystack" | "pay_on_delivery";

export type PaymentRow = {
  id: string;
  provider: ProviderWord;
  reference: string;
  /** Minor units. */
  amount: number;
  currency: string;
  status: PaymentStatusWord;
  payUrl: string | null;
  problem: string;
  createdAt: Date;
};

type FulfilmentRow = { carrier: string; trackingNumber: string; trackingUrl: string; createdAt: Date };
type TimelineRow = { type: string; actor: string; data: Record<string, unknown>; at: Date };

/** An order with all that belongs to it. Amounts are minor units of `currency`. */
export type FullOrderRow = {
  id: string;
  number: number;
  key: string;
  status: OrderStatusWord;
  method: ProviderWord;
  name: string;
  email: string;
  phone: string;
  address: PostalAddress;
  note: string;
  currency: string;
  subtotal: number;
  delivery: number;
  total: number;
  placedAt: Date;
  paidAt: Date | null;
  fulfilledAt: Date | null;
  cancelledAt: Date | null;
  /** Its buyer asked to be forgotten: when that was done, or that it is still to be done when the order is over. */
  erasedAt: Date | null;
  eraseWhenOver: boolean;
  lines: {
    title: string;
    variantTitle: string;
    sku: string;
    imageKey: string | null;
    quantity: number;
    unitPrice: number;
    total: number;
  }[];
  /** Oldest first; the last one is the one being paid. */
  payments: PaymentRow[];
  fulfilment: FulfilmentRow | null;
  /** Oldest first. */
  timeline: TimelineRow[];
};

/** Dates travel through JSON as text. */
type Sent<T> = {
  [K in keyof T]: T[K] extends Date | null ? T[K] | string : T[K] extends object ? Sent<T[K]> : T[K];
};

export const orderByNumber = (number: number): Question<FullOrderRow | null> =>
  oneOrder(sql`o.number = ${number}::int`);

/** An order of this number in a buyer's own account. */
export const orderInAccount = (
  buyerId: string,
  number: number,
): Question<{ number: number; key: string } | null> =>
  askSql<{ number: number; key: string }, { number: number; key: string } | null>(
    sql`select number, key from orders where buyer_id = ${buyerId}::uuid and number = ${number}::int`,
    ([row]) => row ?? null,
  );

/** The order a cart became. */
export const orderOfCart = (cartId: string): Question<FullOrderRow | null> =>
  oneOrder(sql`o.cart_id = ${cartId}::uuid`);

/** The orders with these ids, in no order. */
export const ordersById = (ids: string[]): Question<FullOrderRow[]> =>
  fullOrders(
    sql`o.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`,
    (rows) => rows,
  );

/** Every order in a buyer's account, oldest first. */
export const ordersOfAccount = (buyerId: string): Question<FullOrderRow[]> =>
  fullOrders(sql`o.buyer_id = ${buyerId}::uuid order by o.number`, (rows) => rows);

const oneOrder = (where: SQL): Question<FullOrderRow | null> => fullOrders(where, ([row]) => row ?? null);

const fullOrders = <T>(where: SQL, answer: (rows: FullOrderRow[]) => T): Question<T> =>
  askSql<{ found: Sent<FullOrderRow> }, T>(
    sql`select jsonb_build_object('id', o.id, 'number', o.number, 'key', o.key, 'status', o.status, 'method', o.method,
        'name', o.name, 'email', o.email, 'phone', o.phone, 'address', o.address, 'note', o.note,
        'currency', o.currency, 'subtotal', o.subtotal, 'delivery', o.delivery, 'total', o.total,
        'placedAt', o.placed_at, 'paidAt', o.paid_at, 'fulfilledAt', o.fulfilled_at, 'cancelledAt', o.cancelled_at,
        'erasedAt', o.erased_at, 'eraseWhenOver', o.erase_when_over,
        'lines', (select coalesce(jsonb_agg(jsonb_build_object('title', l.title, 'variantTitle', l.variant_title,
            'sku', l.sku, 'imageKey', l.image_key, 'quantity', l.quantity, 'unitPrice', l.unit_price, 'total', l.total)
            order by l.position), '[]') from order_lines l where l.store_id = o.store_id and l.order_id = o.id),
        'payments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'provider', p.provider,
            'reference', p.reference, 'amount', p.amount, 'currency', p.currency, 'status', p.status,
            'payUrl', p.pay_url, 'problem', p.problem, 'createdAt', p.created_at) order by p.id), '[]')
          from payments p where p.store_id = o.store_id and p.order_id = o.id),
        'fulfilment', (select jsonb_build_object('carrier', f.carrier, 'trackingNumber', f.tracking_number,
            'trackingUrl', f.tracking_url, 'createdAt', f.created_at)
          from fulfilments f where f.store_id = o.store_id and f.order_id = o.id),
        'timeline', (select coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'actor', e.actor, 'data', e.data,
            'at', e.at) order by e.at, e.id), '[]')
          from events e where e.store_id = o.store_id and e.order_id = o.id)) as found
      from orders o where ${where}`,
    (rows) => answer(rows.map((row) => received(row.found))),
  );

function received(sent: Sent<FullOrderRow>): FullOrderRow {
  const time = (text: Date | string) => new Date(text);
  const perhaps = (text: Date | string | null) => (text === null ? null : new Date(text));
  const { payments, fulfilment, timeline } = sent;
  return {
    ...sent,
    placedAt: time(sent.placedAt),
    paidAt: perhaps(sent.paidAt),
    fulfilledAt: perhaps(sent.fulfilledAt),
    cancelledAt: perhaps(sent.cancelledAt),
    erasedAt: perhaps(sent.erasedAt),
    payments: payments.map((payment) => ({ ...payment, createdAt: time(payment.createdAt) })),
    fulfilment: fulfilment && { ...fulfilment, createdAt: time(fulfilment.createdAt) },
    timeline: timeline.map((entry) => ({ ...entry, at: time(entry.at) })),
  };
}
