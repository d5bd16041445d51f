import { SearchX, ShoppingBag } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { listOrders, ORDER_WAITS, type OrderFilter } from "#domain/order/list.ts";
import type { OrderRow } from "#domain/order/order.ts";
import { ORDER_STATUSES } from "#domain/order/status.ts";
import { Badge } from "#web/ui/badge.tsx";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { PriceText } from "#web/ui/price-text.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/orders";
import { buyerName } from "./buyer-name.ts";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { NewOrder, OrderPlaces } from "./order-places.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { plural } from "./plural.ts";
import { SearchBox } from "./search-box.tsx";
import { Source } from "./source.tsx";
import { OrderStatusBadge, PaymentBadge } from "./status-badges.tsx";
import { dateAndTime } from "./zone.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const wanted = searchParams.get("status");
  const status = [...ORDER_WAITS, ...ORDER_STATUSES].find((known) => known === wanted);
  return listOrders(context.get(shopContext), {
    q: searchParams.get("q") ?? "",
    ...(status && { status }),
    cursor: searchParams.get("cursor"),
  });
});

const CHIPS: { value: OrderFilter; name: string }[] = [
  { value: "to_send", name: "To send" },
  { value: "receipts", name: "Receipts to check" },
  { value: "money", name: "Money to settle" },
  { value: "placed", name: "Placed" },
  { value: "paid", name: "Paid" },
  { value: "fulfilled", name: "Sent" },
  { value: "cancelled", name: "Cancelled" },
  { value: "refunded", name: "Refunded" },
];

export const meta: Route.MetaFunction = () => [{ title: "Orders" }];

export default function Orders({ loaderData: { orders, nextCursor, counts } }: Route.ComponentProps) {
  const { base, shopUrl } = useFrame();
  const [search] = useSearchParams();
  if (counts.all === 0)
    return (
      <>
        <PageHeader title="Orders" action={<NewOrder />} />
        <OrderPlaces />
        <Card flush>
          <EmptyState
            icon={ShoppingBag}
            title="Your first order will land here"
            action={
              <CopyButton
                text={shopUrl}
                label="Copy your shop’s address"
                said="Address copied. Now tell somebody."
              />
            }
          >
            You will also get an e-mail for each. Share your address with the people who asked for it first.
          </EmptyState>
        </Card>
      </>
    );
  return (
    <>
      <PageHeader title="Orders" action={<NewOrder />} />
      <OrderPlaces />
      <div className="mb-3 grid gap-3">
        <SearchBox label="Search orders" placeholder="Number, name or e-mail" />
        <FilterChips
          label="Filter by status"
          name="status"
          chips={[
            { value: null, name: "All", count: counts.all },
            ...CHIPS.map((chip) => ({ ...chip, count: counts[chip.value] })).filter(
              ({ value, count }) => count > 0 || value === "to_send" || value === search.get("status"),
            ),
          ]}
        />
      </div>
      <Card flush className="overflow-clip">
        {orders.length === 0 ? (
          <EmptyState
            icon={SearchX}
            title={search.get("q") ? "No order is like that" : "Nothing here right now"}
            action={
              <Link to={`${base}/orders`} className={buttonLook()}>
                Show all orders
              </Link>
            }
          >
            {search.get("q")
              ? "Try the number alone, or part of the buyer’s name."
              : "Orders move here as they go along."}
          </EmptyState>
        ) : (
          <OrderList orders={orders} />
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

/** What the order's own badge does not say already. */
function showsPayment({ status, paymentStatus, method }: OrderRow): boolean {
  if (status === "refunded") return false;
  if (paymentStatus === "refund_due") return true;
  return status !== "cancelled" && (paymentStatus === "failed" || method === "pay_on_delivery");
}

/** Some of its money went back, and it goes on. */
const isPartlyRefunded = ({ status, refunded }: OrderRow): boolean =>
  refunded > 0 && (status === "paid" || status === "fulfilled");

function OrderList({ orders }: { orders: OrderRow[] }) {
  const { base, store } = useFrame();
  const link = (row: OrderRow) => (
    <Link
      to={`${base}/orders/${row.number}`}
      className="font-semibold tabular-nums after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
    >
      #{row.number}
    </Link>
  );
  const total = (row: OrderRow) => <PriceText amount={row.total} currency={row.currency} />;
  const badges = (row: OrderRow) => (
    <span className="flex flex-wrap gap-1.5">
      <OrderStatusBadge {...row} />
      {isPartlyRefunded(row) && <Badge tone="warn">Partly refunded</Badge>}
      {showsPayment(row) && <PaymentBadge status={row.paymentStatus} method={row.method} />}
    </span>
  );
  return (
    <DataList
      caption="Orders"
      rows={orders}
      rowKey={(row) => row.id}
      columns={[
        { name: "Order", renderCell: link },
        {
          name: "Placed",
          className: "whitespace-nowrap text-muted-foreground",
          renderCell: (row) => dateAndTime(row.placedAt, store.timeZone),
        },
        {
          name: "Buyer",
          className: "w-full",
          renderCell: (row) => (
            <span className="line-clamp-1 break-all">
              {buyerName(row)} <Source source={row.source} />
            </span>
          ),
        },
        { name: "State", renderCell: badges },
        { name: "Items", end: true, renderCell: (row) => row.itemCount },
        { name: "Total", end: true, renderCell: total },
      ]}
      renderCard={(row) => (
        <div className="grid grid-cols-1 gap-1.5 px-4 py-3 text-sm">
          <div className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 grow basis-0 truncate">
              {link(row)} <span className="ms-1">{buyerName(row)}</span>
            </span>
            <span className="shrink-0 font-semibold">{total(row)}</span>
          </div>
          <p className="text-[13px] text-muted-foreground">
            {dateAndTime(row.placedAt, store.timeZone)} · {plural(row.itemCount, "item")}{" "}
            <Source source={row.source} />
          </p>
          {badges(row)}
        </div>
      )}
    />
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
