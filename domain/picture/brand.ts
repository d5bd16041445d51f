import { uuidv7 } from "uuidv7";
import { changeStore, storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { removeFiles } from "./remove-files.ts";
import { nameOf, takeIn } from "./take-in.ts";

/** Sets the store's logo or the large picture of its front page; null takes it away. Throws `Invalid` under `picture`. */
export async function setBrandPicture(
  shop: StoreContext,
  which: "logo" | "hero",
  bytes: Uint8Array | null,
): Promise<void> {
  requireMay(shop, "settings.write");
  const taken = bytes && (await takeIn(shop.ports.pictures, bytes));
  // A new name for every file: browsers keep pictures for a year.
  const key = taken && `${shop.store.id}/brand/${nameOf(`${which}-${uuidv7()}`, taken)}`;
  if (key) await shop.ports.media.put(key, taken.bytes, taken.contentType);
  const { shell } = await shop.db.read({ shell: storeShell() });
  const change = which === "logo" ? { logoKey: key } : { heroKey: key };
  await shop.db.write({ changed: changeStore(shop.store.id, change, shop.now()) });
  const old = which === "logo" ? shell.logoKey : shell.heroKey;
  if (old) await removeFiles(shop.ports.media, [old]);
}
