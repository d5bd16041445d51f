import { uuidv7 } from "uuidv7";
import { gatewayKeys, type KeyRow } from "#db/payment-keys.server.ts";
import {
  bookDone,
  bookRefused,
  claimRefund,
  dueRefunds,
  keepAsking,
  lockOrder,
  stepIfRefunded,
  type DueRefund,
} from "#db/refunds.server.ts";
import type { GatewayRefund, StoreContext } from "../context.ts";
import { Conflict, KeyRefused, Unavailable } from "../errors.ts";
import { handleSoon } from "../event/tell.ts";
import { keysFor, noteRefused, openKey } from "../payment/keys.ts";
import { GATEWAY_NAMES } from "../payment/providers.ts";

/** Of one store and minute; the rest come a minute later, so that no store holds up the others. */
const AT_ONCE = 20;
/** Longer than a gateway may take to answer: until then nobody else asks about the same refund. */
const CLAIM_MS = 120_000;
const LONGEST_MS = 6 * 3_600_000;
/** A refund that could not be sent so many times, in about three days, is the seller's to look at. Trying it again begins anew. */
const GIVE_UP_TRIES = 20;

/**
 * Sends this store's refunds to their gateways and asks how those under way stand; answers how many came to an end. Each is
 * claimed before it is asked about, and carries our own name for it: so this may run twice at once and stop anywhere, and
 * money is sent back once. A gateway that is away is asked again, later and later.
 */
export async function sendRefunds(shop: StoreContext): Promise<number> {
  const now = shop.now();
  const { due, keys } = await shop.db.read({ due: dueRefunds(now, AT_ONCE), keys: gatewayKeys(now) });
  let ended = 0;
  for (const refund of due) if ((await askAbout(shop, keys, refund)) === "ended") ended++;
  return ended;
}

/** How one refund stands: sent, when that was not done yet. `waits` also when somebody else asks about it now. */
export async function askAbout(
  shop: StoreContext,
  keys: KeyRow[],
  refund: DueRefund,
): Promise<"ended" | "waits" | "away"> {
  const now = shop.now();
  const until = new Date(now.getTime() + CLAIM_MS);
  const { claim } = await shop.db.write({ claim: claimRefund(refund.id, refund.attempts, now, until) });
  if (!claim.mine) return "waits";
  const tries = refund.attempts + 1;
  try {
    const said = await ask(shop, keys, refund);
    if (said === null || said.status === "pending") {
      const so = {
        gatewayId: said?.refundId ?? refund.gatewayId,
        problem: "",
        next: later(now, 300_000, tries),
      };
      await shop.db.write({ asked: keepAsking(refund.id, so) });
      return "waits";
    }
    await end(
      shop,
      refund,
      said.status === "processed" ? { gatewayId: said.refundId } : { problem: noGo(refund) },
    );
    return "ended";
  } catch (error) {
    if (error instanceof Conflict) {
      await end(shop, refund, { problem: error.message });
      return "ended";
    }
    if (!(error instanceof Unavailable)) throw error;
    // A first try that met no door has sent nothing for certain; after others the seller has to look.
    if (error instanceof KeyRefused && tries === 1) {
      await end(shop, refund, { problem: noKey(refund) });
      return "ended";
    }
    if (refund.status === "pending" && tries >= GIVE_UP_TRIES) {
      await end(shop, refund, { problem: tooLong(refund) });
      return "ended";
    }
    const problem = error instanceof KeyRefused ? noKey(refund) : away(refund);
    await shop.db.write({
      asked: keepAsking(refund.id, { gatewayId: null, problem, next: later(now, 60_000, tries) }),
    });
    return "away";
  }
}

/** Asks with the key that the payment was started with, then with the store's others. Throws as the gateway does. */
async function ask(shop: StoreContext, keys: KeyRow[], refund: DueRefund): Promise<GatewayRefund | null> {
  const gateway = shop.ports.gateways[refund.provider];
  let refused = new KeyRefused(GATEWAY_NAMES[refund.provider]);
  for (const row of keysFor(keys, refund.provider, refund.keyGeneration)) {
    try {
      const key = await openKey(shop, row);
      if (refund.status === "sent" && refund.gatewayId !== null)
        return await gateway.refundStatus(key, refund.gatewayId);
      const { reference, amount, currency, key: name } = refund;
      return await gateway.refund(key, {
        gatewayId: refund.paymentGatewayId ?? reference,
        reference,
        amount,
        currency,
        key: name,
      });
    } catch (error) {
      if (!(error instanceof KeyRefused)) throw error;
      refused = error;
      await noteRefused(shop, row);
    }
  }
  throw refused;
}

type End = { gatewayId: string } | { problem: string };

/** Books the end of a refund with its event, and the order's where that was the last of it. */
async function end(shop: StoreContext, { id, orderId, provider }: DueRefund, how: End): Promise<void> {
  const ended = { id, eventId: uuidv7(), actor: `gateway:${provider}`, at: shop.now() };
  await shop.db.write({
    order: lockOrder(orderId),
    booked: "gatewayId" in how ? bookDone({ ...ended, ...how }) : bookRefused({ ...ended, ...how }),
    refunded: stepIfRefunded(orderId, ended.at),
  });
  await handleSoon(shop);
}

/** Twice as long each time, up to six hours. */
const later = (now: Date, first: number, tries: number): Date =>
  new Date(now.getTime() + Math.min(LONGEST_MS, first * 2 ** Math.min(tries - 1, 20)));

const away = ({ provider }: DueRefund): string =>
  `${GATEWAY_NAMES[provider]} is not answering. The refund is kept, and tried again by itself.`;

const noKey = ({ provider }: DueRefund): string =>
  `${GATEWAY_NAMES[provider]} does not take this shop's key. Connect it again in Settings, Payments, then try again.`;

const noGo = ({ provider }: DueRefund): string =>
  `${GATEWAY_NAMES[provider]} could not send the money back. It is still with you.`;

const tooLong = ({ provider }: DueRefund): string =>
  `${GATEWAY_NAMES[provider]} could not be reached for three days. Look there whether this refund was sent before you do anything else.`;
