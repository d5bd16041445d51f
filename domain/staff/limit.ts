import type { StoreContext } from "../context.ts";
import { TooMany } from "../errors.ts";

/**
 * Counts a letter of invitation by store, by the address it goes to, and by that address from all stores together: nobody's
 * mailbox is to be flooded. Throws `TooMany`.
 */
export async function limitInvitations({ ports, store }: StoreContext, email: string): Promise<void> {
  const counted = [
    ["invite", store.id],
    ["letter_account", `store:${store.id}|${email}`],
    ["letter_mailbox", email],
  ] as const;
  // One after the other: who has met the first takes nothing of what is shared.
  for (const [name, key] of counted) {
    const { allowed, retryAfterS } = await ports.limits.take(name, key);
    if (!allowed) throw new TooMany(retryAfterS);
  }
}
