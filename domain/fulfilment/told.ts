import type { Fulfilment, OrderLine } from "../order/order.ts";
import type { Tracking } from "./tracking.ts";

/** A thing in a parcel, as events and letters name it. */
export type PackedThing = { title: string; variantTitle: string; quantity: number };

/** What an event says of a parcel. `left` is how many things of the order follow. */
export type ParcelTold = Tracking & { fulfilmentId: string; things: PackedThing[]; left: number };

/** What is told of an order that ended without a parcel: nobody is written to about it. */
export const NOTHING_TO_SEND = { nothingToSend: true } as const;

type Line = Pick<OrderLine, "id" | "title" | "variantTitle">;

/** The things in a parcel, in the order of the order's lines. */
export const thingsIn = (lines: readonly Line[], packed: Fulfilment["lines"]): PackedThing[] =>
  lines.flatMap(({ id, title, variantTitle }) => {
    const quantity = packed.find(({ lineId }) => lineId === id)?.quantity ?? 0;
    return quantity > 0 ? [{ title, variantTitle, quantity }] : [];
  });

/** The things that an event names; none in one from before parcels said what is in them. */
export const thingsTold = ({ things }: Record<string, unknown>): PackedThing[] =>
  Array.isArray(things) ? (things as PackedThing[]) : [];
