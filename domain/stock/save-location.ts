import { uuidv7 } from "uuidv7";
import { Duplicate } from "#db/refused.server.ts";
import { stockLocationRows } from "#db/stock-list.server.ts";
import { putLocation } from "#db/stock-writes.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { plainLine } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { locationsChanged } from "./locations-changed.ts";

const MOST_LOCATIONS = 20;

/** Adds a location (`id` null) or renames one. Throws `Invalid` (`name`, `address`), `NotFound` and `Conflict` (`too_many`). */
export async function saveLocation(
  shop: StoreContext,
  id: string | null,
  input: { name: string; address: string },
): Promise<void> {
  requireMay(shop, "settings.write");
  const name = plainLine(input.name);
  const address = input.address.trim();
  const problems: Record<string, string> = {};
  if (!name) problems.name = "Give the location a name, for example “Yaba shop”.";
  if (name.length > 60) problems.name = "Please keep the name under 60 characters.";
  if (address.length > 400) problems.address = "Please keep the address under 400 characters.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const { locations } = await shop.db.read({ locations: stockLocationRows() });
  const known = id === null ? null : locations.find((one) => one.id === idOf(id, "page"));
  if (id !== null && !known) throw new NotFound("page");
  if (!known && locations.length >= MOST_LOCATIONS)
    throw new Conflict("too_many", `A store can have ${MOST_LOCATIONS} locations.`);
  const locationId = known?.id ?? uuidv7();
  try {
    await shop.db.write({
      location: putLocation({ id: locationId, name, address }),
      event: locationsChanged(shop, { locationId, name }),
    });
  } catch (error) {
    if (error instanceof Duplicate) throw new Invalid({ name: "Another location has this name." });
    throw error;
  }
}
