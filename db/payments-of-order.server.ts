import { sql } from "drizzle-orm";

/* What was paid for an order, as a part of it. */

export type PaymentStatusWord = "pending" | "paid" | "failed" | "refund_due";
export type GatewayWord = "paystack" | "flutterwave";
/** What a seller can offer; `nothing_due` is how an order is paid that leaves nothing to pay. */
export type OfferedWord = GatewayWord | "bank_transfer" | "pay_on_delivery";
export type ProviderWord = OfferedWord | "nothing_due";

export type PaymentRow = {
  id: string;
  /** What was added to the order that it pays; null when it pays the order as it was placed. */
  additionId: string | null;
  provider: ProviderWord;
  reference: string;
  /** Minor units. */
  amount: number;
  currency: string;
  status: PaymentStatusWord;
  payUrl: string | null;
  /** The gateway's own number for it; null until it has said anything. */
  gatewayId: string | null;
  /** Which of the store's keys it was started with. */
  keyGeneration: number | null;
  problem: string;
  /** How much of it went back, or is on its way back. */
  refunded: number;
  createdAt: Date;
};

/** What a buyer sent to show that they transferred the money. */
export type ProofRow = {
  id: string;
  contentType: string;
  sentAt: Date;
  verdict: "confirmed" | "declined" | null;
  reason: string;
};

/** The payments of the order `o`, oldest first. */
export const paymentsOfOrder = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'additionId', p.addition_id, 'provider', p.provider,
    'reference', p.reference, 'amount', p.amount, 'currency', p.currency, 'status', p.status,
    'payUrl', p.pay_url, 'gatewayId', p.gateway_id,
    'keyGeneration', p.key_generation, 'problem', p.problem, 'refunded', p.refunded, 'createdAt', p.created_at) order by p.id), '[]')
  from payments p where p.store_id = o.store_id and p.order_id = o.id)`;

/** The receipts that were sent for the order `o`, oldest first. */
export const proofsOfOrder = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'contentType', f.content_type, 'sentAt', f.sent_at,
    'verdict', f.verdict, 'reason', f.reason) order by f.id), '[]')
  from payment_proofs f where f.store_id = o.store_id and f.order_id = o.id)`;
