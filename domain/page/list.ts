import { storePageList, storePolicyList, type PageRow } from "#db/store-texts.server.ts";
import type { StoreContext } from "../context.ts";
import { POLICY_KINDS, type PolicyKind } from "../policy/kinds.ts";
import { requireMay } from "../staff/require.ts";

/** All pages and policies of the store, without their texts. */
export async function listPages(shop: StoreContext): Promise<{
  pages: Omit<PageRow, "bodyHtml">[];
  policies: { kind: PolicyKind; updatedAt: Date | null }[];
}> {
  requireMay(shop, "settings.read");
  const { pages, policies } = await shop.db.read({ pages: storePageList(), policies: storePolicyList() });
  return {
    pages,
    policies: POLICY_KINDS.map((kind) => ({
      kind,
      updatedAt: policies.find((policy) => policy.kind === kind)?.updatedAt ?? null,
    })),
  };
}
