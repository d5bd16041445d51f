import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { MoneyFaults } from "../gateway/faults.ts";
import type { GatewayEvent, Webhooks } from "../gateway/webhooks.ts";
import type { Book, Hook, Link, Refund, Transaction } from "./book.ts";
import { refundBody, transactionBody } from "./shapes.ts";

export type Merchants = {
  book: Book;
  webhooks: Webhooks;
  faults: () => MoneyFaults;
  defaultHook: (secretKey: string) => Hook | undefined;
  /** Time a refund takes, in milliseconds. */
  refundStepMs: number;
};

/** The buyer's bank said yes; null when this reference was paid before, which it takes once. */
export function approve(merchants: Merchants, link: Link): Transaction | null {
  const { book } = merchants;
  if (book.byReference(link.secretKey, link.tx_ref)?.status === "successful") return null;
  const amount = link.amount - (merchants.faults().tamper_amount ? 1 : 0);
  const transaction = book.addTransaction(link, "successful", amount);
  tellCharge(merchants, transaction);
  return transaction;
}

/** The bank said no; the buyer may try again. Events come for these too. */
export function decline(merchants: Merchants, link: Link): void {
  if (merchants.book.byReference(link.secretKey, link.tx_ref)?.status === "successful") return;
  tellCharge(merchants, merchants.book.addTransaction(link, "failed", link.amount));
}

/** Sends charge.completed (again). */
export function tellCharge(merchants: Merchants, transaction: Transaction): void {
  const data = transactionBody(transaction);
  tell(merchants, transaction.secretKey, { event: "charge.completed", data });
}

/** Carries a refund to its end and tells of it. */
export async function processRefund(
  merchants: Merchants,
  refund: Refund,
  transaction: Transaction,
): Promise<void> {
  const last = merchants.faults().fail_refunds ? "failed" : "completed";
  await sleep(merchants.refundStepMs, undefined, { ref: false });
  refund.status = last;
  merchants.book.changed();
  const data = refundBody(refund, transaction);
  tell(merchants, refund.secretKey, { event: "refund.completed", data });
}

function tell(merchants: Merchants, secretKey: string, event: GatewayEvent): void {
  const hook = merchants.book.state.hooks[secretKey] ?? merchants.defaultHook(secretKey);
  if (hook) merchants.webhooks.send({ url: hook.url, event, sign: signer(hook) });
}

/** The newer way proves the body; the older one only that the sender knows the secret. */
const signer =
  ({ secretHash, scheme }: Hook) =>
  (body: string, rightly: boolean): Record<string, string> => {
    const secret = rightly ? secretHash : "of-somebody-else";
    if (scheme === "hash") return { "verif-hash": secret };
    return { "flutterwave-signature": createHmac("sha256", secret).update(body).digest("base64") };
  };
