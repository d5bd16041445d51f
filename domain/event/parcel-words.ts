import type { UnhandledRow } from "#db/events.server.ts";
import type { TrackingRow } from "#db/fulfilments-of-order.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { type PackedThing, thingsTold } from "../fulfilment/told.ts";
import type { Words } from "../letter/words.ts";
import type { Say } from "../words/say.ts";

/** What every letter of an order has: its greeting, its day, its button and where it is picked up. */
export type LetterParts = { hello: string; day: string; last: Pick<Words, "button">; address: string };

/** As many things as a letter names before it counts the rest. */
const NAMED = 12;

/** What an event tells the buyer of a parcel, or nothing; null too for what is no event of a parcel. */
export function parcelWords(
  say: Say,
  event: UnhandledRow,
  order: FullOrderRow,
  { hello, day, last, address }: LetterParts,
): Words | null {
  const { number } = order;
  const { data } = event;
  const fetched = order.deliveryMethod === "pickup";
  const left = typeof data.left === "number" ? data.left : 0;
  const inIt = thingsIn(say, thingsTold(data));
  switch (event.type) {
    case "ORDER_FULFILLED": {
      if (data.nothingToSend || data.handedOver) return null;
      const paragraphs = [
        hello,
        fetched
          ? say("You can pick it up at {name}, {address}.", { name: order.deliveryName, address })
          : left > 0
            ? say("We sent a part of order {number} on {day}.", { number, day })
            : say("We sent order {number} on {day}.", { number, day }),
        ...inIt,
        ...more(say, left),
        ...(fetched ? [] : trackingOf(say, trackingIn(event, order))),
      ];
      return {
        ...sentTitles(say, number, { fetched, left, rest: isRest(event, order) }),
        paragraphs,
        ...last,
      };
    }
    case "PARCEL_TRACKING_CHANGED":
      if (data.tell !== true) return null;
      return {
        subject: say("Order {number}: how to follow your parcel", { number }),
        heading: say("How to follow your parcel"),
        paragraphs: [
          hello,
          say("What we told you about your parcel has changed."),
          ...trackingOf(say, trackingIn(event, order)),
        ],
        ...last,
      };
    case "PARCEL_DELIVERED":
      return {
        ...arrivedTitles(say, number, { fetched, part: left > 0 || sentParcels(order) > 1 }),
        paragraphs: [
          hello,
          fetched
            ? say("We handed it over to you on {day}.", { day })
            : say("Your parcel of order {number} arrived on {day}.", { number, day }),
          ...inIt,
          ...more(say, left),
          say("If it is not with you, or something is not right, please answer this letter."),
        ],
        ...last,
      };
    case "PARCEL_CALLED_OFF":
      if (data.tell !== true) return null;
      return {
        subject: say("Order {number}: a parcel comes later", { number }),
        heading: say("Your parcel comes later"),
        paragraphs: [
          hello,
          say("We called off a parcel of order {number} on {day}. We will send what was in it again.", {
            number,
            day,
          }),
          ...inIt,
        ],
        ...last,
      };
    default:
      return null;
  }
}

type Titles = Pick<Words, "subject" | "heading">;

function sentTitles(
  say: Say,
  number: number,
  { fetched, left, rest }: { fetched: boolean; left: number; rest: boolean },
): Titles {
  if (fetched)
    return left > 0
      ? {
          subject: say("A part of order {number} is ready for you", { number }),
          heading: say("A part of your order is ready"),
        }
      : { subject: say("Order {number} is ready for you", { number }), heading: say("Your order is ready") };
  if (left > 0)
    return {
      subject: say("A part of order {number} is on its way", { number }),
      heading: say("A part of your order is on its way"),
    };
  return rest
    ? {
        subject: say("The rest of order {number} is on its way", { number }),
        heading: say("The rest of your order is on its way"),
      }
    : {
        subject: say("Order {number} is on its way", { number }),
        heading: say("Your parcel is on its way"),
      };
}

function arrivedTitles(
  say: Say,
  number: number,
  { fetched, part }: { fetched: boolean; part: boolean },
): Titles {
  if (fetched)
    return {
      subject: say("You picked up order {number}", { number }),
      heading: say("Thank you for coming by"),
    };
  return {
    subject: part
      ? say("A part of order {number} has arrived", { number })
      : say("Order {number} has arrived", { number }),
    heading: say("Your parcel has arrived"),
  };
}

const sentParcels = ({ fulfilments }: FullOrderRow): number =>
  fulfilments.filter(({ status }) => status !== "called_off").length;

/** Whether another parcel of the order went before this one. */
const isRest = ({ data }: UnhandledRow, { fulfilments }: FullOrderRow): boolean =>
  fulfilments.findIndex(({ id }) => id === data.fulfilmentId) > 0;

/** What the event says; of the parcel itself where it has been corrected since. */
function trackingIn({ data }: UnhandledRow, { fulfilments }: FullOrderRow): TrackingRow {
  const known = fulfilments.find(({ id }) => id === data.fulfilmentId);
  if (known) return known;
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : "");
  return {
    carrier: text("carrier"),
    trackingNumber: text("trackingNumber"),
    trackingUrl: text("trackingUrl"),
  };
}

function trackingOf(
  say: Say,
  { carrier, trackingNumber: number, trackingUrl: address }: TrackingRow,
): string[] {
  return [
    ...(carrier && number ? [say("It travels with {carrier}, number {number}.", { carrier, number })] : []),
    ...(carrier && !number ? [say("It travels with {carrier}.", { carrier })] : []),
    ...(!carrier && number ? [say("Its tracking number is {number}.", { number })] : []),
    ...(address ? [say("Follow it at {address}", { address })] : []),
  ];
}

function thingsIn(say: Say, things: PackedThing[]): string[] {
  if (things.length === 0) return [];
  const named = things
    .slice(0, NAMED)
    .map(
      ({ title, variantTitle, quantity }) =>
        `${say.number(quantity)} × ${variantTitle ? `${title} (${variantTitle})` : title}`,
    );
  const others = things.slice(NAMED).reduce((sum, { quantity }) => sum + quantity, 0);
  if (others > 0) named.push(say.many(others, "{n} other thing", "{n} other things"));
  return [say("In it: {things}", { things: named.join(", ") })];
}

const more = (say: Say, left: number): string[] =>
  left > 0
    ? [
        say.many(
          left,
          "{n} more thing of your order follows in another parcel.",
          "{n} more things of your order follow in another parcel.",
        ),
      ]
    : [];
