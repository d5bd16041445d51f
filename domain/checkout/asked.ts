import type { CartOf } from "#db/carts.server.ts";
import { discountsFor, type AskedRow } from "#db/discounts.server.ts";
import { cardsOfCart, type GiftCardRow } from "#db/gift-cards.server.ts";
import type { StoreContext } from "../context.ts";
import { readCode } from "../discount/read-code.ts";
import { readEmail } from "../email.ts";

/** What comes with whoever buys, besides the cart. */
export type Along = {
  /** A code that a link brought, kept in the browser. */
  linkCode?: string | null | undefined;
  /** The e-mail address typed so far: by it, and by their account, a buyer is known again. */
  email?: string | undefined;
};

/** Everything that makes a cart cheaper, or pays for it beforehand. */
export type Asked = { asked: AskedRow; cards: GiftCardRow[] };

/** Who uses a discount: an address in small letters, and an account. */
export const buyerKey = ({ actor }: StoreContext, typed: string | undefined) => ({
  emailKey: readEmail(typed ?? "") ?? (actor.kind === "buyer" ? actor.email.toLowerCase() : ""),
  buyerId: actor.kind === "buyer" ? actor.buyerId : null,
});

/** The two questions that `countCart` needs answered, for the trip that reads the cart. */
export function askedWith(shop: StoreContext, of: CartOf, { linkCode, email }: Along, now: Date) {
  const code = readCode(linkCode ?? "");
  return {
    asked: discountsFor(of, code ? [code] : [], buyerKey(shop, email), now),
    cards: cardsOfCart(of),
  };
}
