import { Check, ChevronRight } from "lucide-react";
import { Link } from "react-router";
import { formatMoney } from "#domain/money.ts";
import { today } from "#domain/order/today.ts";
import { Card } from "#web/ui/card.tsx";
import { cn } from "#web/ui/class-names.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/today";
import { useFrame } from "./frame-data.ts";
import { FirstSteps } from "./first-steps.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ToDo } from "./to-do.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const numbers = await today(shop);
  const date = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: shop.store.timeZone,
  }).format(shop.now());
  return { numbers, date };
});

export const meta: Route.MetaFunction = () => [{ title: "Today" }];

export default function Today({ loaderData: { numbers, date } }: Route.ComponentProps) {
  const { base, store, seller } = useFrame();
  return (
    <>
      <PageHeader title={`Hello, ${seller.name.split(/\s+/)[0] ?? seller.name}`} hint={date} />
      <div className="grid gap-4 lg:gap-5">
        {numbers.firstSteps && <FirstSteps steps={numbers.firstSteps} />}
        <dl className="grid grid-cols-2 gap-3 lg:grid-cols-3 lg:gap-5">
          <Figure name="Sales today" value={formatMoney(numbers.salesToday, store.currency)} wide />
          <Figure
            name="Orders today"
            value={numbers.ordersToday.toLocaleString("en")}
            to={`${base}/orders`}
          />
          <Figure
            name="Waiting to be sent"
            value={numbers.waiting.toSend.toLocaleString("en")}
            to={`${base}/orders?status=to_send`}
          />
        </dl>
        <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
          <ToDo waiting={numbers.waiting} />
          <LowStock rows={numbers.lowStock} />
        </div>
        <p className="text-sm text-muted-foreground">
          <Link
            to={`${base}/numbers`}
            className="me-5 inline-flex min-h-11 items-center underline underline-offset-4"
          >
            Numbers of the last weeks
          </Link>
          <Link
            to={`${base}/searches`}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            Searched for and not found
          </Link>
        </p>
      </div>
    </>
  );
}

function Figure({
  name,
  value,
  to,
  wide = false,
}: {
  name: string;
  value: string;
  to?: string;
  wide?: boolean;
}) {
  const box = cn(
    "grid content-between gap-2 rounded-xl border border-border bg-card p-4 shadow-xs sm:p-5",
    wide && "col-span-2 lg:col-span-1",
  );
  return (
    <div className={cn(box, to && "relative hover:bg-muted/60")}>
      <dt className="text-sm text-muted-foreground">
        {to ? (
          <Link
            to={to}
            className="after:absolute after:inset-0 after:rounded-xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-ring"
          >
            {name}
          </Link>
        ) : (
          name
        )}
      </dt>
      <dd className="text-3xl leading-9 font-semibold tracking-tight wrap-anywhere tabular-nums">{value}</dd>
    </div>
  );
}

type LowStockProps = { rows: { id: string; title: string; variantTitle: string; stock: number }[] };

function LowStock({ rows }: LowStockProps) {
  const { base } = useFrame();
  return (
    <Card flush title="Running out" className="overflow-clip">
      {rows.length === 0 ? (
        <p className="flex items-center gap-3 px-4 pb-5 text-sm text-muted-foreground sm:px-5">
          <Check aria-hidden className="size-5" />
          There is enough of everything.
        </p>
      ) : (
        <ul className="divide-y divide-border border-t border-border">
          {rows.map((row) => (
            <li key={`${row.id} ${row.variantTitle}`}>
              <Link
                to={`${base}/products/${row.id}`}
                className="flex min-h-14 items-center gap-3 px-4 py-2 text-sm -outline-offset-2 hover:bg-muted/60 sm:px-5"
              >
                <span className="min-w-0 grow">
                  <span className="line-clamp-1 font-medium break-all">{row.title}</span>
                  {row.variantTitle && (
                    <span className="block truncate text-[13px] text-muted-foreground">
                      {row.variantTitle}
                    </span>
                  )}
                </span>
                <span
                  className={cn(
                    "shrink-0 tabular-nums",
                    row.stock === 0 ? "font-medium text-destructive" : "text-muted-foreground",
                  )}
                >
                  {row.stock === 0 ? "Sold out" : `${row.stock} left`}
                </span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-muted-foreground rtl:rotate-180" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
