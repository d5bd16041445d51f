import type { DueDelivery } from "#db/notice-deliveries.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { isNoticeType, kindOf, type NoticeKind } from "./kinds.ts";
import { noticeWords } from "./words.ts";

/** What the worker in the browser is told (`web/dashboard/push-worker.js`). `to` is a path of this platform. */
export type PushPayload = { title: string; body: string; tag: string; to: string };

/** A push that comes later than that is no help. */
const TTL_S = 24 * 3600;

/** What a lock screen shows to everybody who passes: that there is something, and not of whom. */
const QUIETLY: Record<NoticeKind, string> = {
  orders: "News of an order",
  messages: "A buyer wrote to you",
  payments: "News of a payment",
  returns: "News of a return",
  disputes: "News of a dispute",
  stock: "Something runs low",
  reviews: "A new review",
};

type Told = Pick<DueDelivery, "person" | "devices" | "notices">;

/**
 * Pushes what happened to each of somebody's browsers, as one; answers those that want no more. Where one has it, it is told: nothing
 * comes twice for one that was away. Throws `Unavailable` when none could be reached.
 */
export async function pushNotices(shop: StoreContext, told: Told, key: string): Promise<{ gone: string[] }> {
  const payload = JSON.stringify(payloadOf(shop, told, key));
  const ends = await Promise.all(
    told.devices.map(async ({ id, ...device }) => {
      try {
        return { id, end: await shop.ports.push.send(device, { payload, topic: key, ttlS: TTL_S }) };
      } catch (error) {
        // What a push service refuses for good is done with.
        return { id, end: error instanceof Unavailable ? ("away" as const) : ("refused" as const) };
      }
    }),
  );
  if (ends.some(({ end }) => end === "away") && !ends.some(({ end }) => end === "sent"))
    throw new Unavailable("The push service is not answering.");
  return { gone: ends.filter(({ end }) => end === "gone").map(({ id }) => id) };
}

function payloadOf({ store }: StoreContext, { person, notices }: Told, tag: string): PushPayload {
  const base = `/dashboard/${store.slug}/notices`;
  const [first] = notices;
  if (!first || notices.length > 1)
    return { title: store.name, body: `${notices.length} new things`, tag, to: base };
  const words = noticeWords(first);
  const to = `${base}/${first.id}`;
  if (person.pushWords && words) return { title: words.title, body: words.detail, tag, to };
  return {
    title: store.name,
    body: isNoticeType(first.type) ? QUIETLY[kindOf(first.type)] : "Something is new",
    tag,
    to,
  };
}
