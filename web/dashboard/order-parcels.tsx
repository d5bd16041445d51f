import { whyNotCallable } from "#domain/fulfilment/callable.ts";
import { leftOf } from "#domain/fulfilment/left.ts";
import { thingsIn } from "#domain/fulfilment/told.ts";
import type { Order } from "#domain/order/order.ts";
import { Card } from "#web/ui/card.tsx";
import { OrderParcel } from "./order-parcel.tsx";
import { ParcelThings } from "./parcel-things.tsx";

type Props = {
  order: Pick<Order, "lines" | "fulfilments" | "status" | "deliveryMethod" | "erasedAt" | "refunds">;
  /** The order's address in the dashboard. */
  at: string;
  mayAct: boolean;
  timeZone: string;
};

/** What went where in which parcel, and what is left to send. Nothing where nothing was sent yet. */
export function OrderParcels({ order, at, mayAct, timeZone }: Props) {
  if (order.fulfilments.length === 0) return null;
  const left = order.lines.filter((line) => leftOf(line) > 0);
  const waits = left.length > 0 && (order.status === "placed" || order.status === "paid");
  return (
    <Card flush title="Parcels" className="overflow-clip">
      <ul className="divide-y divide-border border-t border-border">
        {order.fulfilments.map((parcel, index) => (
          <li key={parcel.id} className="px-4 py-4 sm:px-5">
            <OrderParcel
              parcel={parcel}
              name={`Parcel ${index + 1}`}
              things={thingsIn(order.lines, parcel.lines)}
              fetched={order.deliveryMethod === "pickup"}
              mayAct={mayAct}
              revocable={mayAct && whyNotCallable(order, parcel) === null}
              at={at}
              timeZone={timeZone}
            />
          </li>
        ))}
        {waits && (
          <li className="grid gap-2 px-4 py-4 text-sm sm:px-5">
            <h3 className="font-medium">Left to send</h3>
            <ParcelThings things={left.map((line) => ({ ...line, quantity: leftOf(line) }))} />
          </li>
        )}
      </ul>
    </Card>
  );
}
