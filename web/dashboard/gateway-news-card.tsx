import { Link } from "react-router";
import type { PaymentSettings } from "#domain/payment/methods.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Card } from "#web/ui/card.tsx";
import { useFrame } from "./frame-data.ts";
import { methodName } from "./method-words.ts";
import { dateAndTime } from "./zone.ts";

/** What gateways told that needs a look, in words. Where all is well there is nothing to read. */
export function GatewayNewsCard({ odd }: { odd: PaymentSettings["odd"] }) {
  const { base, store } = useFrame();
  if (odd.length === 0) return null;
  return (
    <Card
      title="What the gateway told us"
      hint="Only what was odd, the newest first. Everything else was booked."
      flush
    >
      <ul className="divide-y divide-border border-t border-border">
        {odd.map(({ id, provider, problem, times, lastAt, waits, order }) => (
          <li key={id} className="grid gap-1 px-4 py-3 text-sm sm:px-5">
            <p className="flex flex-wrap items-center gap-2 text-[13px] text-muted-foreground">
              {methodName(provider)}, {dateAndTime(lastAt, store.timeZone)}
              {times > 1 && <span>{times} times</span>}
              {waits && <Badge tone="warn">Waits</Badge>}
            </p>
            <p className="min-w-0 wrap-anywhere">
              {problem}
              {order !== null && (
                <>
                  {" "}
                  <Link
                    to={`${base}/orders/${order}`}
                    className="font-medium text-primary underline underline-offset-4"
                  >
                    See order #{order}
                  </Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
