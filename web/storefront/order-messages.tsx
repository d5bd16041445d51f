import { data, redirect } from "react-router";
import { NotFound } from "#domain/errors.ts";
import { orderThreadPage } from "#domain/thread/order-page.ts";
import { sayOfOrder } from "#domain/thread/say-as-buyer.ts";
import { takeOfferOfOrder } from "#domain/thread/take-offer.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import { givenBack } from "#web/given-back.ts";
import type { Route } from "./+types/order-messages";
import { readAsk } from "./order-ask.ts";
import { NO_INDEX } from "./page-words.ts";
import { reads } from "./reads.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { lookOf, sendWritten } from "./thread-form.ts";
import { ThreadView } from "./thread-view.tsx";
import { timelineWords } from "./timeline-words.ts";
import { useSay } from "./use-say.ts";

export const handle = reads("key", "before");

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const { number, key } = readAsk({ params, request });
  const look = lookOf(request);
  const found = await orderThreadPage(context.get(shopContext), number, key, look);
  const shown = { ...found, isEarlier: look.before !== null, clientId: crypto.randomUUID() };
  return data(shown, { status: found.said ? 200 : 503 });
});

export const action = page(async (args: Route.ActionArgs) => {
  const { params, request, context } = args;
  const { number, key } = readAsk({ params, request });
  const path = pathOf(Number.isSafeInteger(number) ? number : 0, key);
  const shop = context.get(shopContext);
  return sendWritten(request, context.get(sayContext), {
    async send(written) {
      try {
        await sayOfOrder(shop, number, key, written);
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        // Without a key it was the page of who was signed in; what a wrong one gets the page says, in the shop's look.
        const kept = key === "" ? givenBack(args) : null;
        if (kept) return kept;
      }
      return redirect(`${path}#last`, 303);
    },
    take: (offer) => takeOfferOfOrder(shop, { number, key, ...offer }),
  });
});

/** Whoever comes without a key is signed in to the order's account, and goes on so. */
const pathOf = (number: number, key: string): string =>
  `/orders/${number}/messages${key ? `?key=${encodeURIComponent(key)}` : ""}`;

/** What a buyer and a shop say to each other is kept nowhere on the way. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const say = sayIn(loaderData.shell.locale);
  const { number } = loaderData.order;
  return [
    { title: `${say("Messages about order {number}", { number })} · ${loaderData.shell.name}` },
    NO_INDEX,
  ];
};

export default function OrderMessages({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, order, said, cards, isEarlier, clientId } = loaderData;
  const path = pathOf(order.number, order.key);
  return (
    <ShopFrame shell={shell}>
      <div className="page max-w-2xl pt-6 md:pt-12">
        <a href={`/orders/${order.number}?key=${order.key}`} className="link tap">
          <span aria-hidden="true" className="me-1 inline-block rtl:-scale-x-100">
            ←
          </span>
          {say("Your order {number}", { number: order.number })}
        </a>
        <h1>{say("Messages with {shop}", { shop: shell.name })}</h1>
        <p className="mt-2 text-muted">
          {say("This is between you and the shop. Nobody there needs your password, PIN or card number.")}
        </p>
        <ThreadView
          shell={shell}
          said={said}
          cards={cards}
          stepWords={(type, facts) => timelineWords(say, { type, data: facts }, order, shell)}
          path={path}
          room={`/rooms/orders/${order.number}?key=${order.key}`}
          isEarlier={isEarlier}
          form={actionData}
          clientId={clientId}
          empty={say("Nothing was said yet. Ask about your order, and {shop} answers here.", {
            shop: shell.name,
          })}
        />
        <p className="mt-4">
          <a href={`/orders/${order.number}/report?key=${order.key}`} className="link tap" rel="nofollow">
            {say("Report something")}
          </a>
        </p>
      </div>
    </ShopFrame>
  );
}
