import { collectionList } from "#db/collections.server.ts";
import { liveSections, lookDraft, lookVersionList, type VersionRow } from "#db/looks.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import type { Shell } from "../store/store.ts";
import { looksDiffer } from "./differ.ts";
import { readLookDocument, type LookDocument } from "./document.ts";

export type EditableLook = {
  shell: Shell;
  document: LookDocument;
  /** Goes back with every change, so that nobody's work is written over unseen; 0 when nobody has begun. */
  rev: number;
  /** Who changed the draft last; null when there is none. */
  changed: { name: string; at: Date } | null;
  /** Whether the draft says something else than what shoppers see. */
  unpublished: boolean;
  versions: VersionRow[];
  collections: { handle: string; title: string }[];
};

/** The look as it is being worked on, or as shoppers see it when nobody has begun; all in one trip. */
export async function lookForEdit(shop: StoreContext): Promise<EditableLook> {
  requireMay(shop, "settings.read");
  const { shell, draft, live, versions, collections } = await shop.db.read({
    shell: storeShell(),
    draft: lookDraft(),
    live: liveSections(),
    versions: lookVersionList(),
    collections: collectionList(),
  });
  const shown = readLookDocument({ theme: shell.theme, sections: live }, shell.theme);
  const document = draft ? readLookDocument(draft.document, shell.theme) : shown;
  return {
    shell,
    document,
    rev: draft?.rev ?? 0,
    changed: draft && { name: draft.changedByName, at: draft.changedAt },
    unpublished: looksDiffer(document, shown),
    versions,
    collections: collections.map(({ handle, title }) => ({ handle, title })),
  };
}
