import type { Shell } from "#domain/store/store.ts";
import { cardLine } from "#domain/thread/card-words.ts";
import type { ListedThread } from "#domain/thread/store-page.ts";
import { timelineWords } from "../timeline-words.ts";
import { Unread } from "../unread.tsx";
import { useSay } from "../use-say.ts";

/** The threads of a buyer's orders: what was said last, when, and how much of it is new. */
export function ThreadList({ threads, shell }: { threads: ListedThread[]; shell: Shell }) {
  const say = useSay();
  const when = new Intl.DateTimeFormat(shell.locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: shell.timeZone,
  });
  return (
    <ul className="mt-3 divide-y divide-line border-y border-line">
      {threads.map((thread) => (
        <li key={thread.number} className="relative py-3 hover:bg-tint">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a
              href={`/orders/${thread.number}/messages?key=${thread.key}#last`}
              className="font-semibold underline-offset-4 after:absolute after:inset-0 after:content-[''] hover:underline"
            >
              {say("Order {number}", { number: thread.number })}
            </a>
            <Unread count={thread.unread} />
            <time dateTime={new Date(thread.lastAt).toISOString()} className="ms-auto text-sm text-muted">
              {when.format(new Date(thread.lastAt))}
            </time>
          </p>
          <p className="truncate text-[0.95rem] text-muted">
            {thread.lastBy === "system" ? (
              timelineWords(say, { type: thread.lastText }, thread, shell)
            ) : (
              <>
                {thread.lastBy === "buyer" ? `${say("You")}: ` : `${shell.name}: `}
                <bdi>{cardLine(say, thread.lastOf, thread.lastText)}</bdi>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
