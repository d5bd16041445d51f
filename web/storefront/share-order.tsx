import type { Order } from "#domain/order/order.ts";
import { prefixOf } from "#domain/store/languages.ts";
import type { Shell } from "#domain/store/store.ts";
import { Share } from "./share.tsx";
import { useSay } from "./use-say.ts";

type Props = { order: Pick<Order, "number" | "key">; shell: Shell; origin: string };

/**
 * An order's address opens it for whoever has it, with name, street and phone number. So sending it on is folded away, and
 * what it shows is said before.
 */
export function ShareOrder({ order, shell, origin }: Props) {
  const say = useSay();
  return (
    <details className="mt-2">
      <summary className="tap cursor-pointer">
        <span className="link">{say("Send this order to somebody")}</span>
      </summary>
      <div className="border-s-4 border-bad ps-4">
        <p>
          {say(
            "Whoever has this link sees what you ordered, your name, your address and your phone number, and can pay for it. Send it only to people you trust.",
          )}
        </p>
        <Share
          url={`${origin}${prefixOf(shell)}/orders/${order.number}?key=${encodeURIComponent(order.key)}`}
          title={say("Order {number}", { number: order.number })}
          words={say("My order {number} at {shop}:", { number: order.number, shop: shell.name })}
        />
      </div>
    </details>
  );
}
