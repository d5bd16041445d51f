import { uuidv7 } from "uuidv7";
import { gatewayKeys, type KeyRow } from "#db/payment-keys.server.ts";
import { lockOrder } from "#db/order-steps.server.ts";
import {
  bookDone,
  bookRefused,
  bookStuck,
  claimRefund,
  dueRefunds,
  keepAsking,
  type DueRefund,
  type Outcome,
} from "#db/refunds-at-gateways.server.ts";
import { stepIfRefunded } from "#db/refunds.server.ts";
import type { StoreContext } from "../context.ts";
import type { GatewayRefund } from "../gateway-port.ts";
import { Conflict, KeyRefused, RefundTaken, RefundUnanswered, Unavailable } from "../errors.ts";
import { handleSoon } from "../event/tell.ts";
import { formatMoney } from "../money.ts";
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
 * What a gateway took and does not name is its seller's to look at after so many looks, and so long: events of others have it asked
 * about, too. What it did not answer to is looked for as long before it is sent again, since a list may lag behind.
 */
const LOOKS = 5;
const NAMED_MS = 1_800_000;
/** What a gateway took and has not ended after so long, its seller has to ask it about: no bank takes that many days. */
const LATE_MS = 14 * 86_400_000;

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
  const { unansweredAt } = refund;
  const sent = refund.status === "sent";
  const tries = refund.attempts + 1;
  // The last try sends nothing: what it frees must have been looked for.
  const mayCome = unansweredAt !== null && now.getTime() - unansweredAt.getTime() < NAMED_MS;
  const looks = sent || mayCome || tries >= GIVE_UP_TRIES;
  const { claim } = await shop.db.write({ claim: claimRefund(refund, now, { until, sends: !looks }) });
  if (!claim.mine) return "waits";
  // One that is tried again after long has its time, too: it was asked about often enough by then.
  const age = now.getTime() - refund.createdAt.getTime();
  const isLate = tries >= GIVE_UP_TRIES && age >= LATE_MS;
  try {
    const said = await ask(shop, keys, refund, looks);
    const odd = said?.status === "processed" ? otherSum(refund, said) : "";
    if (said?.status === "failed" || (said?.status === "processed" && odd === "")) {
      await end(
        shop,
        refund,
        said.status === "processed" ? { gatewayId: said.refundId } : { problem: noGo(refund) },
      );
      return "ended";
    }
    if (said === null && !sent) return await notSent(unknown(refund));
    const stuck =
      said === null
        ? unknown(refund)
        : said.status === "needs_attention"
          ? attention(refund)
          : odd || (isLate ? late(refund) : "");
    const gatewayId = said?.refundId ?? refund.gatewayId;
    const outcome = stuck === "" ? ("on" as const) : ("stuck" as const);
    const so = {
      gatewayId,
      taken: gatewayId !== null,
      outcome,
      problem: stuck,
      next: later(now, 300_000, tries),
    };
    await keep(shop, refund, so, stuck !== "");
    return "waits";
  } catch (error) {
    if (error instanceof Conflict) {
      await end(shop, refund, { problem: error.message });
      return "ended";
    }
    if (!(error instanceof Unavailable)) throw error;
    if (error instanceof RefundTaken && (sent || !looks)) return await takenUnnamed(error);
    const refused = error instanceof KeyRefused;
    if (!sent)
      return await notSent(refused ? noKey(refund) : away(refund), {
        shut: refused,
        isOpen: error instanceof RefundUnanswered,
      });
    const stuck = refused || isLate;
    const problem = refused ? noKeyToAsk(refund) : stuck ? late(refund) : away(refund);
    const outcome = refused ? ("stuck" as const) : ("untold" as const);
    await keep(shop, refund, { ...UNNAMED, outcome, problem, next: later(now, 60_000, tries) }, stuck);
    // That a key is refused is known, and stays so: nobody has to come back for it.
    return refused ? "waits" : "away";
  }

  /** It could not be sent. A first try that met no door has sent nothing for certain; after others the seller has to look. */
  async function notSent(
    problem: string,
    { shut = true, isOpen = false } = {},
  ): Promise<"ended" | "waits" | "away"> {
    if (shut && tries === 1) {
      await end(shop, refund, { problem });
      return "ended";
    }
    if (tries >= GIVE_UP_TRIES) {
      await end(shop, refund, { problem: tooLong(refund) });
      return "ended";
    }
    const next = later(now, 60_000, tries);
    const so = { ...UNNAMED, outcome: "untold" as const, problem, next };
    await keep(shop, refund, isOpen ? so : { ...so, unansweredAt }, false);
    return shut ? "waits" : "away";
  }

  /** The gateway took it, and names it nowhere: it is never sent again. A list may lag behind, so it is looked for some times. */
  async function takenUnnamed({ message }: RefundTaken): Promise<"waits"> {
    const taken = unansweredAt ?? refund.createdAt;
    const isLost = sent && tries >= LOOKS && now.getTime() - taken.getTime() >= NAMED_MS;
    const so = isLost
      ? { outcome: "stuck" as const, problem: lost(refund) }
      : { outcome: "untold" as const, problem: message };
    await keep(
      shop,
      refund,
      { gatewayId: null, taken: true, next: later(now, 60_000, tries), ...so },
      isLost,
    );
    return "waits";
  }
}

