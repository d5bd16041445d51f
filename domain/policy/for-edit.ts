import { storePolicyList } from "#db/store-texts.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { isPolicyKind, type PolicyKind } from "./kinds.ts";
import { starterPolicy } from "./starter.ts";

/** A policy to edit: as it is, or a text to begin from that no shopper has seen. Throws `NotFound`, `Forbidden`. */
export async function policyForEdit(
  shop: StoreContext,
  kind: string,
): Promise<{ kind: PolicyKind; html: string; written: boolean }> {
  requireMay(shop, "settings.read");
  if (!isPolicyKind(kind)) throw new NotFound("policy");
  const { shell, policies } = await shop.db.read({ shell: storeShell(), policies: storePolicyList() });
  const own = policies.find((policy) => policy.kind === kind);
  return { kind, html: own?.bodyHtml ?? starterPolicy(kind, shell), written: own !== undefined };
}
