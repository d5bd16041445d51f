import type { Addition, Order } from "#domain/order/order.ts";
import type { Shell } from "#domain/store/store.ts";
import type { Say } from "#domain/words/say.ts";
import { clock } from "./order-words.ts";

/**
 * Until when what was added is kept. Once money of another amount came for it no time ends that: it waits for the shop, who settles it.
 */
export const keptWords = (
  say: Say,
  { id, holdUntil }: Pick<Addition, "id" | "holdUntil">,
  { mismatched, email }: Pick<Order, "mismatched" | "email">,
  shell: Pick<Shell, "name" | "deliveryPromise" | "timeZone">,
): string =>
  mismatched?.additionId === id
    ? say("Money arrived, but not the amount asked for. {shop} knows and will write to {email}.", {
        shop: shell.name,
        email,
      })
    : say("It is kept for you until {time}, and sent with your order when it is paid.", {
        time: clock(say, holdUntil, shell),
      });
