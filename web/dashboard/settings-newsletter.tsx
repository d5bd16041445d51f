import { Download } from "lucide-react";
import { Link } from "react-router";
import { newsletterCounts } from "#domain/newsletter/list.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-newsletter";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  counts: await newsletterCounts(context.get(shopContext)),
}));

export const meta: Route.MetaFunction = () => [{ title: "Newsletter" }];

const ROWS = [
  { state: "confirmed", name: "On your list" },
  { state: "waiting", name: "Asked, and not confirmed yet" },
  { state: "left", name: "Left" },
] as const;

/** How many shoppers want letters, and the list to take to wherever the letters are written. */
export default function Newsletter({ loaderData: { counts } }: Route.ComponentProps) {
  const { base } = useFrame();
  const nobody = counts.confirmed + counts.waiting + counts.left === 0;
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <Card
        title="Newsletter"
        hint="Everybody here has confirmed from their own mailbox that they want your letters."
      >
        {nobody ? (
          <p className="text-sm">
            Nobody yet. Add the part “Newsletter” to{" "}
            <Link to={`${base}/settings/look`} className="text-primary underline underline-offset-4">
              your front page
            </Link>
            , and shoppers can leave their address.
          </p>
        ) : (
          <>
            <dl className="grid gap-3 sm:grid-cols-3">
              {ROWS.map(({ state, name }) => (
                <div key={state} className="rounded-lg bg-muted p-4">
                  <dt className="text-sm text-muted-foreground">{name}</dt>
                  <dd className="text-2xl font-semibold tabular-nums">
                    {counts[state].toLocaleString("en")}
                  </dd>
                </div>
              ))}
            </dl>
            <a
              href={`${base}/settings/newsletter/export`}
              className={buttonLook({ className: "justify-self-start" })}
            >
              <Download aria-hidden />
              Take the list as CSV
            </a>
            <p className="text-[13px] text-muted-foreground">
              Each line has a link by which that person leaves; put it into every letter.
            </p>
          </>
        )}
      </Card>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
