import { SearchX, Users } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { BUYERS_BY, type BuyerRow, listBuyers } from "#domain/buyer/list.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { PriceText } from "#web/ui/price-text.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/buyers";
import { buyerName } from "./buyer-name.ts";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { OrderPlaces } from "./order-places.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { plural } from "./plural.ts";
import { SearchBox } from "./search-box.tsx";
import { dateOnly } from "./zone.ts";

export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const wanted = url.searchParams.get("by");
  const by = BUYERS_BY.find((known) => known === wanted);
  return listBuyers(context.get(shopContext), {
    q: url.searchParams.get("q") ?? "",
    ...(by && { by }),
    cursor: url.searchParams.get("cursor"),
  });
});

export const meta: Route.MetaFunction = () => [{ title: "Buyers" }];

export default function Buyers({ loaderData: { buyers, nextCursor } }: Route.ComponentProps) {
  const { base } = useFrame();
  const [search] = useSearchParams();
  const isSearch = search.has("q") || search.has("cursor");
  return (
    <>
      <PageHeader title="Buyers" hint="Who bought here, with or without an account." />
      <OrderPlaces />
      {buyers.length > 0 || isSearch ? (
        <div className="mb-3 grid gap-3">
          <SearchBox label="Search buyers" placeholder="Name or e-mail" keep={KEPT} />
          <FilterChips
            label="In which order"
            name="by"
            chips={[
              { value: null, name: "Spent most" },
              { value: "orders", name: "Ordered most often" },
              { value: "number", name: "Ordered last" },
            ]}
          />
        </div>
      ) : null}
      <Card flush className="overflow-clip">
        {buyers.length > 0 ? (
          <BuyerList buyers={buyers} />
        ) : isSearch ? (
          <EmptyState
            icon={SearchX}
            title="No buyer is like that"
            action={
              <Link to={`${base}/buyers`} className={buttonLook()}>
                Show all buyers
              </Link>
            }
          >
            Try a part of the name.
          </EmptyState>
        ) : (
          <EmptyState icon={Users} title="Nobody has bought yet">
            Everybody who buys stands here, with what they ordered and what it came to.
          </EmptyState>
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

const KEPT = ["by"];

function BuyerList({ buyers }: { buyers: BuyerRow[] }) {
  const { base, store } = useFrame();
  const link = (row: BuyerRow) => (
    <Link
      to={`${base}/buyers/${row.number}`}
      className="font-semibold wrap-anywhere after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
    >
      {buyerName(row)}
    </Link>
  );
  const spent = (row: BuyerRow) => <PriceText amount={row.spent} currency={store.currency} />;
  const last = (row: BuyerRow) => dateOnly(row.lastAt, store.timeZone);
  return (
    <DataList
      caption="Buyers"
      rows={buyers}
      rowKey={(row) => String(row.number)}
      columns={[
        { name: "Buyer", className: "w-1/2", renderCell: link },
        {
          name: "E-mail",
          className: "w-1/2",
          renderCell: (row) => <span className="break-all text-muted-foreground">{row.email}</span>,
        },
        { name: "Last order", className: "whitespace-nowrap text-muted-foreground", renderCell: last },
        { name: "Orders", end: true, renderCell: (row) => row.orders.toLocaleString("en") },
        { name: "Spent", end: true, renderCell: spent },
      ]}
      renderCard={(row) => (
        <div className="grid gap-1 px-4 py-3 text-sm">
          <div className="flex items-baseline justify-between gap-3">
            {link(row)}
            <span className="shrink-0 font-semibold">{spent(row)}</span>
          </div>
          <p className="text-[13px] text-muted-foreground">
            {plural(row.orders, "order")}, last on {last(row)}
          </p>
        </div>
      )}
    />
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
