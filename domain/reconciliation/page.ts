import { gatewayKeys } from "#db/payment-keys.server.ts";
import {
  closedDifferences,
  openCounts,
  openDifferences,
  type DifferenceRow,
} from "#db/reconciliation-differences.server.ts";
import { lastRuns, type RunReport } from "#db/reconciliation-runs.server.ts";
import type { StoreContext } from "../context.ts";
import { ONLINE_GATEWAYS, type OnlineGateway } from "../payment/providers.ts";
import { requireMay } from "../staff/require.ts";

/** How the books stand with one gateway. */
export type GatewayBooks = {
  provider: OnlineGateway;
  /** The last full comparison that came to its end; null before the first. */
  last: RunReport | null;
  /** The one that goes on. */
  running: RunReport | null;
  /** Why the last one stopped, when that was after the last that did not; empty otherwise. */
  problem: string;
  /** How many differences are open. */
  open: number;
};

export type Reconciliation = {
  gateways: GatewayBooks[];
  /** The newest first, at most fifty. */
  open: DifferenceRow[];
  /** What is over, the last first, at most twenty. */
  closed: DifferenceRow[];
};

const OPEN_MOST = 50;
const CLOSED_MOST = 20;

/** How the store's books and its gateways' agree, with what to do where they don't. */
export async function reconciliation(shop: StoreContext): Promise<Reconciliation> {
  requireMay(shop, "settings.read");
  const { runs, keys, counts, open, closed } = await shop.db.read({
    runs: lastRuns(),
    keys: gatewayKeys(shop.now()),
    counts: openCounts(),
    open: openDifferences(OPEN_MOST),
    closed: closedDifferences(CLOSED_MOST),
  });
  const known = ONLINE_GATEWAYS.filter((provider) =>
    [...runs, ...keys].some((one) => one.provider === provider),
  );
  return {
    gateways: known.map((provider) => {
      const mine = runs.filter((run) => run.provider === provider);
      const last = mine.find(({ kind, state }) => kind === "full" && state === "done") ?? null;
      const [newest] = mine;
      return {
        provider,
        last,
        running: mine.find(({ state }) => state === "running") ?? null,
        problem: newest?.state === "stopped" ? newest.problem : "",
        open: counts.find((count) => count.provider === provider)?.count ?? 0,
      };
    }),
    open,
    closed,
  };
}
