import { noteRead } from "#db/notices.server.ts";
import type { StoreContext } from "../context.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { personOf } from "./person.ts";

/** This person has read a notice, wherever it leads. One that is not there changes nothing. */
export async function readNotice(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "orders.read");
  await shop.db.write({ read: noteRead(personOf(shop).userId, idOf(id, "notice")) });
}
