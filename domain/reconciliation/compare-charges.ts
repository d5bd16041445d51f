import type { KeyRow } from "#db/payment-keys.server.ts";
import { markMatched, paymentsByReference, type KnownPayment } from "#db/reconciliation-payments.server.ts";
import { noteDifferences, type NewDifference } from "#db/reconciliation-differences.server.ts";
import type { StoreContext } from "../context.ts";
import type { GatewayKey, GatewayPayment } from "../gateway-port.ts";
import { KeyRefused, Unavailable } from "../errors.ts";
import { noteRefused, openKey } from "../payment/keys.ts";
import type { OnlineGateway } from "../payment/providers.ts";
import { whoseReference } from "../payment/reference.ts";
import { verifyPayment } from "../payment/verify.ts";
import { bookSaid } from "./book-said.ts";
import type { Stage, StageSlice } from "./stage.ts";

const NOTHING = { asked: 0, booked: 0, unasked: 0, others: 0, away: false };

/**
 * Compares one page of what the gateway took since the last run, with every key of the store: a replaced one may be another
 * account's. A key that is refused is passed over. Throws `KeyRefused` when all are, and `Unavailable`.
 */
export const compareCharges: Stage = async (shop, provider, run, keys) => {
  const accounts = await openAccounts(shop, keys);
  const { generation, page = 1, answered = false } = run.cursor;
  const place = Math.max(
    0,
    accounts.findIndex(({ row }) => row.generation === generation),
  );
  const account = accounts[place];
  if (!account) return { ...NOTHING, cursor: {}, over: true };
  const next = accounts[place + 1]?.row.generation;
  const goOn = (taken: boolean) => ({
    cursor: next === undefined ? {} : { generation: next, page: 1, answered: answered || taken },
    over: next === undefined,
  });
  try {
    const listed = await shop.ports.gateways[provider].chargesSince(account.key, run.since, page);
    const paid = listed.charges.filter(({ status }) => status === "paid");
    // Two keys of one account list the same; what is not ours is counted with the first.
    const counts = await compare(shop, provider, keys, paid, place === 0);
    if (listed.next === null) return { ...counts, ...goOn(true) };
    const cursor = { generation: account.row.generation, page: listed.next, answered: true };
    return { ...counts, cursor, over: false };
  } catch (error) {
    if (!(error instanceof KeyRefused)) throw error;
    await noteRefused(shop, account.row);
    if (next === undefined && !answered) throw error;
    return { ...NOTHING, ...goOn(false) };
  }
};

type Account = { row: KeyRow; key: GatewayKey };

/** The keys opened, without those that differ only in what events are signed with. */
async function openAccounts(shop: StoreContext, keys: KeyRow[]): Promise<Account[]> {
  const opened = await Promise.all(keys.map(async (row) => ({ row, key: await openKey(shop, row) })));
  return opened.filter(({ key }, at) => opened.findIndex((other) => other.key.secret === key.secret) === at);
}

async function compare(
  shop: StoreContext,
  provider: OnlineGateway,
  keys: KeyRow[],
  charges: GatewayPayment[],
  countOthers: boolean,
): Promise<Omit<StageSlice, "cursor" | "over">> {
  if (charges.length === 0) return NOTHING;
  const { known } = await shop.db.read({
    known: paymentsByReference(
      provider,
      charges.map(({ reference }) => reference),
    ),
  });
  const byReference = new Map(known.map((payment) => [payment.reference, payment]));
  const counts = { ...NOTHING };
  const matched: string[] = [];
  const found: NewDifference[] = [];
  for (const charge of charges) {
    const payment = byReference.get(charge.reference);
    const verdict = judge(shop, charge, payment);
    if (verdict === "other") counts.others += countOthers ? 1 : 0;
    else if (verdict === "same") matched.push(payment?.id ?? "");
    else if (verdict === "book" && payment) {
      const booked = await askAgain(shop, provider, keys, payment);
      if (booked === "unasked") counts.unasked++;
      else if (booked === "booked") counts.booked++;
      else if (booked === "denied") found.push(differenceOf("not_booked", charge, payment));
    } else if (verdict !== "book") found.push(differenceOf(verdict, charge, payment));
  }
  const at = shop.now();
  if (matched.length + found.length > 0)
    await shop.db.write({
      ...(matched.length > 0 && { matched: markMatched(matched, at) }),
      ...(found.length > 0 && { noted: noteDifferences(provider, found, at) }),
    });
  return counts;
}

/** What a charge is to the store: its own and the same, its own and still to be booked, none of its, or a difference. */
function judge(
  { store }: StoreContext,
  { reference, amount, currency }: GatewayPayment,
  payment: KnownPayment | undefined,
): "same" | "book" | "other" | "amount" | "unknown" {
  // Many sellers use one account for other things as well.
  if (!payment) return whoseReference(reference, store.id) === "other" ? "other" : "unknown";
  if (payment.amount !== amount || payment.currency !== currency) return "amount";
  const counts = payment.status === "paid" || payment.status === "refund_due";
  return counts ? "same" : "book";
}

function differenceOf(
  kind: NewDifference["kind"],
  { reference, amount, currency }: GatewayPayment,
  payment: KnownPayment | undefined,
): NewDifference {
  // That another amount came was told when it came.
  const told = kind === "amount" && payment?.problem !== "";
  return { kind, reference, paymentId: payment?.id ?? null, amount, currency, told };
}

/** A list is no proof: the payment itself is asked about, as for every event. */
async function askAgain(
  shop: StoreContext,
  provider: OnlineGateway,
  keys: KeyRow[],
  payment: KnownPayment,
): Promise<"booked" | "known" | "denied" | "unasked"> {
  try {
    const said = await verifyPayment(shop, keys, { provider, ...payment });
    if (said?.status !== "paid") return "denied";
    return (await bookSaid(shop, provider, payment, said)) ? "booked" : "known";
  } catch (error) {
    if (error instanceof Unavailable) return "unasked";
    throw error;
  }
}
