import type { Order } from "#domain/order/order.ts";
import { nothingAsked } from "#domain/return/before-paid.ts";
import type { Shell } from "#domain/store/store.ts";
import { payWords } from "./pay-words.ts";
import { useSay } from "./use-say.ts";

/** The shop's other ways to pay an order that waits for its money: one press each, and still one order. */
export function OtherWays({ order, shell }: { order: Order; shell: Shell }) {
  const say = useSay();
  const others = shell.methods.filter((method) => method !== order.method);
  if (order.status !== "placed" || order.mismatched || nothingAsked(order) || others.length === 0)
    return null;
  return (
    <section aria-labelledby="other-ways" className="mt-8 max-w-xl">
      <h2 id="other-ways" className="text-xl">
        {say("Pay another way")}
      </h2>
      <form
        method="post"
        action={`/orders/${order.number}/payment?key=${order.key}`}
        className="mt-3 grid gap-3"
      >
        {others.map((method) => (
          <button
            key={method}
            type="submit"
            name="method"
            value={method}
            className="chip w-full rounded-box px-4 py-3 text-start"
          >
            <strong className="font-semibold">
              {payWords(say, method, order.deliveryMethod === "pickup").title}
            </strong>
          </button>
        ))}
      </form>
    </section>
  );
}
