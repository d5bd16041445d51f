import { Link } from "react-router";
import { buyerWho } from "#domain/buyer/of-order.ts";
import { formatMoney } from "#domain/money.ts";
import { Card } from "#web/ui/card.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/buyer";
import { buyerName } from "./buyer-name.ts";
import { useFrame } from "./frame-data.ts";
import { OrderList } from "./order-list.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { plural } from "./plural.ts";
import { dateOnly } from "./zone.ts";

export const loader = page(async ({ url, params, context }: Route.LoaderArgs) =>
  buyerWho(context.get(shopContext), Number(params.number), url.searchParams.get("cursor")),
);

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? buyerName(loaderData.buyer) : "Buyer" },
];

export default function Buyer({ loaderData }: Route.ComponentProps) {
  const { buyer, products, orders, nextCursor } = loaderData;
  const { base, can, store } = useFrame();
  const day = (at: Date) => dateOnly(at, store.timeZone);
  const facts: [string, string][] = [
    ["Spent", formatMoney(buyer.spent, store.currency)],
    ["Orders", buyer.orders.toLocaleString("en")],
    ["First order", day(buyer.firstAt)],
    ["Last order", day(buyer.lastAt)],
  ];
  return (
    <>
      <PageHeader back={{ to: `${base}/buyers`, name: "Buyers" }} title={buyerName(buyer)} />
      <div className="grid gap-4 lg:gap-5">
        <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-5">
          {facts.map(([name, value]) => (
            <div
              key={name}
              className="grid gap-1 rounded-xl border border-border bg-card p-4 shadow-xs sm:p-5"
            >
              <dt className="text-sm text-muted-foreground">{name}</dt>
              <dd className="text-lg font-semibold tracking-tight wrap-anywhere tabular-nums sm:text-xl">
                {value}
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-muted-foreground">
          Orders count that are paid, or are to be paid on delivery and were not cancelled, less what went
          back. They belong together by their e-mail address,{" "}
          {can("buyers.contact") ? (
            <a href={`mailto:${encodeURIComponent(buyer.email)}`} className="underline underline-offset-4">
              {buyer.email}
            </a>
          ) : (
            buyer.email
          )}
          .
        </p>
        <Card flush title="What they bought most" className="overflow-clip">
          <ol className="divide-y divide-border border-t border-border">
            {products.map(({ productId, title, units }) => (
              <li
                key={productId ?? title}
                className="relative flex min-h-12 items-center justify-between gap-3 px-4 py-2 text-sm sm:px-5"
              >
                {productId ? (
                  <Link
                    to={`${base}/products/${productId}`}
                    className="font-medium wrap-anywhere after:absolute after:inset-0"
                  >
                    {title}
                  </Link>
                ) : (
                  <span className="font-medium wrap-anywhere">{title}</span>
                )}
                <span className="shrink-0 text-muted-foreground tabular-nums">{plural(units, "piece")}</span>
              </li>
            ))}
          </ol>
        </Card>
        <Card flush title="Their orders" className="overflow-clip">
          <OrderList orders={orders} />
          <Pager nextCursor={nextCursor} />
        </Card>
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
