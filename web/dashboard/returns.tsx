import { PackageOpen } from "lucide-react";
import { data, Form, Link, useNavigation } from "react-router";
import { Invalid } from "#domain/errors.ts";
import { listReturns } from "#domain/return/list.ts";
import type { ReturnRow } from "#domain/return/return.ts";
import { setReturnDays } from "#domain/return/set-window.ts";
import { RETURN_STATUSES } from "#domain/return/status.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/returns";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { OrderPlaces } from "./order-places.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { REASON_NAMES } from "./return-names.ts";
import { RETURN_WORDS, ReturnStatusBadge } from "./status-badges.tsx";
import { useSaid } from "./use-answer.ts";
import { dateAndTime } from "./zone.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const status = RETURN_STATUSES.find((known) => known === searchParams.get("status")) ?? null;
  return listReturns(context.get(shopContext), { status, cursor: searchParams.get("cursor") });
});

/** For how many days a buyer can ask online. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  try {
    await setReturnDays(context.get(shopContext), typed["days"] ?? "");
    return data({ said: "Saved." });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    throw error;
  }
});

export const meta: Route.MetaFunction = () => [{ title: "Returns" }];

export default function Returns({ loaderData, actionData }: Route.ComponentProps) {
  const { can } = useFrame();
  const { returns, nextCursor, counts, days } = loaderData;
  useSaid(actionData);
  const sending = useNavigation().state === "submitting";
  const problems: Record<string, string> = actionData && "problems" in actionData ? actionData.problems : {};
  return (
    <>
      <PageHeader title="Returns" />
      <OrderPlaces />
      <div className="grid gap-4">
        {counts.all > 0 && (
          <FilterChips
            label="Filter by state"
            name="status"
            chips={[
              { value: null, name: "All", count: counts.all },
              ...RETURN_STATUSES.map((status) => ({
                value: status,
                name: RETURN_WORDS[status].name,
                count: counts[status],
              })).filter(({ count }) => count > 0),
            ]}
          />
        )}
        <Card flush className="overflow-clip">
          {returns.length === 0 ? (
            <EmptyState
              icon={PackageOpen}
              title={counts.all === 0 ? "Nothing came back yet" : "Nothing here right now"}
            >
              Buyers ask for a return on the page of their order. You can note one yourself, on the order’s
              page here.
            </EmptyState>
          ) : (
            <List returns={returns} />
          )}
          <Pager nextCursor={nextCursor} />
        </Card>
        <Card title="How long buyers can ask">
          <Form method="post" noValidate className="grid justify-items-start gap-3">
            <Field
              label="Days after it was sent"
              hint="0 means that nobody can ask online. You can note a return at any time."
              error={problems["days"]}
            >
              {(control) => (
                <Input
                  {...control}
                  name="days"
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={String(days)}
                  disabled={!can("settings.write")}
                  className="w-24 tabular-nums"
                />
              )}
            </Field>
            {can("settings.write") && (
              <Button type="submit" pending={sending}>
                Save
              </Button>
            )}
          </Form>
        </Card>
      </div>
    </>
  );
}

const what = ({ lines }: ReturnRow): string =>
  lines
    .map(
      ({ title, variantTitle, quantity }) =>
        `${quantity} × ${[title, variantTitle].filter(Boolean).join(", ")}`,
    )
    .join("; ");

const why = ({ lines }: ReturnRow): string =>
  [...new Set(lines.map(({ reason }) => REASON_NAMES[reason]))].join(", ");

function List({ returns }: { returns: ReturnRow[] }) {
  const { base, store } = useFrame();
  const link = (row: ReturnRow) => (
    <Link
      to={`${base}/orders/${row.orderNumber}`}
      className="font-semibold tabular-nums after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
    >
      #{row.orderNumber}
    </Link>
  );
  return (
    <DataList
      caption="Returns"
      rows={returns}
      rowKey={(row) => row.id}
      columns={[
        { name: "Order", renderCell: link },
        {
          name: "What",
          className: "w-full",
          renderCell: (row) => (
            <>
              <span className="line-clamp-1 break-all">{what(row)}</span>
              <span className="line-clamp-1 text-[13px] text-muted-foreground">
                {[row.name, why(row)].filter(Boolean).join(" · ")}
              </span>
            </>
          ),
        },
        { name: "State", renderCell: (row) => <ReturnStatusBadge status={row.status} /> },
        {
          name: "Asked",
          className: "whitespace-nowrap text-muted-foreground",
          renderCell: (row) => dateAndTime(row.createdAt, store.timeZone),
        },
      ]}
      renderCard={(row) => (
        <div className="grid gap-1 px-4 py-3 text-sm">
          <div className="flex items-start justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">
              {link(row)} {what(row)}
            </span>
            <ReturnStatusBadge status={row.status} />
          </div>
          <p className="text-[13px] text-muted-foreground">
            {dateAndTime(row.createdAt, store.timeZone)} · {why(row)}
          </p>
        </div>
      )}
    />
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
