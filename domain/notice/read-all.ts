import { noteAllRead } from "#db/notices.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { personOf } from "./person.ts";

/** This person has read everything up to `newest`, as the page that they saw had it: what came since stays unread. */
export async function readAll(shop: StoreContext, newest: string): Promise<void> {
  requireMay(shop, "orders.read");
  const seq = /^\d{1,15}$/.test(newest) ? Number(newest) : 0;
  await shop.db.write({ read: noteAllRead(personOf(shop).userId, seq) });
}
