import { Link } from "react-router";
import type { OrderRow } from "#domain/order/order.ts";
import { Badge } from "#web/ui/badge.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { PriceText } from "#web/ui/price-text.tsx";
import { buyerName } from "./buyer-name.ts";
import { useFrame } from "./frame-data.ts";
import { plural } from "./plural.ts";
import { Source } from "./source.tsx";
import { OrderStatusBadge, PaymentBadge } from "./status-badges.tsx";
import { dateAndTime } from "./zone.ts";

/** What the order's own badge does not say already. */
function showsPayment({ status, paymentStatus, method, nobodyTook }: OrderRow): boolean {
  if (status === "refunded") return false;
  if (nobodyTook) return paymentStatus === "refund_due";
  if (paymentStatus === "refund_due") return true;
  return status !== "cancelled" && (paymentStatus === "failed" || method === "pay_on_delivery");
}

/** Some of its money went back, and it goes on. */
const isPartlyRefunded = ({ status, refunded }: OrderRow): boolean =>
  refunded > 0 && (status === "paid" || status === "fulfilled");

/** Orders as a table, or as cards on a phone. */
export function OrderList({ orders }: { orders: OrderRow[] }) {
  const { base, store } = useFrame();
  const link = (row: OrderRow) => (
    <Link
      to={`${base}/orders/${row.number}`}
      className="font-semibold tabular-nums after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
    >
      #{row.number}
    </Link>
  );
  const total = (row: OrderRow) => (
    <PriceText amount={row.nobodyTook ? 0 : row.total} currency={row.currency} />
  );
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
