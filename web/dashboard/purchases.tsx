import { Truck } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { listPurchases, type PurchaseRow } from "#domain/purchase/list.ts";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/purchases";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { NewPurchase } from "./new-purchase.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { PurchaseState } from "./purchase-state.tsx";
import { dayWords } from "./stock-plan-words.ts";
import { StockPlaces } from "./stock-places.tsx";

export const loader = page(async ({ url, context }: Route.LoaderArgs) =>
  listPurchases(context.get(shopContext), {
    all: url.searchParams.get("show") === "all",
    cursor: url.searchParams.get("cursor"),
  }),
);

export const meta: Route.MetaFunction = () => [{ title: "Purchase orders" }];

/** What was ordered from suppliers. */
export default function Purchases({ loaderData }: Route.ComponentProps) {
  const { rows, nextCursor, open, today } = loaderData;
  const [search] = useSearchParams();
  return (
    <>
      <PageHeader title="Purchase orders" action={<NewPurchase due={0} />} />
      <StockPlaces />
      <div className="mb-3">
        <FilterChips
          label="Which orders"
          name="show"
          chips={[
            { value: null, name: "To come", count: open },
            { value: "all", name: "All" },
          ]}
        />
      </div>
      <Card flush className="overflow-clip">
        {rows.length > 0 ? (
          <List rows={rows} today={today} />
        ) : (
          <EmptyState
            icon={Truck}
            title={search.get("show") ? "Nothing ordered yet" : "Nothing is on its way"}
          >
            Write down what you order from suppliers. It counts in how long your stock lasts, and when it
            comes you put it on the shelf from here.
          </EmptyState>
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

function List({ rows, today }: { rows: PurchaseRow[]; today: string }) {
  const { base } = useFrame();
  const link = ({ number, supplier }: PurchaseRow) => (
    <Link
      to={`${base}/stock/orders/${number}`}
      className="font-medium wrap-anywhere after:absolute after:inset-0 hover:underline"
    >
      {number} · {supplier}
    </Link>
  );
  const came = ({ received, pieces }: PurchaseRow) =>
    `${received.toLocaleString("en")} of ${pieces.toLocaleString("en")}`;
  return (
    <DataList
      caption="Purchase orders"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { name: "Order", className: "w-full", renderCell: link },
        { name: "State", renderCell: (row) => <PurchaseState purchase={row} today={today} /> },
        {
          name: "Expected",
          className: "whitespace-nowrap",
          renderCell: (row) => dayWords(row.expectedOn, today),
        },
        { name: "Came", end: true, className: "whitespace-nowrap", renderCell: came },
      ]}
      renderCard={(row) => (
        <div className="grid gap-1 px-4 py-3 text-sm">
          <div className="flex items-start justify-between gap-3">
            {link(row)}
            <PurchaseState purchase={row} today={today} />
          </div>
          <p className="text-[13px] text-muted-foreground">
            {came(row)} came · expected {dayWords(row.expectedOn, today)}
          </p>
        </div>
      )}
    />
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
