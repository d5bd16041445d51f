import { History } from "lucide-react";
import { Link } from "react-router";
import { stockHistory } from "#domain/stock/history.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/stock-history";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { StockExpected } from "./stock-expected.tsx";
import { movementWords, signed } from "./stock-words.ts";
import { dateAndTime } from "./zone.ts";

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) =>
  stockHistory(context.get(shopContext), params.id, new URL(request.url).searchParams.get("cursor")),
);

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `Stock of ${loaderData.variant.title}` : "Stock" },
];

/** What happened to one variant: who, why, where, for which order. */
export default function StockHistory({ loaderData }: Route.ComponentProps) {
  const { variant, terms, today, locations, movements, nextCursor } = loaderData;
  const { base, store, can } = useFrame();
  const places = locations.filter(({ id, active }) => active || variant.levels[id]);
  return (
    <>
      <PageHeader
        title={[variant.title, variant.variantTitle].filter(Boolean).join(", ")}
        hint={variant.sku}
        back={{ to: `${base}/stock`, name: "Stock" }}
        more={
          <Link to={`${base}/products/${variant.productId}`} className={buttonLook()}>
            Product
          </Link>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="grid gap-4 lg:order-last">
          <StockExpected row={variant} terms={terms} today={today} />
          <Card title="Now">
            <dl className="grid gap-2 text-sm">
              {places.map(({ id, name }) => (
                <div key={id} className="flex justify-between gap-4">
                  <dt className="min-w-0 break-words text-muted-foreground">{name}</dt>
                  <dd className="tabular-nums">{(variant.levels[id] ?? 0).toLocaleString("en")}</dd>
                </div>
              ))}
              <div className="flex justify-between gap-4 border-t border-border pt-2 font-semibold">
                <dt>To sell</dt>
                <dd className="tabular-nums">{variant.stock.toLocaleString("en")}</dd>
              </div>
            </dl>
          </Card>
        </div>
        <Card flush title="History">
          {movements.length === 0 ? (
            <EmptyState icon={History} title="Nothing has happened yet">
              Sales, counts and deliveries of it show here.
            </EmptyState>
          ) : (
            <ul aria-label="History" className="divide-y divide-border border-t border-border">
              {movements.map((movement) => {
                const { title, who } = movementWords(movement);
                return (
                  <li key={movement.id} className="flex items-start gap-4 px-4 py-3 text-sm sm:px-5">
                    <div className="grid min-w-0 grow gap-0.5">
                      <p className="font-medium break-words">
                        {title}
                        {movement.orderNumber !== null && can("orders.read") && (
                          <>
                            {" "}
                            <Link
                              to={`${base}/orders/${movement.orderNumber}`}
                              className="text-primary underline underline-offset-4"
                            >
                              #{movement.orderNumber}
                            </Link>
                          </>
                        )}
                      </p>
                      {movement.note && <p className="break-words">{movement.note}</p>}
                      <p className="text-[13px] text-muted-foreground">
                        {[movement.location, who, dateAndTime(movement.at, store.timeZone)]
                          .filter(Boolean)
                          .join(" · ")}
                      </p>
                    </div>
                    <p className="font-semibold tabular-nums">{signed(movement.delta)}</p>
                  </li>
                );
              })}
            </ul>
          )}
          <Pager nextCursor={nextCursor} />
        </Card>
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
