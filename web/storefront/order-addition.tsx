import { openAddition } from "#domain/addition/open.ts";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import type { MethodNote } from "#domain/payment/method-note.ts";
import { isOnline } from "#domain/payment/providers.ts";
import type { Shell } from "#domain/store/store.ts";
import { BankAccount } from "./bank-account.tsx";
import { keptWords } from "./kept-words.ts";
import { payWords } from "./pay-words.ts";
import { useSay } from "./use-say.ts";

type Props = { order: Order; shell: Shell; account: MethodNote | null };

/** What the shop added after the order was paid, with the ways to pay it: one press, or a transfer, without scripts. */
export function OrderAddition({ order, shell, account }: Props) {
  const say = useSay();
  const addition = openAddition(order);
  if (!addition || order.status !== "paid") return null;
  return (
    <section aria-labelledby="added" className="mt-8 max-w-xl rounded-box border border-line p-4">
      <h2 id="added" className="text-xl">
        {say("{shop} added to your order", { shop: shell.name })}
      </h2>
      <ul className="mt-3 grid gap-1">
        {addition.lines.map(({ id, title, variantTitle, quantity, total }) => (
          <li key={id} className="flex justify-between gap-4">
            <span className="min-w-0 wrap-anywhere">
              {quantity} × {title}
              {variantTitle ? ` (${variantTitle})` : ""}
            </span>
            <span>{formatMoney(total, order.currency, shell.locale)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3">{keptWords(say, addition, order, shell)}</p>
      {order.mismatched?.additionId === addition.id ? null : (
        <WaysToPay order={order} shell={shell} account={account} total={addition.total} />
      )}
    </section>
  );
}

/** `total` is in minor units. */
function WaysToPay({ order, shell, account, total }: Props & { total: number }) {
  const say = useSay();
  const amount = formatMoney(total, order.currency, shell.locale);
  const ways = shell.methods.filter((method) => isOnline(method));
  const bank = shell.methods.includes("bank_transfer") ? (account?.bank ?? null) : null;
  return (
    <>
      {ways.length > 0 && (
        <form
          method="post"
          action={`/orders/${order.number}/payment?key=${order.key}`}
          className="mt-4 grid gap-3"
        >
          {ways.map((method) => (
            <button key={method} type="submit" name="method" value={method} className="press w-full">
              {say("Pay {amount} now", { amount })}
              {ways.length > 1 ? `: ${payWords(say, method).title}` : ""}
            </button>
          ))}
        </form>
      )}
      {bank && (
        <>
          <h3 className="mt-5 text-lg">{say("Transfer {amount} to this account", { amount })}</h3>
          <BankAccount bank={bank} amount={amount} number={order.number} />
        </>
      )}
      {ways.length === 0 && !bank && (
        <p className="mt-3">{say("Please ask the shop how to pay {amount}.", { amount })}</p>
      )}
    </>
  );
}
