import { Mail, Phone } from "lucide-react";
import type { Order } from "#domain/order/order.ts";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { addressLines } from "./address-lines.ts";

type Props = { order: Pick<Order, "name" | "email" | "phone" | "address"> };

/** Who it is for, where it goes, and how to reach them. */
export function OrderBuyer({ order }: Props) {
  const lines = [order.name, ...addressLines(order.address)];
  return (
    <Card
      title="Deliver to"
      action={
        <span className="print:hidden">
          <CopyButton
            text={[...lines, order.phone].filter(Boolean).join("\n")}
            label="Copy"
            said="Address copied."
          />
        </span>
      }
    >
      <address className="text-sm leading-relaxed wrap-anywhere not-italic">
        <span className="block font-medium">{order.name}</span>
        <span className="whitespace-pre-line">{addressLines(order.address).join("\n")}</span>
      </address>
      <div className="-my-1 grid text-sm">
        {order.phone && (
          <a href={`tel:${order.phone.replace(/[^\d+]/g, "")}`} className={contact}>
            <Phone aria-hidden />
            {order.phone}
          </a>
        )}
        <a href={`mailto:${encodeURIComponent(order.email)}`} className={contact}>
          <Mail aria-hidden />
          <span className="min-w-0 break-all">{order.email}</span>
        </a>
      </div>
    </Card>
  );
}

const contact =
  "inline-flex min-h-11 items-center gap-2.5 text-primary underline-offset-4 hover:underline [&_svg]:size-[18px] [&_svg]:shrink-0";
