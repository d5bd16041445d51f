import { uuidv7 } from "uuidv7";
import { remindNoMore, remindOf } from "#db/cart-reminders.server.ts";
import { cartOfForm } from "../cart/whose.ts";
import type { StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { prefixOf } from "../store/languages.ts";
import { firstDue } from "./when.ts";

/**
 * Somebody at the checkout wants to be reminded of their cart, or does not any more. Nothing is kept without an address that
 * can be one: the form asks for it when it is sent for good.
 */
export async function askReminder(
  shop: StoreContext,
  { cartId, email }: { cartId: string; email: string },
  wanted: boolean,
): Promise<void> {
  const of = cartOfForm(shop, cartId);
  if (!wanted) return void (await shop.db.write({ reminder: remindNoMore(of) }));
  const address = readEmail(email);
  if (address === null) return;
  const now = shop.now();
  const language = prefixOf(shop.store).slice(1);
  await shop.db.write(
    remindOf(of, { id: uuidv7(), email: address, language, at: now, dueAt: firstDue(now) }),
  );
}
