import type { KeyRow } from "#db/payment-keys.server.ts";
import type { RunRow, Slice } from "#db/reconciliation-runs.server.ts";
import type { StoreContext } from "../context.ts";
import type { OnlineGateway } from "../payment/providers.ts";

/** What a stage came to in one slice. `over`: nothing of it is left. `away`: the gateway does not answer, so it goes on later. */
export type StageSlice = Omit<Slice, "stage" | "problem"> & { over: boolean; away: boolean };

export type Stage = (
  shop: StoreContext,
  provider: OnlineGateway,
  run: RunRow,
  keys: KeyRow[],
) => Promise<StageSlice>;
