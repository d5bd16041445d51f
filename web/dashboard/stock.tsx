import { Boxes, SearchX } from "lucide-react";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { adjustStock } from "#domain/stock/adjust.ts";
import { listStock } from "#domain/stock/list.ts";
import { saveStockTerms } from "#domain/stock/save-terms.ts";
import { transferStock } from "#domain/stock/transfer.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/stock";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { NewPurchase } from "./new-purchase.tsx";
import { orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { SearchBox } from "./search-box.tsx";
import { adjustmentIn, termsIn, transferIn } from "./stock-form.ts";
import { StockHow } from "./stock-how.tsx";
import { StockPlaces } from "./stock-places.tsx";
import { StockTable } from "./stock-table.tsx";
import { StockTermsDialog } from "./stock-terms-dialog.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  return await listStock(context.get(shopContext), {
    q: searchParams.get("q"),
    cursor: searchParams.get("cursor"),
    show: searchParams.get("show"),
  });
});

/** Changes, counts or moves what there is of one variant; or how the store orders. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const id = typed["variant"] ?? "";
  if (typed["intent"] === "terms")
    return orderStep(
      saveStockTerms(shop, termsIn(typed)),
      "Saved. What to order is worked out again.",
      typed,
    );
  return typed["intent"] === "transfer"
    ? orderStep(transferStock(shop, id, transferIn(typed)), "Moved.", typed)
    : orderStep(adjustStock(shop, id, adjustmentIn(typed)), "Stock changed.", typed);
});

const NOTHING: Record<string, string> = {
  order: "Whatever is known well enough has plenty for now, or more of it is on its way.",
  soon: "Whatever is known well enough lasts for more than two weeks.",
  over: "There is no more of anything than will sell.",
  dead: "All that lies here has sold lately.",
};

export const meta: Route.MetaFunction = () => [{ title: "Stock" }];

export default function Stock({ loaderData }: Route.ComponentProps) {
  const { rows, locations, nextCursor, differing, states, terms, today, knownUntil } = loaderData;
  const [settling, setSettling] = useState(false);
  const { base, can } = useFrame();
  const [search] = useSearchParams();
  const none = rows.length === 0 && !search.get("q") && !search.get("show");
  return (
    <>
      <PageHeader
        title="Stock"
        more={
          <>
            {can("settings.write") && <Button onClick={() => setSettling(true)}>How you order</Button>}
            <a href={`${base}/stock/export`} download className={buttonLook()}>
              CSV
            </a>
          </>
        }
        action={states.order > 0 && <NewPurchase due={states.order} />}
      />
      <StockPlaces />
      {differing > 0 && (
        <Notice tone="warn" title="The books don't add up">
          {differing === 1 ? "For one variant" : `For ${differing} variants`} the stock and its history say
          different things. That is a fault of ours and we were told; count those on the shelf meanwhile.
        </Notice>
      )}
      {!none && (
        <div className="mb-3 grid gap-2">
          <SearchBox label="Search stock" placeholder="Name, option or SKU" />
          <FilterChips
            label="Which stock"
            name="show"
            chips={[
              { value: null, name: "All" },
              { value: "order", name: "Order now", count: states.order },
              { value: "soon", name: "Runs out soon", count: states.soon },
              { value: "over", name: "Too much", count: states.over },
              { value: "dead", name: "Not selling", count: states.dead },
            ]}
          />
        </div>
      )}
      <Card flush className="overflow-clip">
        {rows.length > 0 ? (
          <StockTable rows={rows} locations={locations} mayChange={can("catalogue.write")} today={today} />
        ) : none ? (
          <EmptyState icon={Boxes} title="Nothing is counted yet">
            Products whose stock is counted show here, with where they are and what happened to them.
          </EmptyState>
        ) : (
          <EmptyState
            icon={SearchX}
            title={search.get("q") ? "Nothing is called like that" : "Nothing of that kind"}
            action={
              <Link to={`${base}/stock`} className={buttonLook()}>
                Show all stock
              </Link>
            }
          >
            {search.get("q") ? "Try fewer or other words." : NOTHING[search.get("show") ?? ""]}
          </EmptyState>
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
      {!none && (
        <div className="mt-4">
          <StockHow terms={terms} knownUntil={knownUntil} today={today} />
        </div>
      )}
      {settling && (
        <StockTermsDialog action={`${base}/stock`} terms={terms} onClose={() => setSettling(false)} />
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
