import { noteRead, noticeById } from "#db/notices.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { personOf, readerOf } from "./person.ts";
import { noticeWords } from "./words.ts";

/**
 * Where a notice leads, a path inside the store's dashboard; with that it is read. One trip to read, and one to write when it was unread.
 * Throws `NotFound` for one that is none of this person's.
 */
export async function openNotice(shop: StoreContext, id: string): Promise<string> {
  requireMay(shop, "orders.read");
  const person = personOf(shop);
  const { found } = await shop.db.read({ found: noticeById(readerOf(person), idOf(id, "notice")) });
  const words = found && noticeWords(found);
  if (!words) throw new NotFound("notice");
  if (found.unread) await shop.db.write({ read: noteRead(person.userId, id) });
  return words.to;
}
