import { sql, type SQL } from "drizzle-orm";
import { additionsOfOrder, type AdditionOfOrder } from "./additions.server.ts";
import { disputesOfOrder, type DisputeOfOrder } from "./disputes.server.ts";
import { fulfilmentsOfOrder, type FulfilmentRow } from "./fulfilments-of-order.server.ts";
import {
  paymentsOfOrder,
  proofsOfOrder,
  type PaymentRow,
  type ProofRow,
  type ProviderWord,
} from "./payments-of-order.server.ts";
import { askSql, type Question } from "./question.server.ts";
import {
  creditOfExchange,
  refundsOfOrder,
  returnDays,
  returnsOfOrder,
  type ExchangeCredit,
  type RefundOfOrder,
  type ReturnOfOrder,
} from "./refunds-of-order.server.ts";
import type { PostalAddress } from "./schema/buyers.ts";
import type { OrderTax } from "./schema/orders.ts";

export type OrderStatusWord = "placed" | "paid" | "fulfilled" | "cancelled" | "refunded";
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
  /** It was placed in; empty for the store's main one. */
  language: string;
  currency: string;
  subtotal: number;
  discount: number;
  deliveryDiscount: number;
  /** What of it came back before it was paid, with the tax in that, which is `cameBackTax`. */
  cameBack: number;
  cameBackTax: number;
  delivery: number;
  tax: number;
  taxIncluded: number;
  /** The part of `tax` that is on the delivery. */
  deliveryTax: number;
  taxes: OrderTax[];
  total: number;
  giftCard: number;
  /** How much of `giftCard` went back onto the cards. */
  giftCardBack: number;
  deliveryMethod: "rate" | "local" | "pickup";
  deliveryName: string;
  deliveryDaysFrom: number | null;
  deliveryDaysTo: number | null;
  riderNote: string;
  giftMessage: string;
  /** Who put it together: a buyer in the shop, or a seller. */
  source: "web" | "draft" | "in_person" | "phone";
  /** Until when a seller promised to keep it for who has the pay link. */
  payBy: Date | null;
  /** How a seller took the money, and what they wrote beside it; empty for every other way. */
  paidWith: "" | "cash" | "terminal" | "transfer" | "other";
  paidReference: string;
  placedAt: Date;
  paidAt: Date | null;
  fulfilledAt: Date | null;
  cancelledAt: Date | null;
  /** Until when its stock is kept while no money has come; null when that has no end, or is over. */
  holdUntil: Date | null;
  /** When its stock was given back because no money came. */
  releasedAt: Date | null;
  /** Its buyer asked to be forgotten: when that was done, or that it is still to be done when the order is over. */
  erasedAt: Date | null;
  eraseWhenOver: boolean;
  lines: {
    id: string;
    position: number;
    variantId: string | null;
    title: string;
    variantTitle: string;
    sku: string;
    imageKey: string | null;
    quantity: number;
    /** Of `quantity`: on their way or there; of those, came back; called off before they were sent. */
    sent: number;
    returned: number;
    removed: number;
    unitPrice: number;
    total: number;
    discount: number;
    tax: number;
    taxable: boolean;
    giftCard: boolean;
  }[];
  /** What took something off it. */
  discounts: {
    id: string;
    title: string;
    code: string | null;
    class: "product" | "order" | "shipping";
    amount: number;
  }[];
  /** The cards that paid for it, by the end of their codes. */
  giftCards: { lastFour: string; amount: number }[];
  /** How often it was changed after it was placed. */
  edits: number;
  /** What was added after it was paid, oldest first. */
  additions: AdditionOfOrder[];
  /** Oldest first; the last one is the one being paid. */
  payments: PaymentRow[];
  /** Oldest first. */
  proofs: ProofRow[];
  /** Its parcels, oldest first. */
  fulfilments: FulfilmentRow[];
  /** Oldest first. */
  refunds: RefundOfOrder[];
  returns: ReturnOfOrder[];
  disputes: DisputeOfOrder[];
  /** The number of the order in whose place this one goes out. */
  exchangeOf: number | null;
  /** What that order pays for this one; null too once this one was called off. */
  credit: ExchangeCredit | null;
  /** For how many days after it was sent its buyer can ask online to return something; 0 for never. */
  returnDays: number;
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

