import { randomBytes } from "node:crypto";
import { keep, type Kept } from "../kept.ts";

/** A page to pay on. It may be tried several times; each try is a transaction of its own. Amounts are minor units. */
export type Link = {
  code: string;
  secretKey: string;
  tx_ref: string;
  amount: number;
  currency: string;
  email: string;
  redirect_url: string;
};

export type Transaction = {
  id: number;
  secretKey: string;
  tx_ref: string;
  flw_ref: string;
  amount: number;
  currency: string;
  email: string;
  status: "successful" | "failed" | "pending";
  created_at: string;
};

export type Refund = {
  id: number;
  secretKey: string;
  tx_id: number;
  amount: number;
  comments: string | null;
  status: "pending" | "completed" | "failed";
  created_at: string;
};

/** Where a merchant's events go, and which of the two ways they are signed in. */
export type Hook = { url: string; secretHash: string; scheme: "signature" | "hash" };

type State = {
  lastId: number;
  links: Link[];
  transactions: Transaction[];
  refunds: Refund[];
  hooks: Record<string, Hook>;
};

/** What the stand-in remembers about all merchants. */
export class Book {
  private readonly kept: Kept<State>;

  constructor(file: string | undefined) {
    this.kept = keep(file, emptyState);
  }

  get state(): Readonly<State> {
    return this.kept.state;
  }

  addLink(asked: Omit<Link, "code">): Link {
    const link = { ...asked, code: randomBytes(10).toString("hex") };
    this.kept.state.links.push(link);
    this.kept.changed();
    return link;
  }

  addTransaction(link: Link, status: Transaction["status"], amount: number): Transaction {
    const id = this.nextId();
    const { secretKey, tx_ref, currency, email } = link;
    const made = { id, secretKey, tx_ref, flw_ref: `FLW-MOCK-${id}`, amount, currency, email, status };
    const transaction = { ...made, created_at: new Date().toISOString() };
    this.kept.state.transactions.push(transaction);
    this.kept.changed();
    return transaction;
  }

  addRefund(asked: Omit<Refund, "id" | "created_at">): Refund {
    const refund = { ...asked, id: this.nextId(), created_at: new Date().toISOString() };
    this.kept.state.refunds.push(refund);
    this.kept.changed();
    return refund;
  }

  linkOf = (code: string): Link | undefined => this.state.links.find((one) => one.code === code);

  transaction = (secretKey: string, id: string): Transaction | undefined =>
    this.of(secretKey).find((one) => String(one.id) === id);

  /** Of several tries under one reference the one that went through, or else the last. */
  byReference(secretKey: string, tx_ref: string): Transaction | undefined {
    const tries = this.of(secretKey).filter((one) => one.tx_ref === tx_ref);
    return tries.find((one) => one.status === "successful") ?? tries.at(-1);
  }

  /** One merchant's, the newest last. */
  of = (secretKey: string): Transaction[] =>
    this.state.transactions.filter((one) => one.secretKey === secretKey);

  /** What of a payment was not given back yet. */
  refundable = (transaction: Transaction): number =>
    this.state.refunds
      .filter((refund) => refund.tx_id === transaction.id && refund.status !== "failed")
      .reduce((left, refund) => left - refund.amount, transaction.amount);

  setHook(secretKey: string, hook: Hook): void {
    this.kept.state.hooks[secretKey] = hook;
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
  return { lastId: 7_200_000, links: [], transactions: [], refunds: [], hooks: {} };
}
