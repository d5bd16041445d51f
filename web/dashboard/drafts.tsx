import { ClipboardList } from "lucide-react";
import { Link } from "react-router";
import { listDrafts } from "#domain/draft/list.ts";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { PriceText } from "#web/ui/price-text.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/drafts";
import { useFrame } from "./frame-data.ts";
import { NewOrder, OrderPlaces } from "./order-places.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { plural } from "./plural.ts";
import { dateAndTime } from "./zone.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) =>
  listDrafts(context.get(shopContext), { cursor: new URL(request.url).searchParams.get("cursor") }),
);

export const meta: Route.MetaFunction = () => [{ title: "Drafts" }];

/** Orders that are being put together and take nothing yet. */
export default function Drafts({ loaderData: { drafts, nextCursor } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title="Drafts" action={drafts.length > 0 && <NewOrder />} />
      <OrderPlaces />
      <Card flush className="overflow-clip">
        {drafts.length === 0 ? (
          <EmptyState icon={ClipboardList} title="No order is being put together" action={<NewOrder />}>
            Make one for somebody who wrote or called, and send them a link to pay; or write down what you
            sold at the counter.
          </EmptyState>
        ) : (
          <List drafts={drafts} />
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

type Listed = Route.ComponentProps["loaderData"]["drafts"][number];

function List({ drafts }: { drafts: Listed[] }) {
  const { base, store } = useFrame();
  const link = (row: Listed) => (
    <Link
      to={`${base}/orders/drafts/${row.id}`}
      className="font-medium wrap-anywhere after:absolute after:inset-0 hover:underline"
    >
      {row.name || "Nobody named yet"}
    </Link>
  );
  const total = (row: Listed) => <PriceText amount={row.total} currency={store.currency} />;
  const when = (row: Listed) => dateAndTime(row.updatedAt, store.timeZone);
  return (
    <DataList
      caption="Drafts"
      rows={drafts}
      rowKey={(row) => row.id}
      columns={[
        { name: "For", className: "w-full", renderCell: link },
        { name: "Lines", end: true, renderCell: (row) => row.itemCount },
        { name: "Changed", className: "whitespace-nowrap text-muted-foreground", renderCell: when },
        { name: "Total", end: true, renderCell: total },
      ]}
      renderCard={(row) => (
        <div className="relative grid gap-1 px-4 py-3 text-sm">
          <div className="flex items-start justify-between gap-3">
            {link(row)}
            <span className="shrink-0 font-semibold">{total(row)}</span>
          </div>
          <p className="text-[13px] text-muted-foreground">
            {plural(row.itemCount, "line")} · {when(row)}
          </p>
        </div>
      )}
    />
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
