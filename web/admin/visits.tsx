import { Eye } from "lucide-react";
import { Link } from "react-router";
import { listActs } from "#domain/admin/list-acts.ts";
import { page } from "#web/answers.ts";
import { meOf, platformContext } from "#web/context.ts";
import { Pager } from "#web/dashboard/pager.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { momentWords } from "#web/you/when-words.ts";
import type { Route } from "./+types/visits";

export const meta: Route.MetaFunction = () => [
  { title: "Trail – OPNMRT console" },
  { name: "robots", content: "noindex" },
];

/** What every admin did inside stores, for all of them to see. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) =>
  listActs(context.get(platformContext), meOf(context), url.searchParams.get("cursor")),
);

const ACTS = {
  opened: "opened the dispute",
  evidence: "took the evidence file",
  decided: "decided the dispute",
} as const;

export default function Visits({ loaderData: { acts, nextCursor } }: Route.ComponentProps) {
  return (
    <div className="mx-auto grid w-full max-w-7xl content-start gap-3 px-3 pt-4 pb-12 sm:px-5">
      <div>
        <h1 className="text-xl font-semibold tracking-tight">Trail</h1>
        <p className="text-[13px] text-muted-foreground">
          Who looked into which store, and why. Nobody can change it; each store reads its own.
        </p>
      </div>
      <div className="min-w-0 overflow-clip rounded-lg border border-border bg-card">
        {acts.length === 0 ? (
          <EmptyState icon={Eye} title="Nobody has looked into a store">
            Whoever opens a dispute stands here, with the reason they gave.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-border text-[13px]">
            {acts.map((one) => (
              <li key={one.id} className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[11rem_1fr]">
                <span className="text-muted-foreground tabular-nums">{momentWords(one.at, "UTC")} UTC</span>
                <span className="wrap-anywhere">
                  <span className="font-medium">{one.name}</span> {ACTS[one.act]} on{" "}
                  <Link to={`/admin/disputes/${one.disputeId}`} className="underline underline-offset-4">
                    order #{one.orderNumber} of {one.storeName}
                  </Link>
                  <span className="block text-muted-foreground">“{one.reason}”</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        <Pager nextCursor={nextCursor} />
      </div>
    </div>
  );
}
