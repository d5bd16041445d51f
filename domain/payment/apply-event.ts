import type { KeyRow } from "#db/payment-keys.server.ts";
import { finishReceipt, parkReceipt } from "#db/webhook-receipts.server.ts";
import type { StoreContext } from "../context.ts";
import type { GatewayEvent, GatewayPayment } from "../gateway-port.ts";
import { Unavailable } from "../errors.ts";
import { formatMoney } from "../money.ts";
import { heardOfRefund } from "../refund/heard.ts";
import { NotDecided, triedAt } from "./parked.ts";
import { GATEWAY_NAMES, type OnlineGateway } from "./providers.ts";
import { settle, type SettleOutcome } from "./settle.ts";
import { verifyPayment } from "./verify.ts";

/** An event that is kept already. `event` is null when it can't be read; `keyGeneration` is of the key it was signed with. */
export type KeptEvent = {
  provider: OnlineGateway;
  dedupe: string;
  event: GatewayEvent | null;
  keyGeneration: number | null;
};

/**
 * Works off one event that is kept: the gateway is asked, what it says is booked, and what is odd about it noted for the seller.
 * Throws `Unavailable` when the gateway can't be asked: the event stays parked, with the reason.
 */
export async function applyEvent(
  shop: StoreContext,
  keys: KeyRow[],
  { provider, dedupe, event, keyGeneration }: KeptEvent,
): Promise<"applied" | "ignored"> {
  try {
    const { outcome, problem } = event ? await apply(shop, keys, provider, event, keyGeneration) : unreadable;
    await shop.db.write({ receipt: finishReceipt(provider, dedupe, problem, shop.now()) });
    return outcome;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    await shop.db.write({ receipt: parkReceipt(provider, dedupe, waitWords(provider), triedAt(shop.now())) });
    throw error;
  }
}

type Applied = { outcome: "applied" | "ignored"; problem: string };
const unreadable: Applied = {
  outcome: "ignored",
  problem: "An event came, rightly signed, that we can't read. It is kept as it came.",
};

async function apply(
  shop: StoreContext,
  keys: KeyRow[],
  provider: OnlineGateway,
  { kind, reference }: GatewayEvent,
  keyGeneration: number | null,
): Promise<Applied> {
  if (kind === "refund") {
    const ended = await heardOfRefund(shop, keys, provider, reference);
    return { outcome: ended ? "applied" : "ignored", problem: "" };
  }
  if (kind !== "charge" || reference === null) return { outcome: "ignored", problem: "" };
  const gateway = GATEWAY_NAMES[provider];
  const said = await verifyPayment(shop, keys, { provider, reference, keyGeneration });
  if (!said)
    return {
      outcome: "ignored",
      problem: `An event tells of the payment ${reference}, which ${gateway} itself does not know.`,
    };
  const settled = await settle(shop, said, provider);
  if (settled === "pending") throw new NotDecided(gateway);
  if (settled === "repeat" || settled === "failed") return { outcome: "ignored", problem: "" };
  return { outcome: settled === "unknown" ? "ignored" : "applied", problem: oddWords(shop, said, settled) };
}

/** What a seller should know about money that is not simply there; empty when it is. */
function oddWords(
  shop: StoreContext,
  { amount, currency, reference }: GatewayPayment,
  settled: SettleOutcome,
): string {
  const money = formatMoney(amount, currency, shop.store.locale);
  switch (settled) {
    case "unknown":
      return `${money} was paid under ${reference}, which belongs to no order of this shop. If another shop or site of yours uses the same account, it may be theirs.`;
    case "mismatch":
      return `${money} arrived, which is not what was asked for. The order says what to do next.`;
    case "refund_due":
      return `${money} came for an order that no longer waits for it. Please give it back.`;
    default:
      return "";
  }
}

const waitWords = (provider: OnlineGateway): string =>
  `An event is here, but ${GATEWAY_NAMES[provider]} could not be asked about it yet. It is kept, and counts as soon as ${GATEWAY_NAMES[provider]} confirms it.`;
