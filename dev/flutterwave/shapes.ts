import { minorDigits } from "#domain/money.ts";
import type { Refund, Transaction } from "./book.ts";

/** Major units as Flutterwave writes them. */
export const major = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);

/** A transaction as verify answers it. */
export function transactionBody(transaction: Transaction): Record<string, unknown> {
  const { amount, currency } = transaction;
  const fee = Math.round(amount * 0.014);
  return {
    id: transaction.id,
    tx_ref: transaction.tx_ref,
    flw_ref: transaction.flw_ref,
    device_fingerprint: "N/A",
    amount: major(amount, currency),
    currency,
    charged_amount: major(amount, currency),
    app_fee: major(fee, currency),
    merchant_fee: 0,
    processor_response: transaction.status === "failed" ? "Declined" : "Approved by Financial Institution",
    auth_model: "PIN",
    ip: "127.0.0.1",
    narration: "A shop",
    status: transaction.status,
    payment_type: "card",
    created_at: transaction.created_at,
    account_id: 100_000,
    card: {
      first_6digits: "553188",
      last_4digits: "2950",
      issuer: "TEST BANK",
      country: "GH",
      type: "MASTERCARD",
      token: "flw-t1nf-local",
      expiry: "09/32",
    },
    meta: null,
    amount_settled: major(amount - fee, currency),
    customer: {
      id: transaction.id + 1,
      name: "Anonymous customer",
      phone_number: null,
      email: transaction.email,
      created_at: transaction.created_at,
    },
  };
}

/** In lists the id is text. */
export const listedBody = (transaction: Transaction): Record<string, unknown> => ({
  ...transactionBody(transaction),
  id: String(transaction.id),
});

export function refundBody(refund: Refund, { currency, flw_ref }: Transaction): Record<string, unknown> {
  return {
    id: refund.id,
    account_id: 100_000,
    tx_id: refund.tx_id,
    flw_ref,
    wallet_id: 200_000,
    amount_refunded: major(refund.amount, currency),
    status: refund.status,
    destination: "payment_source",
    comments: refund.comments,
    meta: { source: "availablebalance" },
    created_at: refund.created_at,
  };
}
