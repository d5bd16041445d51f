import {
  type DeliveredRow,
  type DueDelivery,
  noteDelivered,
  takeDeliveries,
} from "#db/notice-deliveries.server.ts";
import { forgetPushDevices } from "#db/push-devices.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import type { Shell } from "../store/store.ts";
import { isNoticeType, kindOf, mayHear, wants } from "./kinds.ts";
import { noticeLetter } from "./letter.ts";
import { pushNotices } from "./push.ts";
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
  const gone = ends.flatMap((end) => end.gone);
  await shop.db.write({
    noted: noteDelivered(ends, lease),
    ...(gone.length > 0 && { forgotten: forgetPushDevices(gone) }),
  });
  const away = ends.filter(({ away }) => away).length;
  if (away > 0) throw new Unavailable(`${away} letters and pushes about what happened still wait.`);
}

/** `gone` are browsers that want no more. */
type End = DeliveredRow & { away: boolean; gone: string[] };

async function deliverOne(shop: StoreContext, shell: Shell, due: DueDelivery, now: Date): Promise<End> {
  const { person, way, notices } = due;
  const all = { userId: person.userId, way, noticeIds: notices.map(({ id }) => id) };
  const end = (dueAt: Date | null, away = false, gone: string[] = []): End => ({ ...all, dueAt, away, gone });
  const peace = quietUntil(now, person, shop.store.timeZone);
  if (peace) return end(peace);
  const left = notices.filter(
    ({ type, unread }) =>
      unread && isNoticeType(type) && mayHear(person.role, type) && wants(person.choices, kindOf(type), way),
  );
  if (left.length === 0) return end(null);
  const key = await keyOf(shop, due);
  try {
    if (way === "push") {
      const { allowed, retryAfterS } = await shop.ports.limits.take(
        "push",
        `${shop.store.id}:${person.userId}`,
      );
      // In whole minutes, so that what comes meanwhile comes together.
      if (!allowed) return end(new Date(Math.ceil(now.getTime() / 60_000 + retryAfterS / 60) * 60_000));
      return end(null, false, (await pushNotices(shop, { ...due, notices: left }, key)).gone);
    }
    const letter = noticeLetter(shop, shell, { person, notices: left }, `notices.${key}`);
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
  (
    await ports.signer.sign(
      store.id,
      "notices",
      [way, person.userId, ...notices.map(({ id }) => id)].join(" "),
    )
  ).slice(0, 32);
