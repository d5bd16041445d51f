import { Refused } from "#db/refused.server.ts";
import { deleteStoreMenu, writeStoreMenu } from "#db/store-texts.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { MENU_PLACES, type MenuPlace } from "./limits.ts";
import { MENU } from "./menu.ts";

/**
 * Keeps a menu that was at `rev` when it was opened; `items` null goes back to the usual one. Throws `Invalid` (a field is
 * `0.children.1.title`), `Conflict` (`menu_changed`) when somebody else was quicker, `Forbidden`.
 */
export async function saveMenu(
  shop: StoreContext,
  place: MenuPlace,
  items: unknown,
  rev: number,
): Promise<void> {
  requireMay(shop, "theme.write");
  if (!MENU_PLACES.includes(place)) throw new Invalid({ "": "There is no such menu." });
  if (items === null) {
    await shop.db.write({ gone: deleteStoreMenu(place) });
    return;
  }
  const read = MENU.safeParse(items);
  if (!read.success)
    throw new Invalid(
      Object.fromEntries(
        read.error.issues
          .toReversed()
          .map(({ path, message }) => [path.filter((part) => part !== "to").join("."), message]),
      ),
    );
  try {
    await shop.db.write({ menu: writeStoreMenu(shop.store.id, place, read.data, rev, shop.now()) });
  } catch (error) {
    if (error instanceof Refused && error.code === "menu_changed")
      throw new Conflict("menu_changed", "Somebody else changed this menu a moment ago.");
    throw error;
  }
}
