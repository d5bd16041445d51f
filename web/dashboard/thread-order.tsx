import { Mail } from "lucide-react";
import { Link } from "react-router";
import type { InboxThread } from "#domain/thread/inbox-thread.ts";
import { formatMoney } from "#domain/money.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { useFrame } from "./frame-data.ts";
import { methodName } from "./method-words.ts";
import { plural } from "./plural.ts";
import { OrderStatusBadge, PaymentBadge } from "./status-badges.tsx";
import { dateOnly } from "./zone.ts";

type Props = { thread: Pick<InboxThread, "order" | "email"> };
type Order = NonNullable<InboxThread["order"]>;

/** What a conversation is about, beside it. */
export function ThreadOrderCard({ thread: { order, email } }: Props) {
  if (!order)
    return (
      <Card title="Before buying">
        <BeforeBuying email={email} />
      </Card>
    );
  return (
    <Card flush>
      <h2 className="px-5 pt-5 text-[15px] leading-6 font-semibold">Order #{order.number}</h2>
      <OrderInside order={order} email={email} />
    </Card>
  );
}

/** The same where its name stands above it already. */
export function ThreadOrderInside({ thread: { order, email } }: Props) {
  return (
    <Card flush>
      {order ? (
        <OrderInside order={order} email={email} />
      ) : (
        <div className="grid gap-2 p-4 sm:p-5">
          <BeforeBuying email={email} />
        </div>
      )}
    </Card>
  );
}

const BeforeBuying = ({ email }: { email: string }) => (
  <>
    <p className="text-sm text-muted-foreground">
      They asked from their account and have not ordered from here.
    </p>
    <Reach email={email} />
  </>
);

function OrderInside({ order, email }: { order: Order; email: string }) {
  const { base, store } = useFrame();
  const money = formatMoney(order.nobodyTook ? 0 : order.total, order.currency);
  const pieces = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <div className="grid gap-3 p-4 text-sm sm:px-5 lg:pt-2">
      <p className="flex flex-wrap gap-1.5">
        <OrderStatusBadge {...order} />
        {order.paymentStatus && !order.nobodyTook && !["cancelled", "refunded"].includes(order.status) && (
          <PaymentBadge status={order.paymentStatus} method={order.method} />
        )}
      </p>
      <ul className="grid gap-2">
        {order.lines.map((line) => (
          <li key={line.id} className="flex items-start gap-3">
            <Picture mediaKey={line.imageKey} className="size-10" />
            <span className="grid min-w-0 grow">
              <span className="line-clamp-2 wrap-anywhere">{line.title}</span>
              <span className="text-[13px] text-muted-foreground">
                {[line.variantTitle, `${line.quantity} ×`].filter(Boolean).join(" · ")}
              </span>
            </span>
            <span className="shrink-0 tabular-nums">{formatMoney(line.total, order.currency)}</span>
          </li>
        ))}
      </ul>
      <dl className="grid gap-1 border-t border-border pt-3">
        <Fact name="Total" value={`${money}, ${plural(pieces, "item")}`} />
        <Fact name="Payment" value={methodName(order.method)} />
        {order.deliveryName && <Fact name="Delivery" value={order.deliveryName} />}
        <Fact name="Placed" value={dateOnly(new Date(order.placedAt), store.timeZone)} />
      </dl>
      <Reach email={email} />
      <Link to={`${base}/orders/${order.number}`} className={buttonLook()}>
        Open order #{order.number}
      </Link>
    </div>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div className="flex justify-between gap-4">
    <dt className="text-muted-foreground">{name}</dt>
    <dd className="min-w-0 text-end wrap-anywhere tabular-nums">{value}</dd>
  </div>
);

function Reach({ email }: { email: string }) {
  const { can } = useFrame();
  if (!email) return null;
  if (!can("buyers.contact")) return <p className="text-sm text-muted-foreground">{email}</p>;
  return (
    <a
      href={`mailto:${encodeURIComponent(email)}`}
      className="inline-flex min-h-11 items-center gap-2.5 text-sm text-primary underline-offset-4 hover:underline"
    >
      <Mail aria-hidden className="size-[18px] shrink-0" />
      <span className="min-w-0 break-all">{email}</span>
    </a>
  );
}
