import type { StoreContext } from "#domain/context.ts";
import { askReminder } from "#domain/reminder/ask.ts";

/**
 * Keeps what a checkout's form says about reminders, whatever else it was sent for: whoever leaves presses no other button. A trip
 * only when something was said: the box ticked, or one that was ticked before cleared.
 */
export async function keepReminder(
  shop: StoreContext,
  typed: Record<string, string>,
  form: { cartId: string; email: string },
): Promise<void> {
  const wanted = typed["remind"] === "on";
  if (!wanted && typed["remindable"] !== "asked") return;
  await askReminder(shop, form, wanted);
}
