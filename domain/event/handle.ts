import { uuidv7 } from "uuidv7";
import { forgetOver, holdOrders } from "#db/buyer-erasing.server.ts";
import {
  insertEvents,
  keepWaiting,
  markHandled,
  unhandledEvents,
  type NewEvent,
  type NotDone,
  type UnhandledRow,
} from "#db/events.server.ts";
import { ordersById, type FullOrderRow } from "#db/orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { talkedAbout } from "#db/threads.server.ts";
import { actorName, type Letter, type StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { issueBought } from "../gift-card/issue-bought.ts";
import { giftCardLetter } from "../gift-card/letter.ts";
import { NO_ID } from "../id.ts";
import { tellPeople } from "../notice/tell.ts";
import { finishUnsendable } from "../order/finish.ts";
import { paymentChangedLetter } from "../payment/changed-letter.ts";
import { removeFiles } from "../picture/remove-files.ts";
import { differenceLetter } from "../reconciliation/letter.ts";
import { prefixOf, speakingAgain } from "../store/languages.ts";
import type { Shell } from "../store/store.ts";
import { forgetThreads } from "../thread/forget.ts";
import { type Concerned, tellRooms } from "../thread/tell-rooms.ts";
import { withoutParams } from "../without-params.ts";
import { lettersFor } from "./letters.ts";

const AT_ONCE = 50;
/** As long as the mail service remembers what it sent: trying longer could send a letter twice. */
const GIVE_UP_MS = 24 * 3_600_000;

/**
 * Works off this store's events in their order: tells the store's people, makes the gift cards that were paid, sends their letters and
 * marks them as handled; answers how many.
 * Done at least once, with the event's id as the letter's key. Each letter stands for itself: one that fails holds up
 * none of the others. Its event waits for the next run only while the mail service is away, for a day of trying; then it throws
 * `Unavailable`, so that the job is tried again. A letter refused for good is noted on the order and not tried again. What we
 * can't do ourselves rests after a day of trying, as a dead letter, until an admin has it tried once more. An
 * order whose buyer asked to be forgotten is forgotten in the same transaction as its last letter is marked.
 */
export async function handleEvents(shop: StoreContext): Promise<number> {
  let handled = 0;
  const waiting: unknown[] = [];
  /** Orders in whose thread something waits to be said. */
  const silent = new Set<string>();
  for (let after = NO_ID; ;) {
    const { events, shell } = await shop.db.read({
      events: unhandledEvents(after, AT_ONCE),
      shell: storeShell(),
    });
    const last = events.at(-1);
    if (!last) break;
    after = last.id;
    const concerned = await ordersOf(shop, events);
    const { orders } = concerned;
    const [unsaid] = await Promise.all([
      tellRooms(shop, events, concerned, silent),
      tellPeople(shop, events, orders),
    ]);
    const done: string[] = [];
    const notes: NewEvent[] = [];
    const undone: NotDone[] = [];
    for (const event of events) {
      const failed = unsaid.has(event.id)
        ? [waitsFor(unsaid.get(event.id))]
        : await sendLetters(shop, event, orders.get(event.orderId ?? ""), shell);
      const away = failed.find(({ error }) => error instanceof Unavailable);
      if (away) waiting.push(away.error);
      // By its first try: after an outage what waited is old, and hiccups are many.
      const { failingSince } = event;
      const isLate = failingSince !== null && shop.now().getTime() - failingSince.getTime() > GIVE_UP_MS;
      if (away && (away.to === "" || !isLate)) {
        undone.push({ id: event.id, problem: withoutParams(String(away.error)), isDead: isLate });
        continue;
      }
      done.push(event.id);
      notes.push(...failed.map((failure) => noteOf(shop, event, failure)));
    }
    if (undone.length > 0) await shop.db.write({ undone: keepWaiting(undone, shop.now()) });
    if (done.length > 0) {
      const { forgotten } = await shop.db.write({
        held: holdOrders([...orders.keys()]),
        done: markHandled(done, shop.now()),
        ...(notes.length > 0 && { noted: insertEvents(notes) }),
        forgotten: forgetOver([...orders.keys()]),
      });
      await removeFiles(shop.ports.media, forgotten.files);
      await forgetThreads(shop.ports.rooms, forgotten.threads);
    }
    handled += done.length;
  }
  if (waiting.length > 0)
    throw new Unavailable(`${waiting.length} events still wait for their letters: ${String(waiting[0])}`);
  return handled;
}

async function ordersOf(shop: StoreContext, events: UnhandledRow[]): Promise<Concerned> {
  const ids = [...new Set(events.flatMap((event) => event.orderId ?? []))];
  if (ids.length === 0) return { orders: new Map(), talked: new Map() };
  const { orders, talked } = await shop.db.read({ orders: ordersById(ids), talked: talkedAbout(ids) });
  return { orders: new Map(orders.map((order) => [order.id, order])), talked };
}

/** A letter that was not taken: `Unavailable` when a later try may help, anything else is the service's last word. */
type Failure = { to: string; error: unknown };

const waitsFor = (error: unknown): Failure => ({ to: "", error: new Unavailable(String(error)) });

async function sendLetters(
  shop: StoreContext,
  event: UnhandledRow,
  order: FullOrderRow | undefined,
  shell: Shell,
): Promise<Failure[]> {
  const failed: Failure[] = [];
  let letters: Letter[];
  try {
    if (event.type === "ORDER_PAID" && order) {
      await issueBought(shop, order);
      await finishUnsendable(shop, order);
    }
    letters = await lettersOf(shop, event, order, shell);
  } catch (error) {
    // A card we can't make and a letter we can't write are our own fault, and wait until that is mended.
    return [waitsFor(error)];
  }
  for (const letter of letters) {
    try {
      await shop.ports.mail.send(letter);
    } catch (error) {
      failed.push({ to: letter.to, error });
    }
  }
  return failed;
}

async function lettersOf(
  shop: StoreContext,
  event: UnhandledRow,
  order: FullOrderRow | undefined,
  shell: Shell,
): Promise<Letter[]> {
  if (event.type === "GIFT_CARD_ISSUED") {
    const letter = await giftCardLetter(shop, event, order ? speakingAgain(shell, order.language) : shell);
    return letter ? [letter] : [];
  }
  if (event.type === "PAYMENT_SETTINGS_CHANGED") {
    const letter = await paymentChangedLetter(shop, event, shell);
    return letter ? [letter] : [];
  }
  if (event.type === "PAYMENT_DIFFERENCE_FOUND") return [differenceLetter(shop, event, shell)];
  if (!order) return [];
  const spoken = speakingAgain(shell, order.language);
  return lettersFor(event, order, spoken, {
    origin: shop.origin,
    order: `${shop.origin}${prefixOf(spoken)}/orders/${order.number}?key=${order.key}`,
    dashboard: `${shop.platformOrigin}/dashboard/${shop.store.slug}/orders/${order.number}`,
  });
}

function noteOf(shop: StoreContext, event: UnhandledRow, { to, error }: Failure): NewEvent {
  const problem = error instanceof Error ? error.message : String(error);
  return {
    id: uuidv7(),
    type: "LETTER_REFUSED",
    orderId: event.orderId,
    actor: actorName(shop.actor),
    data: { to, problem, event: event.type },
    at: shop.now(),
  };
}
