import { data } from "react-router";
import { formatMoney } from "#domain/money.ts";
import { dueOf } from "#domain/order/due.ts";
import { nobodyTook, nothingAsked } from "#domain/return/before-paid.ts";
import { cameBackOf } from "#domain/return/came-back.ts";
import { orderPage } from "#domain/order/page.ts";
import { sayIn } from "#domain/words/say.ts";
import { countryName } from "#domain/words/country.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import type { Route } from "./+types/order";
import { AskSeller } from "./ask-seller.tsx";
import { dropNote, readKept } from "./cart-cookie.ts";
import { Icon } from "./icon.tsx";
import { Note } from "./note.tsx";
import { InvoiceLink } from "./order-invoice-link.tsx";
import { OrderBack } from "./order-back.tsx";
import { OrderDispute } from "./order-dispute.tsx";
import { OrderAddition } from "./order-addition.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OtherWays } from "./order-other-ways.tsx";
import { OrderReviews } from "./order-reviews.tsx";
import { OrderTransfer } from "./order-transfer.tsx";
import { Parcels } from "./order-parcels.tsx";
import { Timeline } from "./order-timeline.tsx";
import { standing } from "./order-words.ts";
import { payWords } from "./pay-words.ts";
import { NO_INDEX } from "./page-words.ts";
import { ShareOrder } from "./share-order.tsx";
import { ShopFrame } from "./shop-frame.tsx";
import { Totals } from "./totals.tsx";
import { Unread, UnreadLink } from "./unread.tsx";
import { useSay } from "./use-say.ts";
import { reads } from "./reads.ts";

export const handle = reads("key");

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const key = new URL(request.url).searchParams.get("key") ?? "";
  const shop = context.get(shopContext);
  const found = await orderPage(shop, Number(params.number), key);
  const { note } = readKept(request);
  return data(
    { ...found, note, origin: shop.origin, now: shop.now().getTime() },
    { headers: withCookies(...(note === null ? [] : [dropNote()])) },
  );
});

