import { linesNamed } from "#db/shared-carts.server.ts";
import { storeShellAndTerms } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { countDraft } from "./count.ts";
import type { CountedDraft, TypedDraft } from "./draft.ts";
import { readDraft } from "./read.ts";

/** What a draft comes to as it stands in the form, saved or not; in one trip. */
export async function countTyped(shop: StoreContext, typed: TypedDraft): Promise<CountedDraft> {
  requireMay(shop, "orders.write");
  const read = readDraft(typed, shop.store.currency);
  const wanted = typed.lines.flatMap((line) =>
    line.kind === "product" ? [{ variantId: line.variantId, quantity: 1 }] : [],
  );
  const { store, rows } = await shop.db.read({
    store: storeShellAndTerms(),
    rows: linesNamed(wanted, shop.now()),
  });
  return countDraft(typed, read, rows, store.terms, store.shell);
}
