import { randomBytes } from "node:crypto";
import { keep, type Kept } from "../kept.ts";

type TransactionStatus = "abandoned" | "success" | "failed";
type RefundStatus = "pending" | "processing" | "processed" | "failed" | "needs-attention";

/** Amounts are integers in the smallest unit of the currency. Times are ISO, UTC. */
export type Transaction = {
  id: number;
  secretKey: string;
  reference: string;
  access_code: string;
  amount: number;
  requested_amount: number;
  currency: string;
  email: string;
  callback_url: string | null;
  metadata: unknown;
  status: TransactionStatus;
  gateway_response: string;
  created_at: string;
  paid_at: string | null;
};

export type Refund = {
  id: number;
  secretKey: string;
  transactionId: number;
  amount: number;
  currency: string;
  merchant_note: string | null;
  customer_note: string | null;
  status: RefundStatus;
  refund_reference: string | null;
  createdAt: string;
  updatedAt: string;
};

type State = {
  lastId: number;
  transactions: Transaction[];
  refunds: Refund[];
  webhookUrls: Record<string, string>;
};

/** What the stand-in remembers about all merchants. */
export class Book {
  private readonly kept: Kept<State>;

  constructor(file: string | undefined) {
    this.kept = keep(file, emptyState);
  }

  get transactions(): readonly Transaction[] {
    return this.kept.state.transactions;
  }

  get refunds(): readonly Refund[] {
    return this.kept.state.refunds;
  }

  get webhookUrls(): Record<string, string> {
    return this.kept.state.webhookUrls;
  }

  addTransaction(
    asked: Omit<Transaction, "id" | "access_code" | "status" | "gateway_response" | "created_at" | "paid_at">,
  ): Transaction {
    const transaction: Transaction = {
      ...asked,
      id: this.nextId(),
      access_code: randomBytes(8).toString("hex"),
      status: "abandoned",
      gateway_response: "The transaction was not completed",
      created_at: new Date().toISOString(),
      paid_at: null,
    };
    this.kept.state.transactions.push(transaction);
    this.kept.changed();
    return transaction;
  }

  addRefund(asked: Omit<Refund, "id" | "status" | "refund_reference" | "createdAt" | "updatedAt">): Refund {
    const now = new Date().toISOString();
    const refund: Refund = {
      ...asked,
      id: this.nextId(),
      status: "pending",
      refund_reference: null,
      createdAt: now,
      updatedAt: now,
    };
    this.kept.state.refunds.push(refund);
    this.kept.changed();
    return refund;
  }

  /** Finds by reference or id among one merchant's transactions. */
  transaction(secretKey: string, key: string): Transaction | undefined {
    return this.transactions.find(
      (one) => one.secretKey === secretKey && (one.reference === key || String(one.id) === key),
    );
  }

  byAccessCode(code: string): Transaction | undefined {
    return this.transactions.find((one) => one.access_code === code);
  }

  refund(secretKey: string, id: string): Refund | undefined {
    return this.refunds.find((one) => one.secretKey === secretKey && String(one.id) === id);
  }

  transactionOf(refund: Refund): Transaction | undefined {
    return this.transactions.find((one) => one.id === refund.transactionId);
  }

  /** What of a payment was not given back yet. */
  refundable(transaction: Transaction): number {
    return this.refunds
      .filter((refund) => refund.transactionId === transaction.id && refund.status !== "failed")
      .reduce((left, refund) => left - refund.amount, transaction.amount);
  }

  setWebhookUrl(secretKey: string, url: string): void {
    this.webhookUrls[secretKey] = url;
    this.kept.changed();
  }

  changed(): void {
    this.kept.changed();
  }

  clear(): void {
    Object.assign(this.kept.state, emptyState(), { lastId: this.kept.state.lastId });
    this.kept.changed();
  }

  flush(): Promise<void> {
    return this.kept.flush();
  }

  private nextId(): number {
    return ++this.kept.state.lastId;
  }
}

function emptyState(): State {
  return { lastId: 4_100_000_000, transactions: [], refunds: [], webhookUrls: {} };
}
