import { unsettledPayments } from "#db/reconciliation-payments.server.ts";
import { NO_ID } from "../id.ts";
import { verifyPayment } from "../payment/verify.ts";
import { askEach, AT_ONCE } from "./ask-each.ts";
import { bookSaid } from "./book-said.ts";
import type { Stage } from "./stage.ts";

/** For how many days a full run asks about what was begun and never settled. */
const FULL_DAYS = 30;

/** Asks about payments of which it is not known what became of them, and books what the gateway says. */
export const askWaiting: Stage = async (shop, provider, { kind, cursor, since, startedAt }, keys) => {
  // Nobody is left to ask.
  if (keys.length === 0)
    return { asked: 0, booked: 0, unasked: 0, others: 0, cursor: {}, over: true, away: false };
  const after = cursor.after ?? NO_ID;
  const from = kind === "full" ? new Date(startedAt.getTime() - FULL_DAYS * 86_400_000) : since;
  const { waiting } = await shop.db.read({ waiting: unsettledPayments(provider, from, after, AT_ONCE) });
  return askEach(shop, waiting, after, async (payment) => {
    const said = await verifyPayment(shop, keys, { provider, ...payment });
    return said !== null && bookSaid(shop, provider, payment, said);
  });
};
