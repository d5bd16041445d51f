import {
  type DeliveredRow,
  type DueDelivery,
  noteDelivered,
  takeDeliveries,
} from "#db/notice-deliveries.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import type { Shell } from "../store/store.ts";
import { isNoticeType, kindOf, mayHear, wants } from "./kinds.ts";
import { noticeLetter } from "./letter.ts";
import { quietUntil } from "./quiet.ts";

/** People and ways of one store and minute; the rest come a minute later, so that no store holds up the others. */
const AT_ONCE = 50;
/** Longer than a run takes. Who is cut off in the middle leaves the rest for the run after that. */
const LEASE_MS = 10 * 60_000;
/** As long as the mail service remembers what it sent: trying later could send a letter twice. */
const GIVE_UP_MS = 24 * 3_600_000;

/**
 * Sends what is to reach the store's people away from the dashboard. What they have read meanwhile, may not see any more or want no longer
 * is not sent; whoever is to be left in peace by now gets it when that is over. Throws `Unavailable` when something has to be tried again.
 */
export async function deliverNotices(shop: StoreContext): Promise<void> {
  const now = shop.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  const { shell, due } = await shop.db.write({
    shell: storeShell(),
    due: takeDeliveries(AT_ONCE, now, lease),
  });
  if (due.length === 0) return;
  const ends = await Promise.all(due.map((delivery) => deliverOne(shop, shell, delivery, now)));
  await shop.db.write({ noted: noteDelivered(ends, lease) });
  const away = ends.filter(({ away }) => away).length;
  if (away > 0) throw new Unavailable(`${away} letters about what happened still wait for the mail service.`);
}

type End = DeliveredRow & { away: boolean };

async function deliverOne(shop: StoreContext, shell: Shell, due: DueDelivery, now: Date): Promise<End> {
  const { person, way, notices } = due;
  const all = { userId: person.userId, way, noticeIds: notices.map(({ id }) => id) };
  const end = (dueAt: Date | null, away = false): End => ({ ...all, dueAt, away });
  const peace = quietUntil(now, person, shop.store.timeZone);
  if (peace) return end(peace);
  const left = notices.filter(
    ({ type, unread }) =>
      unread && isNoticeType(type) && mayHear(person.role, type) && wants(person.choices, kindOf(type), way),
  );
  if (left.length === 0) return end(null);
  try {
    const letter = noticeLetter(shop, shell, { person, notices: left }, await keyOf(shop, due));
    if (letter) await shop.ports.mail.send(letter);
    return end(null);
  } catch (error) {
    const late = now.getTime() - due.since.getTime() > GIVE_UP_MS;
    // What was refused for good is done with.
    return error instanceof Unavailable && !late ? end(now, true) : end(null);
  }
}

/** The same for the same things, whatever they read like by then. */
const keyOf = async (
  { ports, store }: StoreContext,
  { person, way, notices }: DueDelivery,
): Promise<string> =>
  `notices.${await ports.signer.sign(store.id, "notices", [way, person.userId, ...notices.map(({ id }) => id)].join(" "))}`;
