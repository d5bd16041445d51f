import { ChevronRight } from "lucide-react";
import { formatMoney } from "#domain/money.ts";
import type { InboxThread } from "#domain/thread/inbox-thread.ts";
import type { Message } from "#domain/thread/thread.ts";
import { ThreadOrderCard, ThreadOrderInside } from "./thread-order.tsx";
import { ThreadSafety } from "./thread-safety.tsx";
import { ThreadWork } from "./thread-work.tsx";

type Props = { thread: InboxThread; messages: Message[] };

/** Who sees to a conversation, what it is about, and the ways to keep somebody off: beside it on a desk. */
export const ThreadAbout = ({ thread, messages }: Props) => (
  <aside aria-label="About this conversation" className="hidden min-w-0 gap-4 lg:order-2 lg:grid lg:gap-5">
    <ThreadWork thread={thread} />
    <ThreadOrderCard thread={thread} />
    <ThreadSafety blocked={thread.blocked} messages={messages} />
  </aside>
);

/** The same where there is no room beside: one line that opens, and never covers where the answer is written. */
export function ThreadAboutFolded({ thread, messages }: Props) {
  const { order, people, assignedTo, spoken } = thread;
  const assigned = people.find(({ userId }) => userId === assignedTo);
  const who = assigned ? (assigned.me ? "Yours" : assigned.name) : "Nobody’s yet";
  return (
    <details className="group rounded-xl border border-border bg-card text-sm shadow-xs lg:hidden upright:shrink-0 upright:rounded-none upright:border-x-0 upright:shadow-none upright:in-data-typing:hidden">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-4 -outline-offset-2 sm:px-5 [&::-webkit-details-marker]:hidden">
        <span className="shrink-0 font-semibold">{order ? `Order #${order.number}` : "Before buying"}</span>
        {order && (
          <span className="shrink-0 text-muted-foreground tabular-nums">
            {formatMoney(order.total, order.currency)}
          </span>
        )}
        <span className="min-w-0 grow truncate text-end text-muted-foreground">{spoken && who}</span>
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-90 motion-reduce:transition-none"
        />
      </summary>
      <div className="grid gap-3 rounded-b-xl border-t border-border bg-background p-3 upright:max-h-[max(5rem,100dvh-23.5rem)] upright:overflow-y-auto upright:rounded-none">
        <ThreadWork thread={thread} />
        <ThreadOrderInside thread={thread} />
        <ThreadSafety blocked={thread.blocked} messages={messages} />
      </div>
    </details>
  );
}
