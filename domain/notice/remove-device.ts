import { removePushDevice } from "#db/push-devices.server.ts";
import type { StoreContext } from "../context.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { personOf } from "./person.ts";

/** This person wants no more push in one of their browsers. One that is none of theirs stays as it is. */
export async function removeDevice(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "orders.read");
  await shop.db.write({ removed: removePushDevice(personOf(shop).userId, idOf(id, "device")) });
}
