import { Boxes, SearchX } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { adjustStock } from "#domain/stock/adjust.ts";
import { listStock } from "#domain/stock/list.ts";
import { transferStock } from "#domain/stock/transfer.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/stock";
import { useFrame } from "./frame-data.ts";
import { orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { SearchBox } from "./search-box.tsx";
import { adjustmentIn, transferIn } from "./stock-form.ts";
import { StockTable } from "./stock-table.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  return await listStock(context.get(shopContext), {
    q: searchParams.get("q"),
    cursor: searchParams.get("cursor"),
  });
});

/** Changes, counts or moves what there is of one variant. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const id = typed["variant"] ?? "";
  return typed["intent"] === "transfer"
    ? orderStep(transferStock(shop, id, transferIn(typed)), "Moved.", typed)
    : orderStep(adjustStock(shop, id, adjustmentIn(typed)), "Stock changed.", typed);
});

export const meta: Route.MetaFunction = () => [{ title: "Stock" }];

export default function Stock({ loaderData }: Route.ComponentProps) {
  const { rows, locations, nextCursor, differing } = loaderData;
  const { base, can } = useFrame();
  const [search] = useSearchParams();
  const none = rows.length === 0 && !search.get("q");
  return (
    <>
      <PageHeader
        title="Stock"
        hint="Everything that is counted, what is nearly gone first."
        more={
          can("settings.read") && (
            <Link to={`${base}/settings/locations`} className={buttonLook()}>
              Locations
            </Link>
          )
        }
      />
      {differing > 0 && (
        <Notice tone="warn" title="The books don't add up">
          {differing === 1 ? "For one variant" : `For ${differing} variants`} the stock and its history say
          different things. That is a fault of ours and we were told; count those on the shelf meanwhile.
        </Notice>
      )}
      {!none && (
        <div className="mb-3">
          <SearchBox label="Search stock" placeholder="Name, option or SKU" />
        </div>
      )}
      <Card flush className="overflow-clip">
        {rows.length > 0 ? (
          <StockTable rows={rows} locations={locations} mayChange={can("catalogue.write")} />
        ) : none ? (
          <EmptyState icon={Boxes} title="Nothing is counted yet">
            Products whose stock is counted show here, with where they are and what happened to them.
          </EmptyState>
        ) : (
          <EmptyState
            icon={SearchX}
            title="Nothing is called like that"
            action={
              <Link to={`${base}/stock`} className={buttonLook()}>
                Show all stock
              </Link>
            }
          >
            Try fewer or other words.
          </EmptyState>
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
