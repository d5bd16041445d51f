import type { Fulfilment, Order } from "#domain/order/order.ts";
import type { Shell } from "#domain/store/store.ts";
import { timelineWords } from "./order-words.ts";

/** What has happened, oldest first, in the store's own time. */
export function Timeline({ order, shell }: { order: Order; shell: Shell }) {
  const when = new Intl.DateTimeFormat(shell.locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: shell.timeZone,
  });
  const told = order.timeline.flatMap((entry) => {
    const words = timelineWords(entry, order, shell);
    return words ? [{ words, at: new Date(entry.at) }] : [];
  });
  return (
    <ol className="mt-4 ml-1.5 border-l-2 border-line">
      {told.map(({ words, at }, index) => (
        <li key={`${at.getTime()} ${words}`} className="relative pb-5 pl-6 last:pb-0">
          <span
            aria-hidden="true"
            className={`absolute top-1.5 -left-[7px] size-3 rounded-full border-2 ${index === told.length - 1 ? "border-accent bg-accent" : "border-edge bg-ground"}`}
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

/** Where the parcel is. Only web addresses become links. */
export function Tracking({ fulfilment }: { fulfilment: Fulfilment | null }) {
  if (!fulfilment || (!fulfilment.trackingNumber && !fulfilment.trackingUrl)) return null;
  const { carrier, trackingNumber, trackingUrl } = fulfilment;
  return (
    <div className="mt-6 max-w-xl rounded-box border border-line p-4">
      <p className="text-muted">{carrier || "Tracking"}</p>
      {trackingNumber ? <p className="text-lg font-semibold break-all">{trackingNumber}</p> : null}
      {/^https?:\/\//i.test(trackingUrl) ? (
        <a href={trackingUrl} rel="noopener nofollow" className="link tap">
          See where it is
        </a>
      ) : null}
    </div>
  );
}