/** Where to find the order that a cart or a draft became. */
export const placedOfCart = (cartId: string): Question<{ number: number; key: string } | null> =>
  askSql<{ number: number; key: string }, { number: number; key: string } | null>(
    sql`select number, key from orders where cart_id = ${cartId}::uuid`,
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
  askSql<{ found: SentOrder }, T>(
    sql`select jsonb_build_object('id', o.id, 'number', o.number, 'key', o.key, 'status', o.status, 'method', o.method,
        'name', o.name, 'email', o.email, 'phone', o.phone, 'address', o.address, 'note', o.note, 'language', o.language,
        'currency', o.currency, 'subtotal', o.subtotal, 'discount', o.discount, 'deliveryDiscount', o.delivery_discount,
        'cameBack', o.came_back, 'cameBackTax', o.came_back_tax,
        'delivery', o.delivery, 'tax', o.tax, 'taxIncluded', o.tax_included, 'taxes', o.taxes, 'total', o.total,
        'giftCard', o.gift_card, 'deliveryMethod', o.delivery_method, 'deliveryName', o.delivery_name,
        'deliveryTax', o.delivery_tax, 'giftCardBack', o.gift_card_back,
        'deliveryDaysFrom', o.delivery_days_from, 'deliveryDaysTo', o.delivery_days_to, 'riderNote', o.rider_note,
        'giftMessage', o.gift_message,
        'source', o.source, 'payBy', o.pay_by, 'paidWith', o.paid_with, 'paidReference', o.paid_reference,
        'placedAt', o.placed_at, 'paidAt', o.paid_at, 'fulfilledAt', o.fulfilled_at, 'cancelledAt', o.cancelled_at,
        'holdUntil', o.hold_until, 'releasedAt', o.released_at, 'erasedAt', o.erased_at, 'eraseWhenOver', o.erase_when_over)
        -- A function takes a hundred arguments.
        || jsonb_build_object('edits', o.edits, 'additions', ${additionsOfOrder},
        'lines', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'position', l.position, 'variantId', l.variant_id, 'title', l.title,
            'variantTitle', l.variant_title, 'sent', l.sent, 'returned', l.returned, 'removed', l.removed, 'sku', l.sku, 'imageKey', l.image_key, 'quantity', l.quantity, 'unitPrice', l.unit_price, 'total', l.total,
            'discount', l.discount, 'tax', l.tax, 'taxable', l.taxable, 'giftCard', l.gift_card) order by l.position), '[]') from order_lines l where l.store_id = o.store_id and l.order_id = o.id),
        'discounts', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'code', r.code, 'class', r.class,
            'amount', r.amount) order by r.id), '[]')
          from discount_redemptions r where r.store_id = o.store_id and r.order_id = o.id and r.amount > 0)
          || case when o.discount_reason <> '' and o.discount > 0 then jsonb_build_array(jsonb_build_object('id', o.id, 'title', o.discount_reason,
            'code', null, 'class', 'order', 'amount', o.discount)) else '[]' end,
        'giftCards', (select coalesce(jsonb_agg(jsonb_build_object('lastFour', g.last_four, 'amount', -m.amount)
            order by m.id), '[]')
          from gift_card_movements m join gift_cards g on g.store_id = m.store_id and g.id = m.card_id
          where m.store_id = o.store_id and m.order_id = o.id and m.reason = 'spent'),
        'payments', ${paymentsOfOrder}, 'proofs', ${proofsOfOrder}, 'fulfilments', ${fulfilmentsOfOrder},
        'refunds', ${refundsOfOrder}, 'returns', ${returnsOfOrder}, 'disputes', ${disputesOfOrder}, 'credit', ${creditOfExchange}, 'returnDays', ${returnDays},
        'timeline', (select coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'actor', e.actor, 'data', e.data,
            'at', e.at) order by e.at, e.id), '[]')
          from events e where e.store_id = o.store_id and e.order_id = o.id)) as found
      from orders o where ${where}`,
    (rows) => answer(rows.map((row) => received(row.found))),
  );

type SentOrder = Sent<Omit<FullOrderRow, "exchangeOf">>;

/** The number of the order in whose place this one goes out, or was to: once it is called off only its first event still knows. */
function exchangeOf({ credit, cancelledAt, timeline }: SentOrder): number | null {
  if (credit) return credit.number;
  const placed = timeline.find(({ type }) => type === "ORDER_CREATED")?.data["exchangeOf"];
  return cancelledAt !== null && typeof placed === "number" ? placed : null;
}

function received(sent: SentOrder): FullOrderRow {
  const time = (text: Date | string) => new Date(text);
  const perhaps = (text: Date | string | null) => (text === null ? null : new Date(text));
  const { additions, payments, proofs, refunds, returns, disputes, fulfilments, timeline } = sent;
  return {
    ...sent,
    exchangeOf: exchangeOf(sent),
    placedAt: time(sent.placedAt),
    payBy: perhaps(sent.payBy),
    paidAt: perhaps(sent.paidAt),
    fulfilledAt: perhaps(sent.fulfilledAt),
    cancelledAt: perhaps(sent.cancelledAt),
    holdUntil: perhaps(sent.holdUntil),
    releasedAt: perhaps(sent.releasedAt),
    erasedAt: perhaps(sent.erasedAt),
    additions: additions.map((one) => ({ ...one, holdUntil: time(one.holdUntil) })),
    payments: payments.map((payment) => ({ ...payment, createdAt: time(payment.createdAt) })),
    proofs: proofs.map((proof) => ({ ...proof, sentAt: time(proof.sentAt) })),
    fulfilments: fulfilments.map((parcel) => ({
      ...parcel,
      createdAt: time(parcel.createdAt),
      deliveredAt: perhaps(parcel.deliveredAt),
      calledOffAt: perhaps(parcel.calledOffAt),
    })),
    returns: returns.map((one) => ({ ...one, createdAt: time(one.createdAt) })),
    disputes: disputes.map((one) => ({
      ...one,
      dueAt: perhaps(one.dueAt),
      openedAt: time(one.openedAt),
      answeredAt: perhaps(one.answeredAt),
      platformAt: perhaps(one.platformAt),
      endedAt: perhaps(one.endedAt),
    })),
    refunds: refunds.map((refund) => ({
      ...refund,
      createdAt: time(refund.createdAt),
      settledAt: perhaps(refund.settledAt),
    })),
    timeline: timeline.map((entry) => ({ ...entry, at: time(entry.at) })),
  };
}
