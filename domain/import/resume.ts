import { giveUpImports, giveUpPictures, takeStillImports, takeStillPictures } from "#db/resuming.server.ts";
import type { Job, StoreContext } from "../context.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Times something is queued again in vain before it is given up. */
const MOST_RESUMES = 20;
/** Taken up at once; the rest come a minute later. */
const MOST_IMPORTS = 20;
const MOST_PICTURES = 500;

const LOST_IMPORT = "The import could not go on and was stopped. Import the file again.";
const LOST_PICTURE = "We tried many times and could not get this picture. Please add it by hand.";

/** A running import that has not moved since then was lost: its slices take seconds. */
export const importsStillSince = (now: Date): Date => new Date(now.getTime() - 2 * MINUTE_MS);

/** A picture sent for before then and still waiting was lost, or is behind a long queue: fetching twice does no harm. */
export const picturesStillSince = (now: Date): Date => new Date(now.getTime() - 5 * MINUTE_MS);

/**
 * Queues a store's imports and waiting pictures again that stand still, in one trip. What was queued 20 times in vain, or
 * stands still after 24 hours, is given up: an import is cancelled and a picture failed, with the reason.
 */
export async function resumeWork(shop: StoreContext): Promise<void> {
  const now = shop.now();
  const hopeless = { begunBefore: new Date(now.getTime() - DAY_MS), most: MOST_RESUMES, now };
  const forImports = { ...hopeless, since: importsStillSince(now), reason: LOST_IMPORT };
  const forPictures = { ...hopeless, since: picturesStillSince(now), reason: LOST_PICTURE };
  const { files, imports, pictures } = await shop.db.write({
    files: giveUpImports(forImports),
    imports: takeStillImports(forImports, MOST_IMPORTS),
    lost: giveUpPictures(forPictures),
    pictures: takeStillPictures(forPictures, MOST_PICTURES),
  });
  const storeId = shop.store.id;
  await shop.ports.jobs.send([
    ...imports.map((importId): Job => ({ kind: "import", storeId, importId })),
    ...pictures.map((imageId): Job => ({ kind: "picture", storeId, imageId })),
  ]);
  for (const file of files) await shop.ports.media.remove(file);
}
