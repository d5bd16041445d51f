import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { MoneyFaults } from "../gateway/faults.ts";
import type { GatewayEvent, Webhooks } from "../gateway/webhooks.ts";
import type { Book, Refund, Transaction } from "./book.ts";
import { chargeBody, refundEventBody } from "./shapes.ts";

export type Merchants = {
  book: Book;
  webhooks: Webhooks;
  faults: () => MoneyFaults;
  defaultWebhookUrl: (secretKey: string) => string | undefined;
  /** Time a refund spends in each state, in milliseconds. */
  refundStepMs: number;
};

/** The buyer's bank said yes. Paying twice changes nothing. */
export function approve(merchants: Merchants, transaction: Transaction): void {
  if (transaction.status === "success") return;
  transaction.status = "success";
  transaction.gateway_response = "Successful";
  transaction.paid_at = new Date().toISOString();
  transaction.amount = transaction.requested_amount - (merchants.faults().tamper_amount ? 1 : 0);
  merchants.book.changed();
  tellCharge(merchants, transaction);
}

/** The bank said no; the buyer may try again. */
export function decline(merchants: Merchants, transaction: Transaction): void {
  if (transaction.status === "success") return;
  transaction.status = "failed";
  transaction.gateway_response = "Declined";
  merchants.book.changed();
}

/** Sends charge.success (again). */
export function tellCharge(merchants: Merchants, transaction: Transaction): void {
  tell(merchants, transaction.secretKey, { event: "charge.success", data: chargeBody(transaction) });
}

/** Carries a refund to its end and sends an event at each step. */
export async function processRefund(merchants: Merchants, refund: Refund): Promise<void> {
  const { fail_refunds: fails, hold_refunds: holds } = merchants.faults();
  const last = fails ? "failed" : holds ? "needs-attention" : "processed";
  tellRefund(merchants, refund);
  for (const status of ["processing", last] as const) {
    await sleep(merchants.refundStepMs, undefined, { ref: false });
    refund.status = status;
    refund.updatedAt = new Date().toISOString();
    if (status === "processed") refund.refund_reference = `TRF_${refund.id}`;
    merchants.book.changed();
    tellRefund(merchants, refund);
  }
}

function tellRefund(merchants: Merchants, refund: Refund): void {
  const data = refundEventBody(merchants.book, refund);
  tell(merchants, refund.secretKey, { event: `refund.${refund.status}`, data });
}

function tell(merchants: Merchants, secretKey: string, event: GatewayEvent): void {
  const url = merchants.book.webhookUrls[secretKey] ?? merchants.defaultWebhookUrl(secretKey);
  // Events are signed with the secret key itself.
  const sign = (body: string, rightly: boolean) => ({
    "x-paystack-signature": createHmac("sha512", rightly ? secretKey : "sk_test_of_somebody_else")
      .update(body)
      .digest("hex"),
  });
  if (url) merchants.webhooks.send({ url, event, sign });
}
