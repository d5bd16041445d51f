import { useState } from "react";
import { data } from "react-router";
import { cancelPurchase } from "#domain/purchase/cancel.ts";
import { receiveDelivery } from "#domain/purchase/receive.ts";
import { showPurchase, type PurchaseDetail } from "#domain/purchase/show.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/purchase";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { DeliveryDialog } from "./delivery-dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { orderNumber, orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { plural } from "./plural.ts";
import { deliveryIn } from "./purchase-form.ts";
import { PurchaseState } from "./purchase-state.tsx";
import { dayWords } from "./stock-plan-words.ts";
import { dateAndTime } from "./zone.ts";

export const loader = page(async ({ params, context }: Route.LoaderArgs) =>
  showPurchase(context.get(shopContext), orderNumber(params.number)),
);

/** What came goes on the shelf, or nothing more of it comes. */
export const action = page(async ({ request, params, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const number = orderNumber(params.number);
  if (typed["intent"] === "cancel") return orderStep(cancelPurchase(shop, number), "Called off.", typed);
  if (typed["intent"] === "receive")
    return orderStep(receiveDelivery(shop, number, deliveryIn(typed)), "It is on the shelf.", typed);
  return data({ failed: "There is nothing to do." }, { status: 422 });
});

export const meta: Route.MetaFunction = ({ params }) => [{ title: `Purchase order ${params.number}` }];

export default function Purchase({ loaderData }: Route.ComponentProps) {
  const { purchase, locations, today } = loaderData;
  const { base, can } = useFrame();
  const [asking, setAsking] = useState<"receive" | "cancel" | null>(null);
  const { number, supplier, status, expectedOn, note } = purchase;
  const mayChange = can("catalogue.write") && (status === "open" || status === "partly");
  const here = `${base}/stock/orders/${number}`;
  return (
    <>
      <PageHeader
        title={`Purchase order ${number}`}
        beside={<PurchaseState purchase={purchase} today={today} />}
        hint={`${supplier} · expected ${dayWords(expectedOn, today)}`}
        back={{ to: `${base}/stock/orders`, name: "Purchase orders" }}
        more={mayChange && <Button onClick={() => setAsking("cancel")}>Call off</Button>}
        action={
          mayChange && (
            <Button look="primary" onClick={() => setAsking("receive")}>
              Something came
            </Button>
          )
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <Card flush title="Lines" hint={note}>
          <Lines lines={purchase.lines} />
        </Card>
        <Card title="What happened">
          <Past purchase={purchase} />
        </Card>
      </div>
      {asking === "receive" && (
        <DeliveryDialog
          action={here}
          purchase={purchase}
          locations={locations}
          onClose={() => setAsking(null)}
        />
      )}
      <ConfirmDialog
        action={here}
        intent="cancel"
        title="Call the rest off?"
        description="What is still to come no longer counts as coming. What came stays. This can’t be undone."
        label="Call off"
        look="danger"
        open={asking === "cancel"}
        onClose={() => setAsking(null)}
      />
    </>
  );
}

const Lines = ({ lines }: Pick<PurchaseDetail, "lines">) => (
  <ul aria-label="Lines" className="divide-y divide-border border-t border-border">
    {lines.map(({ variantId, title, quantity, received, there }) => (
      <li key={variantId} className="flex items-start justify-between gap-4 px-4 py-3 text-sm sm:px-5">
        <span className="min-w-0">
          <span className="block font-medium wrap-anywhere">{title}</span>
          {!there && (
            <span className="text-[13px] text-muted-foreground">
              Taken out of your shop, or not counted any more
            </span>
          )}
        </span>
        <span className="shrink-0 tabular-nums">
          {received.toLocaleString("en")} of {quantity.toLocaleString("en")} came
        </span>
      </li>
    ))}
  </ul>
);

function Past({ purchase: { receipts, orderedAt, endedAt, status } }: { purchase: PurchaseDetail }) {
  const { store } = useFrame();
  const steps = [
    ...(status === "cancelled" && endedAt
      ? [{ key: "ended", what: "Called off", at: endedAt, more: [] }]
      : []),
    ...receipts.map(({ id, pieces, location, who, at }) => ({
      key: id,
      what: `${plural(pieces, "piece")} came`,
      at,
      more: [location, who ?? ""],
    })),
    { key: "ordered", what: "Ordered", at: orderedAt, more: [] },
  ];
  return (
    <ol className="grid gap-3 text-sm">
      {steps.map(({ key, what, at, more }) => (
        <li key={key}>
          <p className="font-medium">{what}</p>
          <p className="text-[13px] text-muted-foreground">
            {[...more, dateAndTime(at, store.timeZone)].filter(Boolean).join(" · ")}
          </p>
        </li>
      ))}
    </ol>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
