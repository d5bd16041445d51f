import type { UnhandledByRow } from "#db/events.server.ts";
import type { NewNotice } from "#db/notices.server.ts";
import { isId } from "../id.ts";
import { isNoticeType, type NoticeType } from "./kinds.ts";

/** The same whoever did it. What else the store's own people do, they know. */
const TOLD_OF_OWN: ReadonlySet<NoticeType> = new Set(["PAYMENT_SETTINGS_CHANGED", "REFUND_DUE"]);

type Told = { source: string; method: string };

/** What a store's people are told of an event, or nothing; `order` is the one it is about. */
export function noticeOf(event: UnhandledByRow, order: Told | undefined): NewNotice | null {
  const { id, type, orderId, data, at } = event;
  if (!isNoticeType(type) || isNoNews(event, order)) return null;
  const { threadId, productId, ...rest } = data;
  return {
    id,
    type,
    orderId,
    threadId: idIn(threadId),
    productId: idIn(productId),
    data: kept(rest),
    at,
  };
}

function isNoNews({ type, actor, data }: UnhandledByRow, order: Told | undefined): boolean {
  if (actor.startsWith("seller:") && !TOLD_OF_OWN.has(type as NoticeType)) return true;
  if (type === "ORDER_CREATED") return order?.source !== "web";
  // The order itself has said so.
  if (type === "ORDER_PAID") return order?.method === "nothing_due";
  return type === "PAYMENT_SETTINGS_CHANGED" && data["changed"] === "place";
}

/** What its words need, and nothing that somebody wrote: so nothing here has to be forgotten with a buyer. */
const KEPT = new Set([
  "amount",
  "currency",
  "cause",
  "changed",
  "provider",
  "count",
  "stock",
  "stars",
  "again",
  "variantId",
]);

const kept = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => KEPT.has(name)));

const idIn = (value: unknown): string | null => (typeof value === "string" && isId(value) ? value : null);
