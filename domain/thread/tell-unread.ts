import { storeShell } from "#db/stores.server.ts";
import { noteTold, takeUntold, type ToldRow, type UntoldRow } from "#db/threads-tell.server.ts";
import { heldWords } from "#db/word-list.server.ts";
import type { Letter, StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { Unavailable } from "../errors.ts";
import { letterOf } from "../letter/envelope.ts";
import { storeHead } from "../letter/letterhead.ts";
import { stopLink } from "../event/stop-letters.ts";
import { wants } from "../notice/kinds.ts";
import { quietUntil } from "../notice/quiet.ts";
import { whoMayDo } from "../staff/may.ts";
import { prefixOf, speakingAgain } from "../store/languages.ts";
import type { Shell } from "../store/store.ts";
import { sayIn } from "../words/say.ts";
import { heldFor } from "./held.ts";
import { replyAddress } from "./reply-address.ts";
import { inOneLetter, toBuyer, toStaff } from "./unread-words.ts";

/** Threads of one store and minute; the rest come a minute later, so that no store holds up the others. */
const AT_ONCE = 50;
/** Longer than a run takes. Who is cut off in the middle leaves the rest for the run after that. */
const LEASE_MS = 10 * 60_000;
/** Who is left in peace is thought of again this often: the other side may be told meanwhile. */
const LOOK_AGAIN_MS = 10 * 60_000;
/** As long as the mail service remembers what it sent: trying later could send a letter twice. */
const GIVE_UP_MS = 24 * 3_600_000;

/**
 * Writes to who has not read for a while what the other side said: to the buyer who wants that, and to whoever the thread was given to when
 * they may answer and are not to be left in peace, or the shop. What was read meanwhile, and what a letter told already, is not told. Buyers of a store that was closed meanwhile can't come in, so they are
 * not written to. Throws `Unavailable` while the mail service is away.
 */
export async function tellUnread(shop: StoreContext): Promise<void> {
  const now = shop.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  const { shell, due, words } = await shop.db.write({
    shell: storeShell(),
    words: heldWords(),
    due: takeUntold(AT_ONCE, whoMayDo("inbox.write"), now, lease),
  });
  if (due.length === 0) return;
  const told = await Promise.all(due.map((thread) => tellOne(shop, shell, withoutHeld(thread, words), now)));
  await shop.db.write({ told: noteTold(told, lease) });
  const waiting = told.filter(({ away }) => away).length;
  if (waiting > 0)
    throw new Unavailable(`${waiting} letters about messages still wait for the mail service.`);
}

/** A letter shows itself: what is held is in the conversation, for who chooses to see it. */
const withoutHeld = (thread: UntoldRow, words: string[]): UntoldRow => ({
  ...thread,
  unread: thread.unread.map((one) =>
    one.to === "staff" &&
    one.author !== null &&
    heldFor({ by: "buyer", body: { kind: "text", text: one.text } }, words)
      ? { ...one, text: "(A message that may be spam. It is kept in the conversation.)" }
      : one,
  ),
});

/** Both letters of a thread; one that the mail service has no time for is thought of again, for a day. */
async function tellOne(
  shop: StoreContext,
  shell: Shell,
  thread: UntoldRow,
  now: Date,
): Promise<ToldRow & { away: boolean }> {
  const none = { buyerPassed: null, staffPassed: null };
  const told: ToldRow & { away: boolean } = { ...thread, ...none, dueAt: null, away: false };
  const lookAt = (at: Date) => {
    if (!told.dueAt || at < told.dueAt) told.dueAt = at;
  };
  for (const side of ["buyer", "staff"] as const) {
    const unread = thread.unread.filter(({ to }) => to === side);
    const shown = inOneLetter(unread);
    const [oldest, newest, next] = [unread[0], shown.at(-1), unread[shown.length]];
    if (!oldest || !newest) continue;
    // Each side has its own time to read: that of the other is over sooner.
    if (oldest.dueAt > now) {
      lookAt(oldest.dueAt);
      continue;
    }
    const peace =
      side === "staff" && thread.assigned && quietUntil(now, thread.assigned, shop.store.timeZone);
    if (peace) {
      lookAt(new Date(Math.min(peace.getTime(), now.getTime() + LOOK_AGAIN_MS)));
      continue;
    }
    try {
      const letter = await (side === "buyer"
        ? buyersLetter(shop, shell, thread)
        : staffsLetter(shop, shell, thread));
      if (letter) await shop.ports.mail.send(letter(unread, newest.seq));
      else told[`${side}Passed`] = oldest.seq;
      // What did not fit is told as whatever is said after a letter: later, if it is still not read.
      if (next) lookAt(new Date(now.getTime() + LOOK_AGAIN_MS));
      told[`${side}Told`] = newest.seq;
    } catch (error) {
      const late = now.getTime() - oldest.dueAt.getTime() > GIVE_UP_MS;
      if (error instanceof Unavailable && !late) {
        lookAt(now);
        told.away = true;
      } else {
        told[`${side}Told`] = newest.seq;
        told[`${side}Passed`] = oldest.seq;
      }
    }
  }
  return told;
}

type Written = (unread: UntoldRow["unread"], seq: number) => Letter;

async function buyersLetter(shop: StoreContext, shell: Shell, thread: UntoldRow): Promise<Written | null> {
  const { order, buyer } = thread;
  if (buyer.email === "" || buyer.stopped || shell.status !== "open") return null;
  const spoken = speakingAgain(shell, order?.language ?? "");
  const page = order ? `/orders/${order.number}/messages?key=${order.key}` : "/account/messages";
  const href = `${shop.origin}${prefixOf(spoken)}${page}#last`;
  const stop = await stopLink(shop, buyer.email, spoken, "messages");
  const replyTo = await answersTo(shop, thread.id, "buyer", buyer.email);
  const links = { href, stop, takesAnswers: replyTo !== null };
  const head = storeHead(spoken, shop.origin);
  return (unread, seq) => ({
    ...letterOf(
      buyer.email,
      toBuyer(sayIn(spoken.locale), shell.name, { order, buyer, unread }, links),
      { ...head, replyTo: replyTo ?? head.replyTo },
      `talk.buyer.${thread.id}.${seq}`,
    ),
    stop,
  });
}

async function staffsLetter(shop: StoreContext, shell: Shell, thread: UntoldRow): Promise<Written> {
  const href = `${shop.platformOrigin}/dashboard/${shop.store.slug}/inbox/${thread.id}`;
  // Who has it and wants no letters is told otherwise; the shop hears of it, so that nobody waits for nobody.
  const to =
    thread.assigned && wants(thread.assigned.choices, "messages", "mail")
      ? thread.assigned.email
      : shell.contactEmail;
  const replyTo = await answersTo(shop, thread.id, "staff", to);
  const head = { ...storeHead(shell, shop.origin), locale: "en", replyTo };
  return (unread, seq) =>
    letterOf(
      to,
      toStaff({ ...thread, unread }, { href, takesAnswers: replyTo !== null }),
      head,
      `talk.staff.${thread.id}.${seq}`,
    );
}

/** An address that nobody could have written with is answered nowhere, though letters may reach it. */
async function answersTo(
  shop: StoreContext,
  threadId: string,
  side: "buyer" | "staff",
  to: string,
): Promise<string | null> {
  const email = readEmail(to);
  return email && replyAddress(shop, threadId, { side, email });
}
