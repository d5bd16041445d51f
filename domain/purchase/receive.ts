import { hasReceipt } from "#db/purchases.server.ts";
import { receivePurchase } from "#db/purchase-writes.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

export type Delivery = {
  /** Made up by the form, so that two presses receive once. */
  id: string;
  locationId: string;
  /** What came; lines of which nothing did may be left out, or be 0. */
  lines: { variantId: string; quantity: number }[];
  /** Somebody was asked whether more came than was ordered, and said yes. */
  mayBeMore: boolean;
};

const MOST = 1_000_000;

/**
 * Puts what came of an order on the shelf: stock, its ledger, the order's lines and its state in one. Throws `Invalid` (`lines`; `more` when
 * more came than was ordered and nobody has said so) and `Conflict` (`ended`, `gone`, `location_closed`).
 */
export async function receiveDelivery(shop: StoreContext, number: number, delivery: Delivery): Promise<void> {
  requireMay(shop, "catalogue.write");
  const id = idOf(delivery.id, "page");
  const locationId = idOf(delivery.locationId, "page");
  const lines = delivery.lines.filter(({ quantity }) => quantity !== 0);
  if (lines.some(({ quantity }) => !Number.isInteger(quantity) || quantity < 0 || quantity > MOST))
    throw new Invalid({ lines: "Type how many came of each, 0 or more." });
  if (lines.length === 0) throw new Invalid({ lines: "Type how many came." });
  for (const { variantId } of lines) idOf(variantId, "product");
  const booked = { id, number, locationId, lines, mayBeMore: delivery.mayBeMore };
  const why = { actor: actorName(shop.actor), at: shop.now(), note: `Purchase order ${number}` };
  try {
    await shop.db.write(receivePurchase(booked, why));
  } catch (error) {
    if (error instanceof Duplicate) return;
    if (!(error instanceof Refused)) throw error;
    // The second press of a button whose first one received the last of it.
    if (error.code === "ended" && (await isBooked(shop, id))) return;
    throw wordsFor(error.code);
  }
}

const isBooked = async (shop: StoreContext, id: string): Promise<boolean> =>
  (await shop.db.read({ booked: hasReceipt(id) })).booked;

function wordsFor(code: string): Error {
  switch (code) {
    case "too_many":
      return new Invalid({ more: "More came than you ordered. Is that right?" });
    case "ended":
      return new Conflict("ended", "Nothing of this order is still to come.");
    case "location_closed":
      return new Conflict("location_closed", "This location is closed. Choose another one.");
    default:
      return new Conflict("gone", "Something of this was taken out of your shop, or isn’t counted any more.");
  }
}
