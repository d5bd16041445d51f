import { Plus, SearchX } from "lucide-react";
import { Link } from "react-router";
import { listSearchMisses, type SearchMiss } from "#domain/search-miss/list.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/searches";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { plural } from "./plural.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  misses: await listSearchMisses(context.get(shopContext)),
}));

export const meta: Route.MetaFunction = () => [{ title: "Searched for and not found" }];

export default function Searches({ loaderData: { misses } }: Route.ComponentProps) {
  const { base, can } = useFrame();
  const add = can("catalogue.write") && (
    <Link to={`${base}/products/new`} className={buttonLook({ look: "primary" })}>
      <Plus aria-hidden />
      Add product
    </Link>
  );
  return (
    <>
      <PageHeader
        title="Searched for and not found"
        hint="In the last thirty days. The words alone: nothing says who typed them."
        action={misses.length > 0 && add}
      />
      <Card flush className="overflow-clip">
        {misses.length === 0 ? (
          <EmptyState icon={SearchX} title="Everybody found something">
            What shoppers look for in your shop and do not find is listed here: an idea for what to sell next,
            or for another word in a product’s tags.
          </EmptyState>
        ) : (
          <DataList
            caption="Searched for and not found"
            rows={misses}
            rowKey={(row) => row.words}
            columns={[
              { name: "Words", className: "w-full", renderCell: (row) => <Words row={row} /> },
              { name: "Last", className: "whitespace-nowrap", renderCell: (row) => dayOf(row) },
              { name: "Searched", end: true, className: "whitespace-nowrap", renderCell: times },
            ]}
            renderCard={(row) => (
              <div className="grid min-h-16 content-center gap-0.5 px-4 py-3 text-sm">
                <Words row={row} />
                <span className="text-muted-foreground">
                  {times(row)} · last on {dayOf(row)}
                </span>
              </div>
            )}
          />
        )}
      </Card>
    </>
  );
}

const Words = ({ row }: { row: SearchMiss }) => (
  <span className="font-medium wrap-anywhere">
    <bdi>{row.words}</bdi>
  </span>
);

const times = (row: SearchMiss) => plural(row.count, "time");

const dayOf = ({ lastDay }: SearchMiss) =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${lastDay}T00:00:00Z`),
  );

export function ErrorBoundary() {
  return <PageProblem />;
}
