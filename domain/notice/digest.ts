import { type DueDigestRow, noteDigests, takeDigests, whatWaits } from "#db/digests.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { LOW } from "../order/today.ts";
import { digestLetter } from "./digest-letter.ts";
import { morningOf, nextMorning } from "./digest-time.ts";

/** People of one store and minute; the rest come a minute later. */
const AT_ONCE = 50;
const LEASE_MS = 10 * 60_000;
/** Reviews that nobody answered for longer than that are let be. */
const REVIEWS_MS = 7 * 86_400_000;

/**
 * Writes in the store's morning to who wants that what waits for somebody: once a day, as far as their role reaches, and not when nothing
 * waits, or when the morning is over. Throws `Unavailable` while the mail service is away.
 */
export async function sendDigests(shop: StoreContext): Promise<void> {
  const now = shop.now();
  const { timeZone } = shop.store;
  const lease = new Date(now.getTime() + LEASE_MS);
  const { shell, due, waiting } = await shop.db.write({
    shell: storeShell(),
    due: takeDigests(AT_ONCE, now, lease),
    waiting: whatWaits(LOW, new Date(now.getTime() - REVIEWS_MS)),
  });
  if (due.length === 0) return;
  const day = shell.status === "open" ? morningOf(now, timeZone) : null;
  const send = async (person: DueDigestRow) => {
    const letter = day === null ? null : digestLetter(shop, shell, person, waiting, day);
    try {
      if (letter) await shop.ports.mail.send(letter);
    } catch (error) {
      // What was refused for good is done with.
      if (error instanceof Unavailable) return { userId: person.userId, dueAt: now, away: true };
    }
    return { userId: person.userId, dueAt: nextMorning(now, timeZone), away: false };
  };
  const ends = await Promise.all(due.map(send));
  await shop.db.write({ noted: noteDigests(ends, lease) });
  if (ends.some(({ away }) => away))
    throw new Unavailable("Morning letters still wait for the mail service.");
}