/** An order is its buyer's business: kept nowhere on the way. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        {
          title: `${sayIn(loaderData.shell.locale)("Order {number}", { number: loaderData.order.number })} · ${loaderData.shell.name}`,
        },
        NO_INDEX,
      ]
    : [];

const Aside = ({ title, text }: { title: string; text: string }) =>
  text ? (
    <>
      <h2 className="mt-6 text-xl">{title}</h2>
      <p className="mt-2 break-words whitespace-pre-line">{text}</p>
    </>
  ) : null;

export default function OrderPage({ loaderData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, order, reviews, told, account, unread, note, origin } = loaderData;
  const { title, next, canPay } = standing(say, order, shell);
  const amount = formatMoney(dueOf(order), order.currency, shell.locale);
  const { address } = order;
  const back = cameBackOf(order);
  const messages = `/orders/${order.number}/messages?key=${order.key}#last`;
  // What is contested comes first; that something can be, last.
  const disputed = order.disputes.length > 0;
  const dispute = <OrderDispute order={order} shell={shell} now={loaderData.now} />;
  return (
    <ShopFrame shell={shell}>
      <div className="page grid gap-x-16 gap-y-12 pt-8 md:grid-cols-[1fr_20rem] md:pt-12 lg:grid-cols-[minmax(0,40rem)_1fr]">
        <div className="min-w-0">
          <p className="text-muted">{say("Order {number}", { number: order.number })}</p>
          <h1 className="mt-1">{title}</h1>
          <p className="mt-4 max-w-xl text-lg">{next}</p>
          {note ? <Note partly>{note}</Note> : null}
          {unread > 0 ? (
            <p className="mt-5">
              <UnreadLink count={unread} shop={shell.name} href={messages} />
            </p>
          ) : null}
          {canPay ? (
            <form method="post" action={`/orders/${order.number}/payment?key=${order.key}`} className="mt-6">
              <button type="submit" className="press w-full md:w-auto">
                {say("Pay {amount} now", { amount })}
              </button>
            </form>
          ) : null}
          {order.method === "bank_transfer" && order.status === "placed" && told ? (
            <OrderTransfer order={order} shell={shell} told={told} />
          ) : null}
          {disputed ? dispute : null}
          <OrderAddition order={order} shell={shell} account={account} />
          <OtherWays order={order} shell={shell} />
          <Parcels order={order} shell={shell} />
          <section className="mt-10" aria-labelledby="so-far">
            <h2 id="so-far" className="text-xl">
              {say("So far")}
            </h2>
            <Timeline order={order} shell={shell} />
          </section>
          <section className="mt-10 grid gap-8 sm:grid-cols-2">
            <div>
              <h2 className="text-xl">
                {order.deliveryMethod === "pickup" ? say("You pick it up at") : say("Goes to")}
              </h2>
              <address className="mt-2 wrap-anywhere not-italic">
                {[
                  order.deliveryMethod === "pickup" ? order.deliveryName : order.name,
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
                <bdi dir="ltr">{order.phone}</bdi>
                <br />
                <bdi>{order.email}</bdi>
              </p>
            </div>
            <div>
              <h2 className="text-xl">{say("Paying")}</h2>
              <p className="mt-2">
                {order.paidWith
                  ? say("Paid to the shop")
                  : payWords(say, order.method, order.deliveryMethod === "pickup").title}
              </p>
              {told?.instructions && order.status === "placed" ? (
                <p className="break-words whitespace-pre-line text-muted">{told.instructions}</p>
              ) : null}
              {order.giftCards.map((card) => (
                <p key={card.lastFour} className="text-muted">
                  {say("Gift card …{end}", { end: card.lastFour })}
                  {": "}
                  {formatMoney(card.amount, order.currency, shell.locale)}
                </p>
              ))}
              <p className="text-muted">
                {order.paidAt
                  ? say("Paid")
                  : nothingAsked(order)
                    ? say("Nothing to pay")
                    : say("Not paid yet")}
              </p>
              <Aside title={say("Your note")} text={order.note} />
              <Aside title={say("Note for the rider")} text={order.riderNote} />
              <Aside title={say("Message on the card")} text={order.giftMessage} />
            </div>
          </section>
          <OrderBack order={order} shell={shell} now={loaderData.now} />
          <OrderReviews reviews={reviews} number={order.number} orderKey={order.key} />
          <section className="mt-10">
            <h2 className="text-xl">{say("Something not right?")}</h2>
            <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
              <a href={messages} className="press press-quiet">
                <Icon of="message" size={19} />
                {say("Write to {shop}", { shop: shell.name })}
              </a>
              <Unread count={unread} />
            </p>
            <AskSeller
              shell={shell}
              about={say("About my order {number}", { number: order.number })}
              className="mt-2"
            />
            <ShareOrder order={order} shell={shell} origin={origin} />
            <p className="mt-2 text-sm text-muted">
              {say(
                "Keep this page's address: it is how you come back to your order. It is in your e-mail, too.",
              )}
            </p>
          </section>
          {disputed ? null : dispute}
        </div>
        <aside
          aria-label={say("What you ordered")}
          className="rounded-box bg-tint p-5 md:sticky md:top-6 md:self-start md:p-6 lg:p-8"
        >
          <h2 className="mb-5 text-xl">{say("What you ordered")}</h2>
          <OrderLines lines={order.lines} currency={order.currency} locale={shell.locale} />
          <Totals
            shell={{ ...shell, currency: order.currency }}
            {...order}
            cameBack={back.goods}
            taxes={back.taxes}
            nothingAsked={nothingAsked(order)}
            nobodyTook={nobodyTook(order)}
            className="mt-5"
          />
          <InvoiceLink order={order} />
        </aside>
      </div>
    </ShopFrame>
  );
}
