import { data, redirect } from "react-router";
import { disputeInConsole, mustBeInside, openVisit } from "#domain/admin/visit.ts";
import { decideDispute } from "#domain/dispute/decide.ts";
import { disputeCase } from "#domain/dispute/for-admin.ts";
import { kindWords } from "#domain/dispute/names.ts";
import { sayAsAdmin } from "#domain/dispute/say-as-admin.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, openShopContext, platformContext } from "#web/context.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { momentWords } from "#web/you/when-words.ts";
import type { Route } from "./+types/dispute";
import { CaseDecision } from "./case-decision.tsx";
import { CaseOrder } from "./case-order.tsx";
import { CaseTalk } from "./case-talk.tsx";
import { VisitReason } from "./visit-reason.tsx";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Dispute on order ${loaderData?.dispute.orderNumber ?? ""} – OPNMRT console` },
  { name: "robots", content: "noindex" },
];

/** How a dispute stands; to who said why not long ago, its order, payments, refunds and messages, from below `before`. */
export const loader = page(async ({ context, params, url }: Route.LoaderArgs) => {
  const view = await disputeInConsole(context.get(platformContext), meOf(context), params.id);
  const { dispute, inside } = view;
  if (!inside) return data({ dispute, until: null, case: null, clientId: "" });
  const before = url.searchParams.get("before") ?? "";
  const shop = context.get(openShopContext)(inside.store, inside.actor);
  const { order, said, cards } = await disputeCase(shop, /^\d{1,9}$/.test(before) ? Number(before) : null);
  // The key opens the buyer's page without a sign-in, so it has no business here.
  const { key: _, ...shown } = order;
  return data(
    { dispute, until: inside.until, case: { order: shown, said, cards }, clientId: crypto.randomUUID() },
    { status: said ? 200 : 503 },
  );
});

/** `intent` open (`reason`), say (`text`, `clientId`) or decide (`decision`, `words`). */
export const action = page(async ({ context, params, request, url }: Route.ActionArgs) => {
  const platform = context.get(platformContext);
  const me = meOf(context);
  const typed = typedOf(await request.formData());
  const { intent, reason = "", text = "", clientId = "", decision = "", words = "" } = typed;
  return answerForm(typed, async () => {
    if (intent === "open") await openVisit(platform, me, params.id, reason);
    else {
      const found = await disputeInConsole(platform, me, params.id);
      const { store, actor } = mustBeInside(found);
      const shop = context.get(openShopContext)(store, actor);
      if (intent === "decide") await decideDispute(shop, found.dispute.orderNumber, { decision, words });
      else await sayAsAdmin(shop, { clientId, text });
    }
    return redirect(url.pathname);
  });
});

export default function DisputePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { dispute, until, case: found, clientId } = loaderData;
  const refused = actionData && "problems" in actionData ? actionData : null;
  const { storeName, orderNumber, kind, platformAt } = dispute;
  return (
    <div className="mx-auto grid w-full max-w-7xl content-start gap-4 px-3 pt-4 pb-12 sm:px-5">
      <div>
        <h1 className="text-xl font-semibold tracking-tight">
          Order #{orderNumber} · {storeName}
        </h1>
        <p className="text-[13px] text-muted-foreground">
          {kindWords(kind)} · with us since {momentWords(platformAt, "UTC")} UTC
          {until && ` · you are let in until ${momentWords(until, "UTC")} UTC`}
        </p>
      </div>
      {found === null ? (
        <VisitReason problems={refused?.problems ?? NONE} typed={refused?.typed["reason"] ?? ""} />
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
          <CaseOrder order={found.order} disputeId={params.id} />
          <div className="grid gap-4">
            <CaseTalk
              key={params.id}
              disputeId={params.id}
              said={found.said}
              cards={found.cards}
              order={found.order}
              clientId={clientId}
              isOpen={dispute.status === "platform"}
              refused={refused}
            />
            <CaseDecision dispute={dispute} order={found.order} refused={refused} />
          </div>
        </div>
      )}
    </div>
  );
}

const NONE: Record<string, string> = {};
