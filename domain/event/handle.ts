import { markHandled, unhandledEvents, type UnhandledRow } from "#db/events.server.ts";
import { ordersById, type FullOrderRow } from "#db/orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import type { Shell } from "../store/store.ts";
import { lettersFor } from "./letters.ts";

const AT_ONCE = 50;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
/** As long as the mail service remembers what it sent: trying later could send a letter twice. */
const GIVE_UP_MS = 24 * 3_600_000;

/**
 * Works off this store's events in their order: sends their letters and marks them as handled; answers how many.
 * Done at least once, with the event's id as the letter's key. A letter that fails leaves its event for the next
 * run, for a day, and holds up none of the others; at the end it throws `Unavailable`, so that the job is tried again.
 */
export async function handleEvents(shop: StoreContext): Promise<number> {
  let handled = 0;
  const failures: unknown[] = [];
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
    for (const event of events) {
      try {
        await sendLetters(shop, event, orders.get(event.orderId ?? ""), shell);
        done.push(event.id);
      } catch (error) {
        failures.push(error);
        if (shop.now().getTime() - event.at.getTime() > GIVE_UP_MS) done.push(event.id);
      }
    }
    if (done.length > 0) await shop.db.write({ done: markHandled(done, shop.now()) });
    handled += done.length;
  }
  if (failures.length > 0)
    throw new Unavailable(`${failures.length} events still wait for their letters: ${String(failures[0])}`);
  return handled;
}

async function ordersOf(shop: StoreContext, events: UnhandledRow[]): Promise<Map<string, FullOrderRow>> {
  const ids = [...new Set(events.flatMap((event) => event.orderId ?? []))];
  if (ids.length === 0) return new Map();
  const { orders } = await shop.db.read({ orders: ordersById(ids) });
  return new Map(orders.map((order) => [order.id, order]));
}

async function sendLetters(
  shop: StoreContext,
  event: UnhandledRow,
  order: FullOrderRow | undefined,
  shell: Shell,
) {
  if (!order) return;
  const places = {
    order: `${shop.origin}/orders/${order.number}?key=${order.key}`,
    dashboard: `${shop.platformOrigin}/dashboard/${shop.store.slug}/orders/${order.number}`,
  };
  for (const letter of lettersFor(event, order, shell, places)) await shop.ports.mail.send(letter);
}
