import { reportOfOrder } from "#domain/safety/report.ts";
import { reportPageOfOrder } from "#domain/safety/report-page.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/report";
import { answerShopper } from "./answer-shopper.ts";
import { readAsk, toOrder } from "./order-ask.ts";
import { NO_INDEX } from "./page-words.ts";
import { reads } from "./reads.ts";
import { ReportView, seqIn } from "./report-view.tsx";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";

export const handle = reads("key");

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const ask = readAsk({ params, request });
  return { ...(await reportPageOfOrder(context.get(shopContext), ask.number, ask.key)), ...ask };
});

export const action = page(async ({ params, request, context }: Route.ActionArgs) => {
  const ask = readAsk({ params, request });
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  return answerShopper(say, typed, async () => {
    const wanted = { seq: seqIn(typed), reason: typed["reason"] ?? "" };
    await reportOfOrder(context.get(shopContext), ask.number, ask.key, wanted);
    return toOrder(ask, say("The platform has your report. Thank you."));
  });
});

/** Whoever holds the order's key is here: kept nowhere on the way. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        { title: `${sayIn(loaderData.shell.locale)("Report something")} · ${loaderData.shell.name}` },
        NO_INDEX,
      ]
    : [];

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, messages, number, key } = loaderData;
  return (
    <ShopFrame shell={shell}>
      <div className="page max-w-2xl pt-6 md:pt-12">
        <a href={`/orders/${number}/messages?key=${key}`} className="link tap">
          <span aria-hidden="true" className="me-1 inline-block rtl:-scale-x-100">
            ←
          </span>
          {say("Messages with {shop}", { shop: shell.name })}
        </a>
        <h1>{say("Report something")}</h1>
        <ReportView shell={shell} messages={messages} form={actionData} />
      </div>
    </ShopFrame>
  );
}
