import { FileText } from "lucide-react";
import { leftIn } from "#domain/fulfilment/left.ts";
import type { Order } from "#domain/order/order.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";

/** What of an order can be printed: its invoice, and the slip for the parcel that is packed next. */
export function OrderPapers({ order, at }: { order: Pick<Order, "lines" | "status">; at: string }) {
  const packs = leftIn(order.lines) > 0 && (order.status === "placed" || order.status === "paid");
  return (
    <Card title="Papers">
      <div className="-mx-2 -my-1 grid justify-items-start">
        <Paper href={`${at}/invoice`} name="Invoice" />
        {packs && <Paper href={`${at}/slip`} name="Packing slip for the next parcel" />}
      </div>
    </Card>
  );
}

const Paper = ({ href, name }: { href: string; name: string }) => (
  <a href={href} target="_blank" className={buttonLook({ look: "quiet" })}>
    <FileText aria-hidden />
    {name}
    <span className="sr-only"> (PDF, opens in a new tab)</span>
  </a>
);
