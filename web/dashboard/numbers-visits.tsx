import { Footprints } from "lucide-react";
import { Link } from "react-router";
import { type VisitPartRow, type VisitSums, visitsOverview } from "#domain/numbers/visits.ts";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/numbers-visits";
import { Figures } from "./figures.tsx";
import { useFrame } from "./frame-data.ts";
import { HowCounted } from "./how-counted.tsx";
import { chosenIn } from "./numbers-chosen.ts";
import { NumbersFunnel } from "./numbers-funnel.tsx";
import { NumbersHead } from "./numbers-head.tsx";
import { NumbersSteps } from "./numbers-steps.tsx";
import { shareOf } from "./numbers-words.ts";
import { PageProblem } from "./page-problem.tsx";
import { RankedList } from "./ranked-list.tsx";
import { visitPartName } from "./visit-words.ts";

export const loader = page(async ({ url, context }: Route.LoaderArgs) => ({
  numbers: await visitsOverview(context.get(shopContext), chosenIn(url.searchParams)),
}));

export const meta: Route.MetaFunction = () => [{ title: "Visits" }];

const PARTS: { kind: VisitPartRow["kind"]; title: string; hint: string; empty: string }[] = [
  {
    kind: "source",
    title: "Where they came from",
    hint: "By the link that was followed, or the page before.",
    empty: "Nobody came in this time.",
  },
  {
    kind: "campaign",
    title: "Campaigns",
    hint: "Links you gave out with utm_campaign in them.",
    empty: "No visit came by a campaign’s link.",
  },
  {
    kind: "country",
    title: "Countries",
    hint: "By the network the visit came from.",
    empty: "Nobody came in this time.",
  },
  {
    kind: "device",
    title: "Devices",
    hint: "What the shop was looked at with.",
    empty: "Nobody came in this time.",
  },
];

const HOW: [name: string, how: string][] = [
  [
    "Visits",
    "Times that somebody came to the shop from elsewhere. There is no cookie and no list of people behind it: whoever comes back an hour later is another visit. Robots are left out, and so is who comes from this dashboard.",
  ],
  ["Pages looked at", "Every page a person opened, also those that our edge gave out from its memory."],
  [
    "The way to an order",
    "Steps are counted, not people: two things put into one cart are two. Orders are those of the sales page, and also those that you took by hand.",
  ],
  [
    "Where they came from",
    "What the link said (utm_source), else the page before it, else the app that showed the shop. Many apps and typed addresses say nothing.",
  ],
  ["When", "By your shop’s clock, and shown here within a minute."],
];

export default function Visits({ loaderData: { numbers } }: Route.ComponentProps) {
  const { base, shopUrl } = useFrame();
  const { period, today, sums, before, steps, parts, products } = numbers;
  const number = (value: number) => value.toLocaleString("en");
  const share = ({ orders, visits }: VisitSums) => (visits > 0 ? orders / visits : 0);
  return (
    <>
      <NumbersHead period={period} today={today} />
      {sums.visits + sums.views + before.visits === 0 ? (
        <Card flush>
          <EmptyState
            icon={Footprints}
            title="Nobody came in this time"
            action={
              <CopyButton
                text={shopUrl}
                label="Copy your shop’s address"
                said="Address copied. Now tell somebody."
              />
            }
          >
            Once people come, this page shows from where, what they look at, and how far they go on the way to
            an order. It needs no cookies, and no banner that asks for them.
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-4 lg:gap-5">
          <Figures
            figures={[
              { name: "Visits", now: sums.visits, before: before.visits, render: number },
              { name: "Pages looked at", now: sums.views, before: before.views, render: number },
              {
                name: "Orders for a hundred visits",
                now: share(sums),
                before: share(before),
                render: (value) => shareOf(value, 1),
              },
            ]}
          />
          <NumbersSteps
            name="Visits"
            by={period.by}
            steps={steps}
            of={({ visits }) => visits}
            render={number}
          />
          <NumbersFunnel sums={sums} before={before} />
          <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
            {PARTS.map(({ kind, ...words }) => (
              <RankedList
                key={kind}
                {...words}
                rows={parts
                  .filter((part) => part.kind === kind)
                  .map((part) => ({
                    key: part.key,
                    name: visitPartName(part),
                    value: part.visits,
                    note: shareOf(part.visits, sums.visits),
                  }))}
              />
            ))}
            <RankedList
              title="Products looked at"
              hint="How often their pages were opened, and how many pieces were sold."
              empty="No product’s page was opened in this time."
              rows={products.map(({ productId, title, views, units }) => ({
                key: productId,
                name: (
                  <Link to={`${base}/products/${productId}`} className="after:absolute after:inset-0">
                    {title}
                  </Link>
                ),
                value: views,
                note: `${number(units)} sold`,
              }))}
            />
            <HowCounted how={HOW} />
          </div>
        </div>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
