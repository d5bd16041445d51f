import type { CardOfferRow, CardProductRow, CardRow, OfferedLine } from "#db/thread-cards.server.ts";
import type { StoreContext } from "../context.ts";
import { pictureAddress } from "./picture-address.ts";

/** Where an offer is: to be had, in an order, taken back by the shop, or over its time. */
export type OfferState = "open" | "ordered" | "taken_back" | "expired";

/** A card as a page shows it. Prices are minor units. */
export type ShownCard =
  /** `src` is a path that is good for a while. Pixels. */
  | { kind: "picture"; id: string; alt: string; src: string; width: number; height: number }
  /** `product` is null when shoppers can't see it any more; `title` is what it was called then. */
  | { kind: "product"; id: string; title: string; product: CardProductRow | null }
  | {
      kind: "offer";
      id: string;
      lines: OfferedLine[];
      endsAt: Date;
      state: OfferState;
      orderNumber: number | null;
    };

/** Cards by their id. */
export type ShownCards = Record<string, ShownCard>;

/** What cards are today, for whoever may read their thread. */
export async function shownCards({ ports, store, now }: StoreContext, rows: CardRow[]): Promise<ShownCards> {
  const at = now();
  const shown = await Promise.all(
    rows.map(async (row): Promise<ShownCard | null> => {
      const { id, kind, text, mediaKey, width, height, product, offer } = row;
      if (kind === "product") return { kind, id, title: text, product };
      if (kind === "picture" && mediaKey && width && height)
        return {
          kind,
          id,
          alt: text,
          src: await pictureAddress(ports.signer, store.id, mediaKey, at),
          width,
          height,
        };
      if (kind !== "offer" || !offer) return null;
      const { lines, endsAt, orderNumber } = offer;
      return { kind, id, lines, endsAt, orderNumber, state: offerState(offer, at) };
    }),
  );
  return Object.fromEntries(shown.flatMap((card) => (card ? [[card.id, card]] : [])));
}

/** Ordered before taken back before over its time: what a buyer has, no later step takes away. */
export function offerState(
  { used, active, endsAt }: Pick<CardOfferRow, "used" | "active" | "endsAt">,
  now: Date,
): OfferState {
  if (used) return "ordered";
  if (!active) return "taken_back";
  return endsAt <= now ? "expired" : "open";
}
