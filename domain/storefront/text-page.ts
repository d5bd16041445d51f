import { pageMoved } from "#db/old-handles.server.ts";
import { publishedPage, storePolicyList, type PageRow } from "#db/store-texts.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { isPolicyKind, type PolicyKind } from "../policy/kinds.ts";
import type { Shell } from "../store/store.ts";
import { ShopMiss } from "./miss.ts";
import { Moved } from "./moved.ts";

/**
 * A page in the seller's words, in one trip. Throws `ShopMiss` when there is none or it is not published, `Moved` when one had this
 * handle once.
 */
export async function textPage(shop: StoreContext, handle: string): Promise<{ shell: Shell; page: PageRow }> {
  const { shell, page, movedTo } = await shop.db.read({
    shell: storeShell(),
    page: publishedPage(handle),
    movedTo: pageMoved(handle),
  });
  if (!page && movedTo) throw new Moved("page", movedTo);
  if (!page) throw new ShopMiss("page", shell);
  return { shell, page };
}

/** A policy in the seller's words, in one trip. Throws `ShopMiss` when they have written none. */
export async function policyPage(
  shop: StoreContext,
  kind: string,
): Promise<{ shell: Shell; kind: PolicyKind; html: string }> {
  const { shell, policies } = await shop.db.read({ shell: storeShell(), policies: storePolicyList() });
  const found = isPolicyKind(kind) ? policies.find((policy) => policy.kind === kind) : undefined;
  if (!found) throw new ShopMiss("page", shell);
  return { shell, kind: found.kind, html: found.bodyHtml };
}
