import { ShoppingCart } from "lucide-react";
import { Link } from "react-router";
import { formatMoney } from "#domain/money.ts";
import { listLeftCarts, type LeftCart, type LeftCarts } from "#domain/reminder/list.ts";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PriceText } from "#web/ui/price-text.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/carts";
import { useFrame } from "./frame-data.ts";
import { OrderPlaces } from "./order-places.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { plural } from "./plural.ts";
import { dateAndTime } from "./zone.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) =>
  listLeftCarts(context.get(shopContext), { cursor: new URL(request.url).searchParams.get("cursor") }),
);

export const meta: Route.MetaFunction = () => [{ title: "Left carts" }];

/** What shoppers left in their carts, and what letters about it brought back. */
export default function Carts({ loaderData }: Route.ComponentProps) {
  const { numbers, carts, nextCursor, on } = loaderData;
  const { base, can } = useFrame();
  const counted = numbers.left.count - numbers.reachable.count;
  return (
    <>
      <PageHeader title="Left carts" hint="In the last thirty days." />
      <OrderPlaces />
      {!on && (
        <div className="mb-4">
          <Notice title="Reminders are off">
            Nobody is asked whether they want one.{" "}
            {can("settings.write") && (
              <Link to={`${base}/settings/letters`} className="text-primary underline underline-offset-4">
                Turn them on
              </Link>
            )}
          </Notice>
        </div>
      )}
      <Figures numbers={numbers} />
      <Card
        title="Who may be reminded"
        hint={
          counted > 0
            ? `${plural(counted, "more cart")} without a name: nobody there asked for a letter.`
            : "Those who ticked the box at the checkout, or said so in their account."
        }
        flush
        className="overflow-clip"
      >
        {carts.length === 0 ? (
          <EmptyState icon={ShoppingCart} title="Nobody to remind">
            Who ticks “Remind me if I don’t finish” at the checkout and leaves stands here, for thirty days at
            most.
          </EmptyState>
        ) : (
          <List carts={carts} />
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

function Figures({ numbers: { left, remindersSent, recovered, paidLate } }: Pick<LeftCarts, "numbers">) {
  const { store } = useFrame();
  const worth = (value: number) => formatMoney(value, store.currency);
  const figures = [
    { name: "Carts left", value: left.count, more: `worth ${worth(left.value)}` },
    { name: "Reminders sent", value: remindersSent, more: "two for a cart at most" },
    {
      name: "Orders that came back",
      value: recovered.count,
      more: `${worth(recovered.value)}, by a letter’s link`,
    },
    {
      name: "Paid late",
      value: paidLate.count,
      more: `${worth(paidLate.value)}, after the time to pay was over`,
    },
  ];
  return (
    <dl className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
      {figures.map(({ name, value, more }) => (
        <div
          key={name}
          className="grid content-between gap-1 rounded-xl border border-border bg-card p-4 shadow-xs"
        >
          <dt className="text-sm text-muted-foreground">{name}</dt>
          <dd>
            <span className="block text-2xl font-semibold tabular-nums">{value.toLocaleString("en")}</span>
            <span className="text-[13px] text-muted-foreground wrap-anywhere">{more}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function List({ carts }: { carts: LeftCart[] }) {
  const { store } = useFrame();
  const value = (row: LeftCart) => <PriceText amount={row.value} currency={store.currency} />;
  const when = (row: LeftCart) => dateAndTime(row.touchedAt, store.timeZone);
  return (
    <DataList
      caption="Carts that were left"
      rows={carts}
      rowKey={(row) => row.id}
      columns={[
        {
          name: "Who",
          className: "w-full",
          renderCell: (row) => (
            <>
              <span className="line-clamp-1 font-medium break-all">{row.email}</span>
              <span className="line-clamp-1 text-[13px] text-muted-foreground">{thingsOf(row)}</span>
            </>
          ),
        },
        { name: "Left", className: "whitespace-nowrap text-muted-foreground", renderCell: when },
        { name: "Letters", className: "whitespace-nowrap", renderCell: lettersOf },
        { name: "Worth", end: true, renderCell: value },
      ]}
      renderCard={(row) => (
        <div className="grid gap-1 px-4 py-3 text-sm">
          <div className="flex items-start justify-between gap-3">
            <span className="min-w-0 font-medium break-all">{row.email}</span>
            <span className="shrink-0 font-semibold">{value(row)}</span>
          </div>
          <p className="text-[13px] text-muted-foreground">{thingsOf(row)}</p>
          <p className="text-[13px] text-muted-foreground">
            {when(row)} · {lettersOf(row)}
          </p>
        </div>
      )}
    />
  );
}

const thingsOf = ({ title, count }: LeftCart): string =>
  count > 1 ? `${title} and ${count - 1} more` : title;

function lettersOf({ firstSentAt, secondSentAt, backAt }: LeftCart): string {
  if (backAt) return "Came back";
  const sent = [firstSentAt, secondSentAt].filter(Boolean).length;
  return sent === 0 ? "None yet" : plural(sent, "letter");
}

export function ErrorBoundary() {
  return <PageProblem />;
}
