import { data } from "react-router";
import { formatMoney } from "#domain/money.ts";
import { orderPage } from "#domain/order/page.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/order";
import { AskSeller } from "./ask-seller.tsx";
import { dropNote, readKept, withCookies } from "./cart-cookie.ts";
import { countryName } from "./country-name.ts";
import { Note } from "./note.tsx";
import { OrderLines } from "./order-lines.tsx";
import { Timeline, Tracking } from "./order-timeline.tsx";
import { standing } from "./order-words.ts";
import { payWords } from "./pay-words.ts";
import { NO_INDEX } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { Totals } from "./totals.tsx";

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const key = new URL(request.url).searchParams.get("key") ?? "";
  const found = await orderPage(context.get(shopContext), Number(params.number), key);
  const { note } = readKept(request);
  return data({ ...found, note }, { headers: withCookies(note === null ? [] : [dropNote()]) });
});

/** An order is its buyer's business: kept nowhere on the way. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Order ${loaderData.order.number} · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function OrderPage({ loaderData }: Route.ComponentProps) {
  const { shell, order, note } = loaderData;
  const { title, next, canPay } = standing(order, shell);
  const amount = formatMoney(order.total, order.currency, shell.locale);
  const { address } = order;
  return (
    <ShopFrame shell={shell}>
      <div className="page grid gap-x-16 gap-y-12 pt-8 md:grid-cols-[1fr_20rem] md:pt-12 lg:grid-cols-[minmax(0,40rem)_1fr]">
        <div className="min-w-0">
          <p className="text-muted">Order {order.number}</p>
          <h1 className="mt-1">{title}</h1>
          <p className="mt-4 max-w-xl text-lg">{next}</p>
          {note ? <Note bad>{note}</Note> : null}
          {canPay ? (
            <form method="post" action={`/orders/${order.number}/payment?key=${order.key}`} className="mt-6">
              <button type="submit" className="press w-full md:w-auto">
                Pay {amount} now
              </button>
            </form>
          ) : null}
          <Tracking fulfilment={order.fulfilment} />
          <section className="mt-10" aria-labelledby="so-far">
            <h2 id="so-far" className="text-xl">
              So far
            </h2>
            <Timeline order={order} shell={shell} />
          </section>
          <section className="mt-10 grid gap-8 sm:grid-cols-2">
            <div>
              <h2 className="text-xl">Goes to</h2>
              <address className="mt-2 wrap-anywhere not-italic">
                {[
                  order.name,
                  address.line1,
                  address.line2,
                  address.city,
                  address.region,
                  address.postcode,
                  countryName(address.country, shell.locale),
                ]
                  .filter(Boolean)
                  .map((line) => (
                    <span key={line} className="block">
                      {line}
                    </span>
                  ))}
              </address>
              <p className="mt-2 break-words text-muted">
                {order.phone}
                <br />
                {order.email}
              </p>
            </div>
            <div>
              <h2 className="text-xl">Paying</h2>
              <p className="mt-2">{payWords(order.method).title}</p>
              <p className="text-muted">
                {order.paidAt ? "Paid" : order.status === "cancelled" ? "Nothing to pay" : "Not paid yet"}
              </p>
              {order.note ? (
                <>
                  <h2 className="mt-6 text-xl">Your note</h2>
                  <p className="mt-2 break-words whitespace-pre-line">{order.note}</p>
                </>
              ) : null}
            </div>
          </section>
          <section className="mt-10">
            <h2 className="text-xl">Something not right?</h2>
            <AskSeller shell={shell} about={`About my order ${order.number}`} className="mt-2" />
            <p className="mt-2 text-sm text-muted">
              Keep this page's address: it is how you come back to your order. It is in your e-mail, too.
            </p>
          </section>
        </div>
        <aside
          aria-label="What you ordered"
          className="rounded-box bg-tint p-5 md:sticky md:top-6 md:self-start md:p-6 lg:p-8"
        >
          <h2 className="mb-5 text-xl">What you ordered</h2>
          <OrderLines lines={order.lines} currency={order.currency} locale={shell.locale} />
          <Totals shell={{ ...shell, currency: order.currency }} {...order} className="mt-5" />
        </aside>
      </div>
    </ShopFrame>
  );
}
