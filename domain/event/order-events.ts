/** Pieces of an order, as they are called on it. */
type Things = { title: string; variantTitle: string; quantity: number }[];
/** How a parcel is followed; empty texts where nobody said. */
type Tracking = { carrier: string; trackingNumber: string; trackingUrl: string };
/** Money; `amount` in minor units of `currency`. */
type Money = { amount: number; currency: string };
type OfReturn = { returnId: string };
type OfDispute = { disputeId: string; kind: string };
/** Words that both sides read, and who of the store or the platform wrote them. */
type Words = { reason: string; author?: string };

/**
 * What happens to an order, and what is told of it, for letters, rooms, notices, numbers and whoever comes later. Version 1: a field may be
 * added; none is taken away, or comes to mean something else. Sums are minor units.
 */
export interface OrderEvents {
  /** It was placed: in the shop, by a seller (`source`), or in exchange for what came back (`exchangeOf`, the number of the first order). */
  ORDER_CREATED: { source?: string; exchangeOf?: number };
  /** Its money is there. From a gateway with its reference and what was wanted; by hand with how it was taken; `cause` is `exchange` where what came back pays for it. */
  ORDER_PAID: Money & {
    reference?: string;
    provider?: string;
    wantedAmount?: number;
    wantedCurrency?: string;
    additionId?: string | null;
    paidWith?: string;
    paidReference?: string;
    cause?: "exchange";
  };
  /** A parcel left (`left` pieces are still to go), it was handed over, or nothing of it has to be sent. */
  ORDER_FULFILLED:
    | ({ fulfilmentId: string; things: Things; left: number; handedOver?: true } & Partial<Tracking>)
    | { nothingToSend: true };
  /** Where a parcel is can be followed elsewhere now; `tell`: its buyer gets a letter. */
  PARCEL_TRACKING_CHANGED: { fulfilmentId: string; tell: boolean } & Tracking;
  /** A parcel arrived. */
  PARCEL_DELIVERED: { fulfilmentId: string; things: Things; left: number };
  /** A parcel did not leave after all. */
  PARCEL_CALLED_OFF: { fulfilmentId: string; things: Things; tell: boolean };
  /** It was called off: by a person with a reason, or by itself with a cause. */
  ORDER_CANCELLED: { reason: string; cause?: "not_paid_in_time" | "paid_too_late" };
  /** Money went back to the buyer. */
  ORDER_REFUNDED: Money & { refundId: string };
  /** It was changed after it was placed: what came in and went out, and what is to be collected or given back. */
  ORDER_EDITED: Record<string, unknown> & {
    editId: string;
    reason: string;
    collect: number;
    back: number;
    currency: string;
    paid: boolean;
  };
  /** What was added to it is paid. */
  ADDITION_PAID: Money & { additionId: string };
  /** What was added to it was dropped again, since nobody paid for it or it was called off. */
  ADDITION_DROPPED: { additionId: string; cause: string; lines: Things };
  /** A payment came to nothing. */
  PAYMENT_FAILED: { reference: string };
  /** A gateway took another amount or currency than was asked for. */
  PAYMENT_MISMATCH: Money & {
    reference: string;
    provider: string;
    wantedAmount: number;
    wantedCurrency: string;
  };
  /** It is paid in another way than its buyer chose first. */
  PAYMENT_METHOD_CHANGED: { from: string; to: string };
  /** Its buyer sent a transfer's receipt; `proof` is its id. */
  PAYMENT_PROOF_SENT: { proof: string };
  /** The store did not take a transfer's receipt. */
  PAYMENT_PROOF_DECLINED: { reason: string };
  /** Money is with the store that has to go back. */
  REFUND_DUE: Money & { reference?: string; provider?: string };
  /** A gateway was asked to give money back. */
  REFUND_STARTED: Money & { refundId: string };
  /** A gateway did not give money back. */
  REFUND_FAILED: Money & { refundId: string; problem: string };
  /** Nobody can say whether a gateway gave money back: a person has to look. */
  REFUND_STUCK: Money & { refundId: string; problem: string };
  /** Its buyer wants to send something back. */
  RETURN_REQUESTED: OfReturn;
  /** The store takes it back. */
  RETURN_APPROVED: OfReturn;
  /** The store does not take it back. */
  RETURN_DECLINED: OfReturn;
  /** Nothing comes back after all. */
  RETURN_CANCELLED: OfReturn;
  /** It came back; `amount` is what is not asked for any more where it was not paid yet. */
  RETURN_RECEIVED: OfReturn & Partial<Money>;
  /** All that follows from a return is done. */
  RETURN_CLOSED: OfReturn;
  /** Something else went out for what came back: the order `orderId`. */
  EXCHANGE_SENT_OUT: OfReturn & { orderId: string };
  /** The order that was to go out for a return was called off, so its worth is free again. */
  EXCHANGE_CALLED_OFF: OfReturn & Money & { number: number };
  /** What paid for an exchange was given back on the first order, `number`. */
  EXCHANGE_REFUNDED: Money & { number: number };
  /** Its stock is not kept any more, since it was not paid in time. */
  HOLD_ENDED: Record<string, never>;
  /** Its stock is kept once more, for another try to pay. */
  HOLD_RENEWED: Record<string, never>;
  /** What gift cards paid is on them again. */
  GIFT_CARD_RETURNED: Money;
  /** The mail service took a letter about the event `event` for good as one that can't be delivered. */
  LETTER_REFUSED: { event: string; to: string; problem: string };
  /** Its buyer opened a dispute. */
  DISPUTE_OPENED: OfDispute & Words;
  /** The store answered it. */
  DISPUTE_ANSWERED: OfDispute & Words;
  /** The store offered something to end it. */
  DISPUTE_OFFERED: OfDispute & Words;
  /** Its buyer did not take the offer. */
  DISPUTE_OFFER_DECLINED: OfDispute;
  /** The platform decides: its buyer or the store asked, or the time was over. */
  DISPUTE_AT_PLATFORM: OfDispute & { cause: "buyer" | "store" | "time" };
  /** Its buyer took it back. */
  DISPUTE_WITHDRAWN: OfDispute;
  /** Its buyer agreed to the offer. */
  DISPUTE_SETTLED: OfDispute;
  /** Nobody went on with it in time. */
  DISPUTE_LAPSED: OfDispute & { cause: "time" };
  /** The platform decided. */
  DISPUTE_DECIDED: OfDispute & Words & { decision: string };
}
