import type { StoreContext } from "../context.ts";
import { TooMany } from "../errors.ts";

/**
 * Counts a letter of invitation by store, by the address it goes to, and by that address from all stores together: nobody's
 * mailbox is to be flooded. Throws `TooMany`.
 */
export async function limitInvitations({ ports, store }: StoreContext, email: string): Promise<void> {
  for (const taken of [
    await ports.limits.take("invite", store.id),
    await ports.limits.take("letter_account", `store:${store.id}|${email}`),
    await ports.limits.take("letter_mailbox", email),
  ])
    if (!taken.allowed) throw new TooMany(taken.retryAfterS);
}
