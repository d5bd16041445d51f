import type { Order } from "#domain/order/order.ts";
import { Card } from "#web/ui/card.tsx";
import { timelineWords } from "./timeline-words.ts";
import { dateAndTime } from "./zone.ts";

/** What happened to the order, in words, the newest first. */
export function OrderTimeline({
  order,
  timeZone,
}: {
  order: Pick<Order, "timeline" | "currency">;
  timeZone: string;
}) {
  const entries = order.timeline.toReversed();
  return (
    <Card title="What happened">
      <ol className="grid text-sm">
        {entries.map((entry, at) => {
          const { title, detail } = timelineWords(entry, order.currency);
          return (
            <li
              key={`${entry.type} ${entry.at.getTime()}`}
              className="relative grid gap-0.5 ps-6 pb-5 last:pb-0"
            >
              <span
                aria-hidden
                className="absolute start-[3px] top-1.5 size-2.5 rounded-full border-2 border-muted-foreground bg-card in-[li:first-child]:border-primary in-[li:first-child]:bg-primary"
              />
              {at < entries.length - 1 && (
                <span aria-hidden className="absolute start-[7.5px] top-5 bottom-0 w-px bg-border" />
              )}
              <p className="font-medium">{title}</p>
              {detail && <p className="wrap-anywhere whitespace-pre-line text-muted-foreground">{detail}</p>}
              <p className="text-[13px] text-muted-foreground">
                <time dateTime={entry.at.toISOString()}>{dateAndTime(entry.at, timeZone)}</time>
              </p>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
