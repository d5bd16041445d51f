import type { UnhandledByRow } from "#db/events.server.ts";
import { noticePeopleOf, type NoticePersonRow } from "#db/notice-people.server.ts";
import { holdNotices, type NewDelivery, tellNotices } from "#db/notices.server.ts";
import type { StoreContext } from "../context.ts";
import { isNoticeType, kindOf, mayHear, wants } from "./kinds.ts";
import { noticeOf } from "./of-event.ts";
import { quietUntil } from "./quiet.ts";

type Told = { source: string; method: string };

/**
 * Puts what happened before the store's people: in the dashboard at once, by letter and push when whoever wants those is not to be left in
 * peace. Done again it changes nothing. At most one trip to read and one to write; none when there is no news among the events.
 */
export async function tellPeople(
  shop: StoreContext,
  events: UnhandledByRow[],
  orders: ReadonlyMap<string, Told>,
): Promise<void> {
  const told = events.flatMap((event) => noticeOf(event, orders.get(event.orderId ?? "")) ?? []);
  if (told.length === 0) return;
  const now = shop.now();
  const { people } = await shop.db.read({ people: noticePeopleOf() });
  const deliveries = people.flatMap((person) =>
    told.flatMap((notice) => deliveriesTo(person, notice, dueAt(shop, person, now))),
  );
  const { reached } = await shop.db.write({
    held: holdNotices(),
    reached: tellNotices(told, deliveries, now),
  });
  if (reached > 0) await deliverSoon(shop);
}

const dueAt = ({ store }: StoreContext, person: NoticePersonRow, now: Date): Date =>
  quietUntil(now, person, store.timeZone) ?? now;

function deliveriesTo(
  person: NoticePersonRow,
  { id, type }: { id: string; type: string },
  due: Date,
): NewDelivery[] {
  if (!isNoticeType(type) || !mayHear(person.role, type)) return [];
  const kind = kindOf(type);
  const delivery = (way: NewDelivery["way"]) => ({ noticeId: id, userId: person.userId, way, dueAt: due });
  return [
    // Words of buyers come in a letter of their own, when nobody has read them for a while (`thread/tell-unread.ts`).
    ...(kind !== "messages" && wants(person.choices, kind, "mail") ? [delivery("mail")] : []),
    ...(person.devices > 0 && wants(person.choices, kind, "push") ? [delivery("push")] : []),
  ];
}

/** When the queue is away the minute sweep finds them. */
async function deliverSoon({ ports, store }: StoreContext): Promise<void> {
  await ports.jobs.send([{ kind: "notices", storeId: store.id }]).catch(() => undefined);
}
