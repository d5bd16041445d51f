import { uuidv7 } from "uuidv7";
import { gatewayKeys } from "#db/payment-keys.server.ts";
import { closeAgreed, tellDifferences } from "#db/reconciliation-differences.server.ts";
import {
  claimRun,
  endRun,
  keepSlice,
  openRun,
  type RunKind,
  type RunRow,
  type Slice,
} from "#db/reconciliation-runs.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { KeyRefused, Unavailable } from "../errors.ts";
import { handleSoon } from "../event/tell.ts";
import { keysFor } from "../payment/keys.ts";
import { GATEWAY_NAMES, type OnlineGateway } from "../payment/providers.ts";
import { askPaid } from "./ask-paid.ts";
import { askWaiting } from "./ask-waiting.ts";
import { compareCharges } from "./compare-charges.ts";
import type { Stage, StageSlice } from "./stage.ts";

/** Longer than a slice may take: whoever holds a run longer has died over it. */
const LEASE_MS = 120_000;

const STAGES = { waiting: askWaiting, charges: compareCharges, paid: askPaid } as const satisfies Record<
  RunRow["stage"],
  Stage
>;

/** What comes after a stage; null when the run is over. */
function nextStage({ kind, stage }: RunRow): RunRow["stage"] | null {
  if (stage === "paid" || kind === "waiting") return null;
  return stage === "waiting" ? "charges" : "paid";
}

/**
 * Compares the store's books with a gateway's, one slice of it; `more` says that it goes on at once. `wanted` begins a run where none
 * goes on; null only goes on with one. Whatever is found is booked by the same guarded write as an event's. It may stop
 * anywhere, and two at once do no more than one. A gateway that is away leaves the run where it is, for a later slice.
 */
export async function reconcile(
  shop: StoreContext,
  provider: OnlineGateway,
  wanted: RunKind | null,
): Promise<"more" | "done"> {
  const now = shop.now();
  const lease = crypto.randomUUID();
  const { run } = await shop.db.write({
    ...(wanted && { opened: openRun(provider, wanted, now) }),
    run: claimRun(provider, lease, now, new Date(now.getTime() + LEASE_MS)),
  });
  if (!run) return "done";
  try {
    return await workOn(shop, provider, run, lease);
  } catch (error) {
    // Somebody began it anew, or took it over because this took too long.
    if (error instanceof Refused && error.code === "run_moved") return "done";
    throw error;
  }
}

async function workOn(
  shop: StoreContext,
  provider: OnlineGateway,
  run: RunRow,
  lease: string,
): Promise<"more" | "done"> {
  const { keys } = await shop.db.read({ keys: gatewayKeys(shop.now()) });
  let slice: StageSlice;
  try {
    slice = await STAGES[run.stage](shop, provider, run, keysFor(keys, provider, null));
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    const problem = error instanceof KeyRefused ? refusedWords(provider) : awayWords(provider);
    const stays = { ...NOTHING, stage: run.stage, cursor: run.cursor, problem };
    await close(shop, provider, run, lease, stays, error instanceof KeyRefused ? "stopped" : null);
    return "done";
  }
  const { over, away, ...counts } = slice;
  const next = over ? nextStage(run) : run.stage;
  const kept: Slice = {
    ...counts,
    stage: next ?? run.stage,
    cursor: over ? {} : slice.cursor,
    problem: away ? awayWords(provider) : "",
  };
  if (next !== null && !away) {
    await shop.db.write({ kept: keepSlice(run.id, lease, kept) });
    return "more";
  }
  await close(shop, provider, run, lease, kept, next === null ? "done" : null);
  return "done";
}

const NOTHING = { asked: 0, booked: 0, unasked: 0, others: 0 };

/** Keeps the last slice for now; with `state` the run is over. What was found is told. */
async function close(
  shop: StoreContext,
  provider: OnlineGateway,
  run: RunRow,
  lease: string,
  slice: Slice,
  state: "done" | "stopped" | null,
): Promise<void> {
  const at = shop.now();
  const { told } = await shop.db.write({
    kept: keepSlice(run.id, lease, slice),
    ...(state && { ended: endRun(run.id, state, at) }),
    agreed: closeAgreed(at),
    told: tellDifferences(provider, { id: uuidv7(), at }),
  });
  if (told.told) await handleSoon(shop);
}

const awayWords = (provider: OnlineGateway): string =>
  `${GATEWAY_NAMES[provider]} is not answering. The comparison goes on by itself as soon as it does.`;

const refusedWords = (provider: OnlineGateway): string =>
  `${GATEWAY_NAMES[provider]} no longer takes this shop's key, so nothing can be compared. Save a new key first.`;
