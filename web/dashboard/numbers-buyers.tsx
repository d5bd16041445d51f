import { Users } from "lucide-react";
import { Link } from "react-router";
import { formatMoney, minorDigits } from "#domain/money.ts";
import { buyersOverview } from "#domain/numbers/buyers.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/numbers-buyers";
import { Figures } from "./figures.tsx";
import { useFrame } from "./frame-data.ts";
import { HowCounted } from "./how-counted.tsx";
import { chosenIn } from "./numbers-chosen.ts";
import { NumbersCohorts } from "./numbers-cohorts.tsx";
import { NumbersHead } from "./numbers-head.tsx";
import { NumbersSteps } from "./numbers-steps.tsx";
import { shareOf } from "./numbers-words.ts";
import { PageProblem } from "./page-problem.tsx";

export const loader = page(async ({ url, context }: Route.LoaderArgs) => ({
  numbers: await buyersOverview(context.get(shopContext), chosenIn(url.searchParams)),
}));

export const meta: Route.MetaFunction = () => [{ title: "Buyers in numbers" }];

const HOW: [name: string, how: string][] = [
  [
    "Buyers",
    "E-mail addresses with an order that is paid, or is to be paid on delivery and was not cancelled. Somebody with two addresses is two.",
  ],
  ["New buyers", "Those whose first order here was in these days."],
  ["Came back", "Those who had ordered before these days, or more than once in them."],
  [
    "Share of sales by those who came back",
    "What their orders came to, less what went back since, of what all orders came to.",
  ],
  [
    "Do they come back?",
    "Months by your shop’s clock. The newest months have had less time, and the running one is not over.",
  ],
];

export default function BuyersInNumbers({ loaderData: { numbers } }: Route.ComponentProps) {
  const { base, store } = useFrame();
  const { period, today, sums, before, steps, cohorts } = numbers;
  const money = (amount: number) => formatMoney(amount, store.currency);
  const number = (value: number) => value.toLocaleString("en");
  const part = (some: number, all: number) => (all > 0 ? some / all : 0);
  // To the last cent it would say more than it knows.
  const whole = 10 ** minorDigits(store.currency);
  const average = ({ spent, buyers }: { spent: number; buyers: number }) =>
    Math.round(part(spent, buyers) / whole) * whole;
  const share = (value: number) => shareOf(value, 1);
  return (
    <>
      <NumbersHead
        period={period}
        today={today}
        more={
          <Link to={`${base}/buyers`} className={buttonLook({ look: "outline" })}>
            <Users aria-hidden />
            <span className="max-sm:sr-only">All buyers</span>
          </Link>
        }
      />
      {cohorts.length === 0 && sums.buyers + before.buyers === 0 ? (
        <Card flush>
          <EmptyState icon={Users} title="Nobody has bought yet">
            Once people buy, this page shows how many are new, how many come back, and after how long.
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-4 lg:gap-5">
          <Figures
            figures={[
              { name: "Buyers", now: sums.buyers, before: before.buyers, render: number },
              { name: "New buyers", now: sums.newBuyers, before: before.newBuyers, render: number },
              { name: "Came back", now: sums.returning, before: before.returning, render: number },
              {
                name: "A buyer, on average",
                now: average(sums),
                before: average(before),
                render: money,
              },
              {
                name: "Share of sales by those who came back",
                now: part(sums.spentReturning, sums.spent),
                before: part(before.spentReturning, before.spent),
                render: share,
              },
            ]}
          />
          <NumbersSteps
            name="New buyers"
            by={period.by}
            steps={steps}
            of={({ newBuyers }) => newBuyers}
            render={number}
          />
          {cohorts.length > 0 && <NumbersCohorts cohorts={cohorts} money={money} />}
          <HowCounted how={HOW} />
        </div>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
