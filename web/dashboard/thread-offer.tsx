import { formatMoney } from "#domain/money.ts";
import type { OfferState, ShownCard } from "#domain/thread/shown-cards.ts";
import { Undo2 } from "lucide-react";
import { Badge, type Tone } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import { useFrame } from "./frame-data.ts";
import { useOrderStep } from "./use-order-step.ts";
import { dateAndTime } from "./zone.ts";

type Props = {
  offer: ShownCard & { kind: "offer" };
  threadId: string;
  currency: string;
  className: string;
};

const STATES: Record<OfferState, { name: string; tone: Tone }> = {
  open: { name: "Open", tone: "info" },
  ordered: { name: "Ordered", tone: "good" },
  taken_back: { name: "Taken back", tone: "plain" },
  expired: { name: "Ended", tone: "plain" },
};

/** What this buyer alone was offered, and where it stands. */
export function ThreadOffer({ offer, threadId, currency, className }: Props) {
  const { store, base, can } = useFrame();
  const { Form, sending } = useOrderStep();
  const { id, lines, endsAt, state, orderNumber } = offer;
  const money = (amount: number) => formatMoney(amount, currency);
  const { name, tone } = STATES[state];
  return (
    <div
      className={cn("grid w-80 max-w-full gap-2 rounded-2xl border border-border bg-card p-3.5", className)}
    >
      <p className="flex items-center justify-between gap-2 font-semibold">
        Offer
        <Badge tone={tone}>{state === "ordered" && orderNumber ? `Order #${orderNumber}` : name}</Badge>
      </p>
      <ul className="grid gap-1.5">
        {lines.map(({ variantId, title, variantTitle, quantity, price, usual }) => (
          <li key={variantId} className="grid gap-0.5">
            <span className="wrap-anywhere">
              {quantity} × {variantTitle ? `${title} (${variantTitle})` : title}
            </span>
            <span className="flex flex-wrap gap-x-2 tabular-nums">
              {money(price)} each
              {usual > price && (
                <s className="text-muted-foreground">
                  <span className="sr-only">instead of </span>
                  {money(usual)}
                </s>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-[13px] text-muted-foreground">
        {state === "expired" ? "Ended" : "Good until"} {dateAndTime(new Date(endsAt), store.timeZone)}
      </p>
      {state === "open" && can("orders.write") && (
        <Form method="post" action={`${base}/inbox/${threadId}/offers/${id}/revocation`}>
          <Button type="submit" size="small" pending={sending}>
            <Undo2 aria-hidden />
            Take back
          </Button>
        </Form>
      )}
    </div>
  );
}
