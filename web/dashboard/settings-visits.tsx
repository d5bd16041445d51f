import { Eye } from "lucide-react";
import { Link } from "react-router";
import { visitsToStore } from "#domain/dispute/visits.ts";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-visits";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { dateAndTime } from "./zone.ts";

export const loader = page(async ({ context, url }: Route.LoaderArgs) =>
  visitsToStore(context.get(shopContext), url.searchParams.get("cursor")),
);

export const meta: Route.MetaFunction = () => [{ title: "Platform visits" }];

const ACTS = {
  opened: "looked at the order and its messages",
  evidence: "took the evidence file",
  decided: "decided the dispute",
} as const;

/** Who of the platform looked into this store, at what, and why. */
export default function Visits({ loaderData: { acts, nextCursor } }: Route.ComponentProps) {
  const { base, store } = useFrame();
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <Card
        flush
        title="Platform visits"
        hint="People of the platform see an order only in a dispute that came to them, after they said why. Each time stands here, and nobody can change it."
      >
        {acts.length === 0 ? (
          <EmptyState icon={Eye} title="Nobody has looked into your store">
            If a buyer’s dispute ever comes to the platform, you read here who looked at it and why.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-border border-t border-border">
            {acts.map(({ id, name, act, orderNumber, reason, at }) => (
              <li key={id} className="grid gap-1 px-4 py-3 text-sm sm:px-5">
                <p>
                  <span className="font-medium">{name}</span> {ACTS[act]} of{" "}
                  <Link to={`${base}/orders/${orderNumber}`} className="underline underline-offset-4">
                    order #{orderNumber}
                  </Link>
                </p>
                <p className="wrap-anywhere text-muted-foreground">“{reason}”</p>
                <p className="text-[13px] text-muted-foreground">{dateAndTime(at, store.timeZone)}</p>
              </li>
            ))}
          </ul>
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
