import type { CartOf } from "#db/carts.server.ts";
import type { StoreContext } from "../context.ts";
import { askableId } from "./id.ts";

/**
 * The cart that whoever comes is filling. A buyer who is signed in has one, on whatever device; `cartId`, which a guest's
 * browser keeps, says nothing about it.
 */
export const cartInHand = ({ actor }: StoreContext, cartId: string | null): CartOf =>
  actor.kind === "buyer"
    ? { buyerId: actor.buyerId, cartId: null }
    : { buyerId: null, cartId: askableId(cartId) };

/** The very cart that a form was made for, if it is theirs: by now they may fill another. */
export const cartOfForm = ({ actor }: StoreContext, cartId: string) => ({
  buyerId: actor.kind === "buyer" ? actor.buyerId : null,
  cartId: askableId(cartId),
});
