import type { GiftCardRow, MovementRow } from "#db/gift-cards.server.ts";
import { type CardState, stateOf } from "./pay-with.ts";

/** A gift card as staff see it; its code nobody sees. */
export type GiftCard = GiftCardRow & { state: CardState };

export type Movement = MovementRow;

export const asSeen = (row: GiftCardRow, now: Date): GiftCard => ({ ...row, state: stateOf(row, now) });
