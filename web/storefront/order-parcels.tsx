import { thingsIn } from "#domain/fulfilment/told.ts";
import type { Fulfilment, Order } from "#domain/order/order.ts";
import type { Shell } from "#domain/store/store.ts";
import type { Say } from "#domain/words/say.ts";
import { useSay } from "./use-say.ts";

/** The parcels of an order: what is in each, whether it has arrived, and where it is. */
export function Parcels({ order, shell }: { order: Order; shell: Shell }) {
  const say = useSay();
  const sent = order.fulfilments.filter(({ status }) => status !== "called_off");
  if (sent.length === 0) return null;
  const day = new Intl.DateTimeFormat(shell.locale, { dateStyle: "medium", timeZone: shell.timeZone });
  const fetched = order.deliveryMethod === "pickup";
  return (
    <section className="mt-10 max-w-xl" aria-labelledby="parcels">
      <h2 id="parcels" className="text-xl">
        {sent.length === 1 ? say("Your parcel") : say("Your parcels")}
      </h2>
      <ul className="mt-3 grid gap-4">
        {sent.map((parcel, index) => (
          <li key={parcel.id} className="rounded-box border border-line p-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              {sent.length > 1 ? (
                <strong className="font-semibold">{say("Parcel {n}", { n: index + 1 })}</strong>
              ) : null}
              <span className="text-muted">{whereWords(say, parcel, fetched, day)}</span>
            </p>
            <ul className="mt-1">
              {thingsIn(order.lines, parcel.lines).map(({ title, variantTitle, quantity }) => (
                <li key={`${title} ${variantTitle}`} className="break-words">
                  {say.number(quantity)} × {title}
                  {variantTitle ? <span className="text-muted"> {variantTitle}</span> : null}
                </li>
              ))}
            </ul>
            <Tracking parcel={parcel} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function whereWords(say: Say, parcel: Fulfilment, fetched: boolean, day: Intl.DateTimeFormat): string {
  if (parcel.deliveredAt) {
    const when = { day: day.format(new Date(parcel.deliveredAt)) };
    return fetched ? say("Picked up on {day}", when) : say("Arrived on {day}", when);
  }
  const when = { day: day.format(new Date(parcel.createdAt)) };
  return fetched ? say("Ready since {day}", when) : say("Sent on {day}", when);
}

/** How it is followed. Only web addresses become links. */
function Tracking({ parcel: { carrier, trackingNumber, trackingUrl } }: { parcel: Fulfilment }) {
  const say = useSay();
  if (!carrier && !trackingNumber && !trackingUrl) return null;
  return (
    <div className="mt-3 border-t border-line pt-3">
      {carrier || trackingNumber ? <p className="text-muted">{carrier || say("Tracking")}</p> : null}
      {trackingNumber ? (
        <p className="text-lg font-semibold break-all">
          <bdi dir="ltr">{trackingNumber}</bdi>
        </p>
      ) : null}
      {/^https?:\/\//i.test(trackingUrl) ? (
        <a href={trackingUrl} rel="noopener nofollow" className="link tap">
          {say("See where it is")}
        </a>
      ) : null}
    </div>
  );
}
