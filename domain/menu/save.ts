import { Refused } from "#db/refused.server.ts";
import { deleteStoreMenu, writeStoreMenu } from "#db/store-texts.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { MENU_PLACES, type MenuPlace } from "./limits.ts";
import { MENU, type MenuItem } from "./menu.ts";

/**
 * Keeps a menu that was at `rev` when it was opened, and answers what it is at now; `items` null goes back to the usual one, at
 * 0. Throws `Invalid` (a field is `0.children.1.title`), `Conflict` (`menu_changed`) when somebody else was quicker,
 * `Forbidden`.
 */
export async function saveMenu(
  shop: StoreContext,
  place: MenuPlace,
  items: unknown,
  rev: number,
): Promise<{ rev: number }> {
  requireMay(shop, "theme.write");
  if (!MENU_PLACES.includes(place)) throw new Invalid({ "": "There is no such menu." });
  const wanted = items === null ? null : readMenu(items);
  try {
    await shop.db.write({
      menu: wanted
        ? writeStoreMenu(shop.store.id, place, wanted, rev, shop.now())
        : deleteStoreMenu(place, rev),
    });
  } catch (error) {
    if (error instanceof Refused && error.code === "menu_changed")
      throw new Conflict("menu_changed", "Somebody else changed this menu a moment ago.");
    throw error;
  }
  return { rev: wanted ? rev + 1 : 0 };
}

function readMenu(items: unknown): MenuItem[] {
  const read = MENU.safeParse(items);
  if (read.success) return read.data;
  throw new Invalid(
    Object.fromEntries(
      read.error.issues
        .toReversed()
        .map(({ path, message }) => [path.filter((part) => part !== "to").join("."), message]),
    ),
  );
}
