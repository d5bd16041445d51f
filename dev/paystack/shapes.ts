import type { Book, Refund, Transaction } from "./book.ts";

const CARD = {
  authorization_code: "AUTH_local408408",
  bin: "408408",
  last4: "4081",
  exp_month: "12",
  exp_year: "2030",
  channel: "card",
  card_type: "visa",
  bank: "TEST BANK",
  country_code: "NG",
  brand: "visa",
  reusable: true,
  signature: "SIG_local4084084081",
  account_name: null,
};

/** A transaction as verify answers it; the envelope's `status` is about the call, this one about the payment. */
export function transactionBody(transaction: Transaction): Record<string, unknown> {
  const paid = transaction.status === "success";
  return {
    ...chargeBody(transaction),
    receipt_number: null,
    fees_split: null,
    authorization: paid ? CARD : {},
    plan: null,
    split: {},
    order_id: null,
    paidAt: transaction.paid_at,
    createdAt: transaction.created_at,
    requested_amount: transaction.requested_amount,
    pos_transaction_data: null,
    source: null,
    fees_breakdown: null,
    connect: null,
    transaction_date: transaction.created_at,
    plan_object: {},
    subaccount: {},
  };
}

/** The smaller form that charge.success carries. */
export function chargeBody(transaction: Transaction): Record<string, unknown> {
  const paid = transaction.status === "success";
  return {
    id: transaction.id,
    domain: "test",
    status: transaction.status,
    reference: transaction.reference,
    amount: transaction.amount,
    message: null,
    gateway_response: transaction.gateway_response,
    paid_at: transaction.paid_at,
    created_at: transaction.created_at,
    channel: "card",
    currency: transaction.currency,
    ip_address: "127.0.0.1",
    metadata: transaction.metadata ?? "",
    log: null,
    fees: paid ? Math.round(transaction.amount * 0.015) : null,
    customer: customerBody(transaction),
    authorization: paid ? CARD : {},
    plan: {},
  };
}

export function refundBody(book: Book, refund: Refund): Record<string, unknown> {
  const transaction = book.transactionOf(refund);
  return {
    id: refund.id,
    integration: 100_000,
    domain: "test",
    transaction: transaction && transactionBody(transaction),
    amount: refund.amount,
    deducted_amount: refund.status === "processed" ? refund.amount : 0,
    currency: refund.currency,
    channel: "card",
    merchant_note: refund.merchant_note,
    customer_note: refund.customer_note,
    status: refund.status,
    refunded_by: "local@paystack.test",
    expected_at: refund.createdAt,
    fully_deducted: refund.status === "processed",
    createdAt: refund.createdAt,
    updatedAt: refund.updatedAt,
  };
}

/** Refund events carry no refund id, and their amount is text except when the refund failed. */
export function refundEventBody(book: Book, refund: Refund): Record<string, unknown> {
  const transaction = book.transactionOf(refund);
  return {
    status: refund.status,
    transaction_reference: transaction?.reference,
    refund_reference: refund.refund_reference,
    amount: refund.status === "failed" ? refund.amount : String(refund.amount),
    currency: refund.currency,
    processor: "mpgs_zen",
    customer: { first_name: null, last_name: null, email: transaction?.email },
    integration: 100_000,
    domain: "test",
  };
}

function customerBody(transaction: Transaction): Record<string, unknown> {
  return {
    id: transaction.id + 1,
    first_name: null,
    last_name: null,
    email: transaction.email,
    customer_code: `CUS_${transaction.access_code}`,
    phone: null,
    metadata: null,
    risk_action: "default",
    international_format_phone: null,
  };
}
