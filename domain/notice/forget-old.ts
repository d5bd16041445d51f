import { dropNoticesBefore } from "#db/notices.server.ts";
import type { StoreContext } from "../context.ts";

const KEPT_MS = 90 * 86_400_000;

/** Forgets notices of more than 90 days ago: orders, payments and threads have their own history. */
export async function forgetOldNotices(shop: StoreContext): Promise<void> {
  await shop.db.write({ dropped: dropNoticesBefore(new Date(shop.now().getTime() - KEPT_MS)) });
}
