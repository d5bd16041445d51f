import { Mail, Phone } from "lucide-react";
import { Link } from "react-router";
import type { Order } from "#domain/order/order.ts";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { addressLines } from "./address-lines.ts";
import { buyerName } from "./buyer-name.ts";
import { useFrame } from "./frame-data.ts";

type Props = {
  order: Pick<
    Order,
    | "number"
    | "name"
    | "email"
    | "phone"
    | "address"
    | "erasedAt"
    | "eraseWhenOver"
    | "deliveryMethod"
    | "deliveryName"
    | "source"
  >;
};

/** Who it is for, where it goes, and how to reach them. */
export function OrderBuyer({ order }: Props) {
  const { base, can } = useFrame();
  const reached = can("buyers.contact");
  const name = buyerName(order);
  const lines = [name, ...addressLines(order.address)];
  return (
    <Card
      title={order.erasedAt ? "Buyer" : order.deliveryMethod === "pickup" ? "Picks it up" : "Deliver to"}
      action={
        order.erasedAt || !reached ? undefined : (
          <span className="print:hidden">
            <CopyButton
              text={[...lines, order.phone].filter(Boolean).join("\n")}
              label="Copy"
              said="Address copied."
            />
          </span>
        )
      }
    >
      <address className="text-sm leading-relaxed wrap-anywhere not-italic">
        <span className="block font-medium">{name}</span>
        {order.deliveryMethod === "pickup" && <span className="block">{order.deliveryName}</span>}
        <span className="whitespace-pre-line">{addressLines(order.address).join("\n")}</span>
      </address>
      <div className="-my-1 grid text-sm empty:hidden">
        {!reached && [order.phone, order.email].filter(Boolean).map((text) => <span key={text}>{text}</span>)}
        {reached && order.phone && (
          <a href={`tel:${order.phone.replace(/[^\d+]/g, "")}`} className={contact}>
            <Phone aria-hidden />
            {order.phone}
          </a>
        )}
        {reached && order.email && (
          <a href={`mailto:${encodeURIComponent(order.email)}`} className={contact}>
            <Mail aria-hidden />
            <span className="min-w-0 break-all">{order.email}</span>
          </a>
        )}
      </div>
      {order.email && (
        <Link
          to={`${base}/buyers/${order.number}`}
          className="inline-flex min-h-11 items-center text-sm underline underline-offset-4 print:hidden"
        >
          All they bought here
        </Link>
      )}
      {order.erasedAt || order.eraseWhenOver ? (
        <p className="mt-2 text-sm text-muted-foreground">
          {order.erasedAt
            ? "This buyer has deleted their account. What was bought stays in your books."
            : "This buyer has deleted their account. Name and address go from here by themselves once the order is over."}
        </p>
      ) : null}
    </Card>
  );
}

const contact =
  "inline-flex min-h-11 items-center gap-2.5 text-primary underline-offset-4 hover:underline [&_svg]:size-[18px] [&_svg]:shrink-0";
