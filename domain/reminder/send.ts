import {
  remindersOn,
  settleReminders,
  takeDueReminders,
  type DueReminderRow,
  type SettledReminder,
} from "#db/cart-reminders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { buildCart } from "../cart/build.ts";
import type { Letter, StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { stopLink } from "../event/stop-letters.ts";
import { prefixOf, speakingAgain } from "../store/languages.ts";
import type { Shell } from "../store/store.ts";
import { reminderLetter, type LeftCart } from "./letter.ts";
import { returnPath } from "./link.ts";
import { nextDue, touchedAt } from "./when.ts";

/** Letters of one store and minute; the rest come a minute later, so that no store holds up the others. */
const AT_ONCE = 50;
/** Longer than a run takes. Who is cut off in the middle leaves the rest for the run after that. */
const LEASE_MS = 10 * 60_000;
/** As long as the mail service remembers what it sent: trying later could send a letter twice. */
const GIVE_UP_MS = 24 * 3_600_000;

/**
 * Sends this store's letters about carts that were left, each once: an hour after the cart was touched last, and a day. A cart that
 * is touched again waits anew. No letter goes about what was ordered or can't be had, to who said no, or from a store that is
 * closed or has turned them off; then the address is forgotten at once, else when the cart is over its time. Throws
 * `Unavailable` while the mail service is away.
 */
export async function sendReminders(shop: StoreContext): Promise<void> {
  const now = shop.now();
  const { shell, on, due } = await shop.db.write({
    shell: storeShell(),
    on: remindersOn(),
    due: takeDueReminders(AT_ONCE, now, new Date(now.getTime() + LEASE_MS)),
  });
  if (due.length === 0) return;
  const writes = on && shell.status === "open";
  const settled: SettledReminder[] = [];
  let waiting = 0;
  for (const each of due) {
    const next = decide(each, shell, writes, now);
    if (next.cart === null) {
      settled.push(next.settled);
      continue;
    }
    const sent = await trySend(shop, await letterOf(shop, shell, each, next.cart));
    if (sent === "away" && now.getTime() - next.since.getTime() <= GIVE_UP_MS) {
      waiting++;
      settled.push({ id: each.id, step: each.step, sentAt: null, dueAt: now });
    } else settled.push(stepOn(each, sent === "sent" ? now : null));
  }
  await shop.db.write({ settled: settleReminders(settled) });
  if (waiting > 0) throw new Unavailable(`${waiting} reminders still wait for the mail service.`);
}

type Decision = { cart: LeftCart; since: Date } | { cart: null; settled: SettledReminder };

/** Whether a letter goes now, and what about; else how the reminder stands. */
function decide(each: DueReminderRow, shell: Shell, writes: boolean, now: Date): Decision {
  const { id, step, expiresAt } = each;
  const over = (dueAt: Date | null): Decision => ({ cart: null, settled: { id, step, sentAt: null, dueAt } });
  if (!each.wanted || !expiresAt || !writes) return over(null);
  const due = nextDue(step, touchedAt(expiresAt), each.firstSentAt);
  // Behind the last letter only the address waits to be forgotten.
  if (due === null) return over(expiresAt > now ? expiresAt : null);
  if (due > now) return over(due);
  const cart = buildCart(each.cartId, each.lines, shell);
  // What is sold out now may be back tomorrow; a letter that is days late is none.
  const late = now.getTime() - due.getTime() > 3 * GIVE_UP_MS;
  if (cart.count === 0 || late) return { cart: null, settled: stepOn(each, null) };
  return { cart, since: due };
}

/** One letter further. */
function stepOn({ id, step, expiresAt, firstSentAt }: DueReminderRow, sentAt: Date | null): SettledReminder {
  const dueAt = expiresAt && (nextDue(step + 1, touchedAt(expiresAt), sentAt ?? firstSentAt) ?? expiresAt);
  return { id, step: step + 1, sentAt, dueAt };
}

async function letterOf(
  shop: StoreContext,
  shell: Shell,
  { id, step, email, language }: DueReminderRow,
  cart: LeftCart,
): Promise<Letter> {
  const spoken = speakingAgain(shell, language);
  return reminderLetter(spoken, {
    to: email,
    cart,
    last: step > 0,
    href: `${shop.origin}${prefixOf(spoken)}${await returnPath(shop, id)}`,
    stop: await stopLink(shop, email, spoken),
    origin: shop.origin,
    key: `reminder.${id}.${step}`,
  });
}

async function trySend({ ports }: StoreContext, letter: Letter): Promise<"sent" | "refused" | "away"> {
  try {
    await ports.mail.send(letter);
    return "sent";
  } catch (error) {
    return error instanceof Unavailable ? "away" : "refused";
  }
}
