import type { MethodNote } from "#domain/payment/method-note.ts";
import { formatMoney } from "#domain/money.ts";
import { dueOf } from "#domain/order/due.ts";
import type { Order } from "#domain/order/order.ts";
import type { Shell } from "#domain/store/store.ts";
import { BankAccount } from "./bank-account.tsx";
import { clock } from "./order-words.ts";
import { useSay } from "./use-say.ts";

type Props = { order: Order; shell: Shell; told: MethodNote };

/** Where to transfer to, and how to show that it was done. Works without scripts. */
export function OrderTransfer({ order, shell, told: { bank } }: Props) {
  const say = useSay();
  const amount = formatMoney(dueOf(order), order.currency, shell.locale);
  const last = order.proofs.at(-1);
  return (
    <section aria-labelledby="transfer" className="mt-8 max-w-xl">
      {bank ? (
        <>
          <h2 id="transfer" className="text-xl">
            {say("Transfer {amount} to this account", { amount })}
          </h2>
          <BankAccount bank={bank} amount={amount} number={order.number} />
          {order.holdUntil ? (
            <p className="mt-3 text-sm text-muted">
              {say("We keep your things for you until {time}.", {
                time: clock(say, order.holdUntil, shell),
              })}
            </p>
          ) : null}
        </>
      ) : (
        <h2 id="transfer" className="text-xl">
          {say("Please ask the shop for its account number")}
        </h2>
      )}
      {last?.verdict === "declined" ? (
        <p className="mt-5 rounded-box border-s-4 border-bad bg-tint px-4 py-3">
          {say("{shop} did not find your transfer", { shop: shell.name })}
          {last.reason ? <span className="block whitespace-pre-line">{last.reason}</span> : null}
        </p>
      ) : null}
      <form
        method="post"
        encType="multipart/form-data"
        action={`/orders/${order.number}/receipt?key=${order.key}`}
        className="mt-6 grid gap-3"
      >
        <label htmlFor="proof" className="font-medium">
          {last?.verdict === null
            ? say("Send another picture or PDF of your receipt")
            : say("Have you transferred it? Send a picture or PDF of your receipt")}
        </label>
        <input
          id="proof"
          name="proof"
          type="file"
          accept="image/*,application/pdf"
          required
          aria-describedby="proof-hint"
          className="field file:me-3 file:font-semibold"
        />
        <p id="proof-hint" className="text-sm text-muted">
          {say("Up to 6 MB. Only the shop sees it.")}
        </p>
        <button type="submit" className="press w-full md:w-auto md:justify-self-start">
          {say("Send the receipt")}
        </button>
      </form>
    </section>
  );
}
