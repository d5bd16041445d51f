import { uuidv7 } from "uuidv7";
import {
  insertEvents,
  markHandled,
  unhandledEvents,
  type NewEvent,
  type UnhandledRow,
} from "#db/events.server.ts";
import { forgetOver, holdOrders } from "#db/buyer-erasing.server.ts";
import { ordersById, type FullOrderRow } from "#db/orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { actorName, type Letter, type StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import type { Shell } from "../store/store.ts";
import { lettersFor } from "./letters.ts";

const AT_ONCE = 50;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
/** As long as the mail service remembers what it sent: trying later could send a letter twice. */
const GIVE_UP_MS = 24 * 3_600_000;

/**
 * Works off this store's events in their order: sends their letters and marks them as handled; answers how many.
 * Done at least once, with the event's id as the letter's key. Each letter stands for itself: one that fails holds up
 * none of the others. Its event waits for the next run only while the mail service is away, for a day; then it throws
 * `Unavailable`, so that the job is tried again. A letter refused for good is noted on the order and not tried again. An
 * order whose buyer asked to be forgotten is forgotten in the same transaction as its last letter is marked.
 */
export async function handleEvents(shop: StoreContext): Promise<number> {
  let handled = 0;
  const waiting: unknown[] = [];
  for (let after = BEFORE_ALL; ;) {
    const { events, shell } = await shop.db.read({
      events: unhandledEvents(after, AT_ONCE),
      shell: storeShell(),
    });
    const last = events.at(-1);
    if (!last) break;
    after = last.id;
    const orders = await ordersOf(shop, events);
    const done: string[] = [];
    const notes: NewEvent[] = [];
    for (const event of events) {
      const failed = await sendLetters(shop, event, orders.get(event.orderId ?? ""), shell);
      const away = failed.find(({ error }) => error instanceof Unavailable);
      if (away) waiting.push(away.error);
      if (away && shop.now().getTime() - event.at.getTime() <= GIVE_UP_MS) continue;
      done.push(event.id);
      notes.push(...failed.map((failure) => noteOf(shop, event, failure)));
    }
    if (done.length > 0)
      await shop.db.write({
        held: holdOrders([...orders.keys()]),
        done: markHandled(done, shop.now()),
        ...(notes.length > 0 && { noted: insertEvents(notes) }),
        forgotten: forgetOver([...orders.keys()]),
      });
    handled += done.length;
  }
  if (waiting.length > 0)
    throw new Unavailable(`${waiting.length} events still wait for their letters: ${String(waiting[0])}`);
  return handled;
}

async function ordersOf(shop: StoreContext, events: UnhandledRow[]): Promise<Map<string, FullOrderRow>> {
  const ids = [...new Set(events.flatMap((event) => event.orderId ?? []))];
  if (ids.length === 0) return new Map();
  const { orders } = await shop.db.read({ orders: ordersById(ids) });
  return new Map(orders.map((order) => [order.id, order]));
}

/** A letter that was not taken: `Unavailable` when a later try may help, anything else is the service's last word. */
type Failure = { to: string; error: unknown };

async function sendLetters(
  shop: StoreContext,
  event: UnhandledRow,
  order: FullOrderRow | undefined,
  shell: Shell,
): Promise<Failure[]> {
  if (!order) return [];
  const places = {
    order: `${shop.origin}/orders/${order.number}?key=${order.key}`,
    dashboard: `${shop.platformOrigin}/dashboard/${shop.store.slug}/orders/${order.number}`,
  };
  const failed: Failure[] = [];
  let letters: Letter[];
  try {
    letters = lettersFor(event, order, shell, places);
  } catch (error) {
    // A letter we can't write is our own fault, and waits until that is mended.
    return [{ to: "", error: new Unavailable(String(error)) }];
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
