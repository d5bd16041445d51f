import { dropInvitations, dueInvitations, type DueInvitationRow } from "#db/review-invitations.server.ts";
import {
  dropRequests,
  dueRequests,
  putOffRequests,
  waitOn,
  type DueRequestRow,
} from "#db/stock-requests.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { Letter, StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { letterOf } from "../letter/envelope.ts";
import { storeHead } from "../letter/letterhead.ts";
import type { Words } from "../letter/words.ts";
import { prefixOf, speakingAgain } from "../store/languages.ts";
import type { Shell } from "../store/store.ts";
import { sayIn } from "../words/say.ts";
import { backWords, invitationWords } from "./due-words.ts";
import { stopLink } from "./stop-letters.ts";

/** Letters of one store and minute; the rest come a minute later, so that no store holds up the others. */
const AT_ONCE = 50;
/** As long as the mail service remembers what it sent: trying later could send a letter twice. */
const GIVE_UP_MS = 24 * 3_600_000;
/** An opinion is not asked for long after. A shop may have been closed meanwhile. */
const TOO_LATE_MS = 14 * 86_400_000;
const LATER_MS = 3_600_000;

/**
 * Sends this store's letters whose time has come, once each: to who waits for a variant that is back, in the order of asking,
 * and to who bought something some days ago. A closed store sends none. Throws `Unavailable` while the mail service is away.
 */
export async function sendDueLetters(shop: StoreContext): Promise<void> {
  const now = shop.now();
  const { shell, requests, invitations } = await shop.db.read({
    shell: storeShell(),
    requests: dueRequests(AT_ONCE, now),
    invitations: dueInvitations(AT_ONCE, now),
  });
  if (shell.status !== "open") return;
  const empty = requests.filter(({ inStock }) => !inStock).map(({ id }) => id);
  const unseen = requests.filter(({ inStock, shown }) => inStock && !shown).map(({ id }) => id);
  const back = await sendAll(
    requests.filter(({ inStock, shown }) => inStock && shown),
    (request) => backLetter(shop, shell, request),
    shop,
  );
  const wanted = invitations.filter((each) => isWanted(each, now));
  const asked = await sendAll(wanted, (each) => invitationLetter(shop, shell, each), shop);
  await shop.db.write({
    empty: waitOn(empty),
    unseen: putOffRequests(unseen, new Date(now.getTime() + LATER_MS)),
    back: dropRequests(back.done.map(({ id }) => id)),
    asked: dropInvitations([
      ...asked.done.map(({ orderId }) => orderId),
      ...invitations.filter((each) => !isWanted(each, now)).map(({ orderId }) => orderId),
    ]),
  });
  const waiting = back.waiting + asked.waiting;
  if (waiting > 0) throw new Unavailable(`${waiting} letters still wait for the mail service.`);
}

const isWanted = ({ wanted, titles, dueAt }: DueInvitationRow, now: Date): boolean =>
  wanted && titles.length > 0 && now.getTime() - dueAt.getTime() < TOO_LATE_MS;

/** Each letter stands for itself. What was refused for good is done with; what the service had no time for waits, for a day. */
async function sendAll<T extends { dueAt: Date }>(
  due: T[],
  letterOf: (each: T) => Promise<Letter>,
  { ports, now }: StoreContext,
): Promise<{ done: T[]; waiting: number }> {
  const done: T[] = [];
  for (const each of due) {
    try {
      await ports.mail.send(await letterOf(each));
    } catch (error) {
      const late = now().getTime() - each.dueAt.getTime() > GIVE_UP_MS;
      if (error instanceof Unavailable && !late) continue;
    }
    done.push(each);
  }
  return { done, waiting: due.length - done.length };
}

async function backLetter(shop: StoreContext, shell: Shell, request: DueRequestRow): Promise<Letter> {
  const spoken = speakingAgain(shell, request.language);
  const stop = await stopLink(shop, request.email, spoken);
  const href = `${shop.origin}${prefixOf(spoken)}/products/${encodeURIComponent(request.product.handle)}`;
  const words = backWords(sayIn(spoken.locale), spoken, request, { href, stop });
  return { ...letter(shop, spoken, request.email, words, `stock.${request.id}`), stop };
}

async function invitationLetter(shop: StoreContext, shell: Shell, order: DueInvitationRow): Promise<Letter> {
  const spoken = speakingAgain(shell, order.language);
  const stop = await stopLink(shop, order.email, spoken);
  const href = `${shop.origin}${prefixOf(spoken)}/orders/${order.number}?key=${order.key}#reviews`;
  const words = invitationWords(sayIn(spoken.locale), spoken, order, { href, stop });
  return { ...letter(shop, spoken, order.email, words, `review.${order.orderId}`), stop };
}

const letter = ({ origin }: StoreContext, shell: Shell, to: string, words: Words, key: string): Letter =>
  letterOf(to, words, storeHead(shell, origin), key);
