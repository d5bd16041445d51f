import {
  addVersion,
  draftIsAt,
  forgetVersionsBut,
  keepFirstVersion,
  liveSections,
  lookDraft,
  showLook,
} from "#db/looks.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { checkLook, readLookDocument } from "./document.ts";
import { DraftChanged, draftChanged, writerOf } from "./save-draft.ts";

/** So many published looks can be gone back to. */
export const VERSIONS_KEPT = 50;

/**
 * Shows the draft that is at `rev` to shoppers and keeps it as a version. Throws `DraftChanged` when it is not at `rev` any
 * more: nobody publishes what they have not seen. Throws `Invalid`, `Forbidden`.
 */
export async function publishLook(shop: StoreContext, rev: number): Promise<void> {
  requireMay(shop, "theme.write");
  const by = writerOf(shop);
  const { shell, draft, live } = await shop.db.read({
    shell: storeShell(),
    draft: lookDraft(),
    live: liveSections(),
  });
  if (!draft) throw new DraftChanged(0, "There is no draft to publish yet.");
  const { document } = checkLook(shop.store.id, readLookDocument(draft.document, shell.theme));
  const before = readLookDocument({ theme: shell.theme, sections: live }, shell.theme);
  const now = shop.now();
  const { id } = shop.store;
  try {
    await shop.db.write({
      at: draftIsAt(rev),
      first: keepFirstVersion(id, before, now),
      version: addVersion(id, document, by, now),
      old: forgetVersionsBut(VERSIONS_KEPT),
      shown: showLook(id, document.theme, document.sections, now),
    });
  } catch (error) {
    throw await draftChanged(shop, error);
  }
}
