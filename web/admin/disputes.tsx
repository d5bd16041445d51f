import { Gavel } from "lucide-react";
import { Link } from "react-router";
import { listDisputes } from "#domain/admin/list-disputes.ts";
import { DECISION_NAMES, kindWords, STATUS_NAMES } from "#domain/dispute/names.ts";
import { page } from "#web/answers.ts";
import { meOf, platformContext } from "#web/context.ts";
import { FilterChips } from "#web/dashboard/filter-chips.tsx";
import { Pager } from "#web/dashboard/pager.tsx";
import { Badge } from "#web/ui/badge.tsx";
import { cn } from "#web/ui/class-names.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { momentWords } from "#web/you/when-words.ts";
import type { Route } from "./+types/disputes";
import { ROW, RowKeys } from "./row-keys.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Disputes – OPNMRT console" },
  { name: "robots", content: "noindex" },
];

/** The queue: which disputes wait for the platform. What was said in them opens only to who says why. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const show = url.searchParams.get("show") === "over" ? "over" : "waiting";
  const cursor = url.searchParams.get("cursor");
  const list = await listDisputes(context.get(platformContext), meOf(context), { show, cursor });
  return { ...list, show };
});

const CELL = "h-9 px-3 first:ps-4 last:pe-4 pointer-coarse:h-11";
const CHIPS = [
  { value: null, name: "Waiting" },
  { value: "over", name: "Over" },
];

export default function Disputes({ loaderData: { disputes, show, nextCursor } }: Route.ComponentProps) {
  return (
    <RowKeys>
      <div className="mx-auto grid w-full max-w-7xl content-start gap-3 px-3 pt-4 pb-12 sm:px-5">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-xl font-semibold tracking-tight">Disputes</h1>
          <FilterChips label="Filter disputes" name="show" chips={CHIPS} />
        </div>
        <div className="min-w-0 overflow-clip rounded-lg border border-border bg-card">
          {disputes.length === 0 ? (
            <EmptyState icon={Gavel} title={show === "over" ? "None is over yet" : "No dispute waits"}>
              A dispute comes here when its store did not answer in three days, or when either side asks for
              it.
            </EmptyState>
          ) : (
            <Table disputes={disputes} />
          )}
          <Pager nextCursor={nextCursor} />
        </div>
      </div>
    </RowKeys>
  );
}

type Listed = Route.ComponentProps["loaderData"]["disputes"];

/** Rows as close as they can be pressed; the whole row is the link. On a phone, a list of the same. */
function Table({ disputes }: { disputes: Listed }) {
  return (
    <>
      <table className="hidden w-full border-collapse text-[13px] sm:table">
        <caption className="sr-only">Disputes, with when they came to the platform</caption>
        <thead>
          <tr className="border-b border-border bg-muted/60">
            {["Order", "Store", "What is wrong", "Status", "With us since"].map((name) => (
              <th
                key={name}
                scope="col"
                className={cn(CELL, "text-start text-xs font-medium whitespace-nowrap text-muted-foreground")}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {disputes.map((one) => (
            <tr key={one.id} className="relative focus-within:bg-primary/8 hover:bg-muted/60">
              <td className={CELL}>
                <RowLink one={one} />
              </td>
              <td className={cn(CELL, "max-w-64 truncate")}>{one.storeName}</td>
              <td className={CELL}>{kindWords(one.kind)}</td>
              <td className={CELL}>
                <Status one={one} />
              </td>
              <td className={cn(CELL, "whitespace-nowrap tabular-nums")}>
                {momentWords(one.platformAt, "UTC")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul aria-label="Disputes" className="divide-y divide-border text-sm sm:hidden">
        {disputes.map((one) => (
          <li key={one.id} className="relative grid gap-1 px-4 py-3 active:bg-muted/60">
            <span className="flex items-center justify-between gap-3">
              <RowLink one={one} />
              <Status one={one} />
            </span>
            <span className="truncate text-[13px] text-muted-foreground">{one.storeName}</span>
            <span className="text-[13px] text-muted-foreground">
              {kindWords(one.kind)} · {momentWords(one.platformAt, "UTC")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const RowLink = ({ one: { id, orderNumber } }: { one: Listed[number] }) => (
  <Link
    {...ROW}
    to={`/admin/disputes/${id}`}
    className="font-medium after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
  >
    Order #{orderNumber}
  </Link>
);

function Status({ one: { status, decision } }: { one: Listed[number] }) {
  const tone = status === "platform" ? "warn" : "plain";
  return <Badge tone={tone}>{decision ? DECISION_NAMES[decision] : STATUS_NAMES[status]}</Badge>;
}
