import { ChartNoAxesColumn, Download } from "lucide-react";
import { useSearchParams } from "react-router";
import { formatMoney } from "#domain/money.ts";
import { salesOverview } from "#domain/numbers/overview.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/numbers";
import { useFrame } from "./frame-data.ts";
import { chosenIn } from "./numbers-chosen.ts";
import { NumbersFigures } from "./numbers-figures.tsx";
import { NumbersHead } from "./numbers-head.tsx";
import { NumbersHow } from "./numbers-how.tsx";
import { NumbersPayments } from "./numbers-payments.tsx";
import { NumbersProducts, NumbersUnsold } from "./numbers-products.tsx";
import { NumbersSteps } from "./numbers-steps.tsx";
import { PageProblem } from "./page-problem.tsx";

export const loader = page(async ({ url, context }: Route.LoaderArgs) => ({
  numbers: await salesOverview(context.get(shopContext), chosenIn(url.searchParams)),
}));

export const meta: Route.MetaFunction = () => [{ title: "Numbers" }];

export default function Numbers({ loaderData: { numbers } }: Route.ComponentProps) {
  const { base, store } = useFrame();
  const [search] = useSearchParams();
  const { period, sums, before, steps, today } = numbers;
  const money = (amount: number) => formatMoney(amount, store.currency);
  const isEmpty = sums.orders + before.orders + sums.refunds + sums.cancelled === 0;
  return (
    <>
      <NumbersHead
        period={period}
        today={today}
        more={
          <a href={`${base}/numbers/export?${search}`} download className={buttonLook({ look: "outline" })}>
            <Download aria-hidden />
            <span className="max-sm:sr-only">As a file</span>
          </a>
        }
      />
      <div className="grid gap-4 lg:gap-5">
        {isEmpty ? (
          <Card flush>
            <EmptyState icon={ChartNoAxesColumn} title="Nothing was sold in this time">
              Once orders come in, this page shows what you sold and how that compares, which products brought
              it, what lies unsold, and how it was paid.
            </EmptyState>
          </Card>
        ) : (
          <>
            <NumbersFigures sums={sums} before={before} money={money} />
            <NumbersSteps
              name="Sales"
              by={period.by}
              steps={steps}
              of={({ total }) => total}
              render={money}
            />
            <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
              <NumbersProducts rows={numbers.products} money={money} />
              <NumbersUnsold rows={numbers.unsold} money={money} />
              <NumbersPayments rows={numbers.payments} money={money} />
              <NumbersHow />
            </div>
          </>
        )}
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