/** An answer that names no refund there. */
const UNNAMED = { gatewayId: null, taken: false };

/** It is asked about again at `next`; `stuck` when it does not come to an end without its seller. */
async function keep(shop: StoreContext, refund: DueRefund, so: Outcome, stuck: boolean): Promise<void> {
  await shop.db.write({
    ...(stuck && { order: lockOrder(refund.orderId) }),
    asked: keepAsking(refund, so),
    ...(stuck && { stuck: bookStuck(endOf(shop, refund)) }),
  });
  if (stuck) await handleSoon(shop);
}

/**
 * Asks with the key that the payment was started with, then with the store's others; what is `taken`, or may be, is looked for and not
 * sent. Null when none that is taken belongs to an account that knows it: the account of another key says nothing about what was sent.
 * Throws as the gateway does.
 */
async function ask(
  shop: StoreContext,
  keys: KeyRow[],
  refund: DueRefund,
  taken: boolean,
): Promise<GatewayRefund | null> {
  const gateway = shop.ports.gateways[refund.provider];
  let refused: KeyRefused | null = null;
  let unnamed: RefundTaken | null = null;
  let asked = false;
  for (const row of keysFor(keys, refund.provider, refund.keyGeneration)) {
    try {
      const key = await openKey(shop, row);
      const { reference, amount, currency, key: name } = refund;
      const said =
        refund.status === "sent" && refund.gatewayId !== null
          ? await gateway.refundStatus(key, refund.gatewayId)
          : await gateway.refund(key, {
              gatewayId: refund.paymentGatewayId ?? reference,
              reference,
              amount,
              currency,
              key: name,
              taken,
            });
      if (said) return said;
      asked = true;
    } catch (error) {
      // Once it may have been sent, no other account's word ends it. A first try has sent nothing: what refuses that, ends it.
      if (error instanceof Conflict && (refused || asked) && refund.attempts > 0) {
        asked = true;
        continue;
      }
      // Only looked for, it may be with another account still.
      if (error instanceof RefundTaken && taken) {
        unnamed = error;
        continue;
      }
      if (!(error instanceof KeyRefused)) throw error;
      refused = error;
      await noteRefused(shop, row);
    }
  }
  if (unnamed && !refused) throw unnamed;
  if (asked && !refused) return null;
  throw refused ?? new KeyRefused(GATEWAY_NAMES[refund.provider]);
}

type End = { gatewayId: string } | { problem: string };

const endOf = (shop: StoreContext, { id, key, provider }: DueRefund) => ({
  id,
  key,
  eventId: uuidv7(),
  actor: `gateway:${provider}`,
  at: shop.now(),
});

/** Books the end of a refund with its event, and the order's where that was the last of it. */
async function end(shop: StoreContext, refund: DueRefund, how: End): Promise<void> {
  const { orderId } = refund;
  const ended = endOf(shop, refund);
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
  `${GATEWAY_NAMES[provider]} did not take this refund in three days of trying. Look there whether it was sent before you do anything else.`;

const noKeyToAsk = ({ provider }: DueRefund): string =>
  `${GATEWAY_NAMES[provider]} took this refund, but does not take this shop's key any more. Connect it again in Settings, Payments, or look there how the refund stands.`;

const unknown = ({ provider }: DueRefund): string =>
  `The account at ${GATEWAY_NAMES[provider]} that is connected now knows nothing of this. Look at the one that took the money, or connect that again in Settings, Payments.`;

/** What a gateway says it sent, where that is not what it was asked for; empty where it is, or it does not say. */
function otherSum(refund: DueRefund, { amount, currency }: GatewayRefund): string {
  if ((amount === null || amount === refund.amount) && currency === refund.currency) return "";
  const said = amount === null ? `money in ${currency}` : formatMoney(amount, currency);
  return `${GATEWAY_NAMES[refund.provider]} says that it sent ${said}, but was asked for ${formatMoney(refund.amount, refund.currency)}. Look there what went back before you do anything else.`;
}

const attention = ({ provider }: DueRefund): string =>
  `${GATEWAY_NAMES[provider]} can't send this refund without you: it waits for the buyer's bank details. Open the refund there and fill them in.`;

const late = ({ provider }: DueRefund): string =>
  `${GATEWAY_NAMES[provider]} has had this refund for two weeks and has not said that it arrived. Ask them about it.`;

const lost = ({ provider }: DueRefund): string =>
  `${GATEWAY_NAMES[provider]} took this refund, but does not name it among those it made. Look there whether the money went back before you do anything else.`;
