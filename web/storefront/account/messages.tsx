import { data, redirect } from "react-router";
import { sayToStore } from "#domain/thread/say-as-buyer.ts";
import { storeThreadPage } from "#domain/thread/store-page.ts";
import { takeOfferOfStore } from "#domain/thread/take-offer.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import { NO_INDEX } from "../page-words.ts";
import { reads } from "../reads.ts";
import { lookOf, sendWritten } from "../thread-form.ts";
import { ThreadView } from "../thread-view.tsx";
import { offerStepWords } from "../offer-step-words.ts";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/messages";
import { AccountPage } from "./account-page.tsx";
import { takeNote } from "./kept-note.ts";
import { ThreadList } from "./thread-list.tsx";

export const handle = reads("before", "about");

const PATH = "/account/messages";

export const loader = page(async ({ request, url, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const look = lookOf(request);
  const handle = url.searchParams.get("about") ?? "";
  const found = await storeThreadPage(shop, look, handle);
  const about = found.about && { ...found.about, handle };
  const { note, headers } = takeNote(request);
  const shown = { ...found, note, about, isEarlier: look.before !== null, clientId: crypto.randomUUID() };
  return data(shown, { status: found.said ? 200 : 503, headers });
});

export const action = page(async ({ request, context }: Route.ActionArgs) =>
  sendWritten(request, context.get(sayContext), {
    async send(written, of) {
      await sayToStore(context.get(shopContext), of, written);
      return redirect(`${PATH}#last`, 303);
    },
    take: (offer) => takeOfferOfStore(context.get(shopContext), offer),
  }),
);

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Messages")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, of, orders, said, cards, quiet, note, about, isEarlier, clientId } = loaderData;
  return (
    <AccountPage shell={shell} title={say("Messages")} at={PATH} note={note}>
      {orders.length > 0 ? (
        <section aria-labelledby="about-orders" className="mt-6 mb-10">
          <h2 id="about-orders" className="text-xl">
            {say("About your orders")}
          </h2>
          <ThreadList threads={orders} shell={shell} />
        </section>
      ) : null}
      <section aria-labelledby="before-buying" className="mt-6">
        <h2 id="before-buying" className="text-xl">
          {say("Before you buy")}
        </h2>
        <ThreadView
          shell={shell}
          said={said}
          cards={cards}
          stepWords={(type) => offerStepWords(say, type, shell)}
          path={PATH}
          room={`/rooms/store?of=${of}`}
          of={of}
          isEarlier={isEarlier}
          form={actionData}
          clientId={clientId}
          about={about}
          empty={say("Ask {shop} anything: about sizes, stock or delivery. The answer comes here.", {
            shop: shell.name,
          })}
        />
        <form
          method="post"
          action={`${PATH}/quiet`}
          className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-1"
        >
          <input type="hidden" name="of" value={of} autoComplete="off" />
          <input type="hidden" name="quiet" value={quiet ? "no" : "yes"} />
          <button type="submit" className="link tap">
            {quiet
              ? say("Let the shop write to me again")
              : say("Stop messages that are not about my orders")}
          </button>
          <a href={`${PATH}/report`} className="link tap">
            {say("Report something")}
          </a>
        </form>
      </section>
    </AccountPage>
  );
}
