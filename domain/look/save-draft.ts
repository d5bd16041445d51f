import { liveSections, lookDraft, writeDraft } from "#db/looks.server.ts";
import { Refused } from "#db/refused.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import type { Theme } from "../store/store.ts";
import { looksDiffer } from "./differ.ts";
import { checkLook, readLookDocument } from "./document.ts";

/** `unpublished`: the draft says something else than what shoppers see. `notes`: what was changed of it, in words. */
export type SavedDraft = { rev: number; theme: Theme; notes: string[]; unpublished: boolean };

/**
 * Keeps the draft that was `rev` when it was opened. Colours that could not be read are mended, and `notes` says so.
 * Throws `Invalid`, `Forbidden`, and `DraftChanged` when somebody else has changed it since: then nothing is kept.
 */
export async function saveDraft(
  shop: StoreContext,
  rev: number,
  given: { theme: Theme; sections: unknown },
): Promise<SavedDraft> {
  requireMay(shop, "theme.write");
  const { document, notes } = checkLook(shop.store.id, given);
  try {
    const { shell, live } = await shop.db.write({
      draft: writeDraft(shop.store.id, document, rev, writerOf(shop), shop.now()),
      shell: storeShell(),
      live: liveSections(),
    });
    const shown = readLookDocument({ theme: shell.theme, sections: live }, shell.theme);
    return { rev: rev + 1, theme: document.theme, notes, unpublished: looksDiffer(document, shown) };
  } catch (error) {
    throw await draftChanged(shop, error);
  }
}

/** Somebody else's draft is newer; `rev` is what it is at now. */
export class DraftChanged extends Conflict {
  readonly rev: number;
  constructor(rev: number, message: string) {
    super("draft_changed", message);
    this.name = "DraftChanged";
    this.rev = rev;
  }
}

/** What to throw for what the database said of a write: who was quicker, where somebody was. */
export async function draftChanged(shop: StoreContext, error: unknown): Promise<unknown> {
  if (!(error instanceof Refused) || error.code !== "draft_changed") return error;
  const { draft } = await shop.db.read({ draft: lookDraft() });
  const who = draft?.changedByName || "Somebody";
  const when = draft
    ? ` at ${draft.changedAt.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: shop.store.timeZone })}`
    : "";
  return new DraftChanged(draft?.rev ?? 0, `${who} changed this draft${when}, in another window.`);
}

/** Whoever works on the look. Throws `Forbidden` when it is no person. */
export function writerOf({ actor }: StoreContext): { id: string; name: string } {
  if (actor.kind !== "staff") throw new Forbidden();
  return { id: actor.userId, name: actor.name };
}
