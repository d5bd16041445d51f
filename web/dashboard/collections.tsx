import { LayoutGrid, Plus } from "lucide-react";
import { Link } from "react-router";
import { listCollections, type CollectionRow } from "#domain/collection/list.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/collections";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { plural } from "./plural.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  collections: await listCollections(context.get(shopContext)),
}));

export const meta: Route.MetaFunction = () => [{ title: "Collections" }];

export default function Collections({ loaderData: { collections } }: Route.ComponentProps) {
  const { base, can } = useFrame();
  const add = can("catalogue.write") && (
    <Link to={`${base}/collections/new`} className={buttonLook({ look: "primary" })}>
      <Plus aria-hidden />
      Add collection
    </Link>
  );
  const link = (row: CollectionRow) => (
    <Link
      to={`${base}/collections/${row.id}`}
      className="font-medium wrap-anywhere after:absolute after:inset-0 hover:underline"
    >
      {row.title}
    </Link>
  );
  const count = (row: CollectionRow) => plural(row.count, "product");
  return (
    <>
      <PageHeader title="Collections" action={collections.length > 0 && add} />
      <Card flush className="overflow-clip">
        {collections.length === 0 ? (
          <EmptyState icon={LayoutGrid} title="Group what belongs together" action={add}>
            Collections are the shelves in your shop’s menu: “New in”, “Under ₦10,000”, “For the table”. Pick
            products by hand, or let a tag gather them.
          </EmptyState>
        ) : (
          <DataList
            caption="Collections"
            rows={collections}
            rowKey={(row) => row.id}
            columns={[
              { name: "Collection", className: "w-full", renderCell: link },
              { name: "How", className: "whitespace-nowrap", renderCell: ruleWords },
              { name: "Holds", end: true, className: "whitespace-nowrap", renderCell: count },
            ]}
            renderCard={(row) => (
              <div className="grid min-h-16 content-center gap-0.5 px-4 py-3 text-sm">
                {link(row)}
                <p className="truncate text-[13px] text-muted-foreground">
                  {count(row)} · {ruleWords(row)}
                </p>
              </div>
            )}
          />
        )}
      </Card>
    </>
  );
}

const RULE = { any_tag: "any of", all_tags: "all of" } as const;

const ruleWords = ({ rule, tags }: CollectionRow): string =>
  rule === "manual"
    ? "Picked by hand"
    : tags.length === 1
      ? `Tag: ${tags[0]}`
      : `Tags, ${RULE[rule]}: ${tags.slice(0, 3).join(", ")}${tags.length > 3 ? "…" : ""}`;

export function ErrorBoundary() {
  return <PageProblem />;
}
