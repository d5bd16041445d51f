import { data } from "react-router";
import { cancelImport } from "#domain/import/cancel.ts";
import { startImport } from "#domain/import/start.ts";
import { viewImport } from "#domain/import/view.ts";
import { Card } from "#web/ui/card.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/import";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { ImportRows } from "./import-rows.tsx";
import { ImportState } from "./import-state.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { useEverySecond } from "./use-every-second.ts";
import { useSaid } from "./use-answer.ts";

export const loader = page(async ({ request, context, params }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const shop = context.get(shopContext);
  const view = await viewImport(shop, params.id, {
    plan: searchParams.get("plan"),
    cursor: searchParams.get("cursor"),
  });
  return { view, now: shop.now() };
});

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  switch ((await request.formData()).get("intent")) {
    case "start":
      await startImport(shop, params.id);
      return data({ said: "Import started. It goes on when you close this page." });
    case "cancel":
      await cancelImport(shop, params.id);
      return data({ said: "Import stopped." });
    default:
      return data({ failed: "There is nothing to do." }, { status: 422 });
  }
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.view.fileName ?? "File"} · Import` },
];

export default function Import({ loaderData: { view, now }, actionData }: Route.ComponentProps) {
  const { base } = useFrame();
  const { counts } = view;
  useEverySecond(view.status === "running" || (view.status === "done" && view.picturesWaiting > 0));
  useSaid(actionData);
  return (
    <>
      <PageHeader title={view.fileName} back={{ to: `${base}/imports`, name: "Import products" }} />
      <div className="grid gap-4 lg:gap-5">
        <ImportState view={view} now={now} />
        <div className="grid gap-2">
          <FilterChips
            label="Filter the products"
            name="plan"
            chips={[
              {
                value: null,
                name: "All",
                count: counts.create + counts.update + counts.unchanged + counts.refuse,
              },
              { value: "create", name: "New", count: counts.create },
              { value: "update", name: "Changed", count: counts.update },
              { value: "unchanged", name: "The same", count: counts.unchanged },
              { value: "refuse", name: "Refused", count: counts.refuse },
            ]}
          />
          <Card flush className="overflow-clip">
            <ImportRows rows={view.rows} />
            <Pager nextCursor={view.nextCursor} />
          </Card>
        </div>
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
