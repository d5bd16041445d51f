/**
 * A payment gateway, spoken to with the seller's own key. Amounts are minor units, whatever the gateway counts in. All that
 * ask it throw `Unavailable` when it can't be reached or says nothing we can read, and `KeyRefused` when it takes the key no more.
 */
export type Gateway = {
  /** How long a page that was opened can be paid on, in milliseconds. */
  pageLivesMs: number;
  /** Throws `Invalid` (`secret`) when the gateway refuses the key. */
  checkKey(key: GatewayKey): Promise<void>;
  /** Opens a page to pay on. Throws `Conflict` (`duplicate_reference`) when the gateway has one for this reference already. */
  start(key: GatewayKey, payment: StartPayment): Promise<{ payUrl: string }>;
  /** What the gateway itself says about a payment; null when it knows no such reference, or nobody has tried to pay it. */
  verify(key: GatewayKey, reference: string): Promise<GatewayPayment | null>;
  /** Whether the gateway itself sent `rawBody`. Compares in constant time. `header` answers null for one that is not there. */
  signed(key: GatewayKey, rawBody: string, header: (name: string) => string | null): Promise<boolean>;
  /** What an event is about; null when it is no event that can be read. What it claims is still to be verified. */
  readEvent(rawBody: string): GatewayEvent | null;
  /**
   * Sends money back. The same `key` again finds the refund of before and makes no second one, so it may be repeated after any
   * failure. Null when this key's account knows no such payment. Throws `Conflict` (`refund_refused`) with the gateway's reason, and
   * `RefundTaken` when it took it but does not say how it stands: from then on it is asked for as `taken`, and only looked for. So it is
   * for a while after `RefundUnanswered`, where it may have taken it.
   */
  refund(key: GatewayKey, refund: RefundRequest): Promise<GatewayRefund | null>;
  /** How a refund stands; null when the gateway knows none of this id. */
  refundStatus(key: GatewayKey, refundId: string): Promise<GatewayRefund | null>;
  /** Payments that came to something since then, a page at a time from 1; `next` is null after the last. */
  chargesSince(key: GatewayKey, since: Date, page: number): Promise<ChargePage>;
};

/** What opens the seller's account, and what its events are signed with where that is another secret; empty where it is not. */
export type GatewayKey = { secret: string; webhookSecret: string };

export type StartPayment = {
  reference: string;
  amount: number;
  currency: string;
  email: string;
  returnUrl: string;
  cancelUrl: string;
  orderNumber: number;
};

export type GatewayPayment = {
  reference: string;
  status: "paid" | "failed" | "pending";
  amount: number;
  currency: string;
  gatewayId: string;
};

export type ChargePage = { charges: GatewayPayment[]; next: number | null };

/**
 * `charge` may be money that came, `refund` money that went back; `other` is none of our business. `dedupe` is the same for a
 * repeat; `reference` is of the payment, null when the event names none.
 */
export type GatewayEvent = { dedupe: string; kind: "charge" | "refund" | "other"; reference: string | null };

/** `key` is our own name for this refund, the same at every try. */
export type RefundRequest = {
  gatewayId: string;
  reference: string;
  amount: number;
  currency: string;
  key: string;
  taken: boolean;
};

/**
 * `pending` is on its way; `failed` left the money where it was; `needs_attention` waits for its seller, at the gateway. `amount` is null
 * when the gateway did not say how much it is.
 */
export type GatewayRefund = {
  refundId: string;
  status: "pending" | "processed" | "failed" | "needs_attention";
  amount: number | null;
  currency: string;
};
