import type { Order } from "#domain/order/order.ts";
import type { Shell } from "#domain/store/store.ts";
import { timelineWords } from "./timeline-words.ts";
import { useSay } from "./use-say.ts";

/** What has happened, oldest first, in the store's own time. */
export function Timeline({ order, shell }: { order: Order; shell: Shell }) {
  const say = useSay();
  const when = new Intl.DateTimeFormat(shell.locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: shell.timeZone,
  });
  const told = order.timeline.flatMap((entry) => {
    const words = timelineWords(say, entry, order, shell);
    return words ? [{ words, at: new Date(entry.at) }] : [];
  });
  return (
    <ol className="mt-4 ms-1.5 border-s-2 border-line">
      {told.map(({ words, at }, index) => (
        <li key={`${at.getTime()} ${words}`} className="relative pb-5 ps-6 last:pb-0">
          <span
            aria-hidden="true"
            className={`absolute top-1.5 -start-[7px] size-3 rounded-full border-2 ${index === told.length - 1 ? "border-accent bg-accent" : "border-edge bg-ground"}`}
          />
          <p className="font-medium">{words}</p>
          <time dateTime={at.toISOString()} className="text-sm text-muted">
            {when.format(at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
