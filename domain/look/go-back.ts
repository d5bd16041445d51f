import { lookVersion, writeDraft } from "#db/looks.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { readLookDocument } from "./document.ts";
import { draftChanged, writerOf } from "./save-draft.ts";

/**
 * Makes an earlier version the draft; shoppers see it once it is published. Throws `NotFound` when it is not kept any more,
 * `DraftChanged` when the draft is not at `rev`, `Forbidden`.
 */
export async function goBackTo(shop: StoreContext, version: number, rev: number): Promise<{ rev: number }> {
  requireMay(shop, "theme.write");
  const { shell, found } = await shop.db.read({ shell: storeShell(), found: lookVersion(version) });
  if (!found) throw new NotFound("version");
  const document = readLookDocument(found, shell.theme);
  try {
    await shop.db.write({ draft: writeDraft(shop.store.id, document, rev, writerOf(shop), shop.now()) });
  } catch (error) {
    throw await draftChanged(shop, error);
  }
  return { rev: rev + 1 };
}
