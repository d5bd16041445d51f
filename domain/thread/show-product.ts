import { productToShow } from "#db/thread-cards.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { isId } from "../id.ts";
import { CARD_TEXT_MOST } from "./card-words.ts";
import type { Entered } from "./enter.ts";
import { cardId, keepCard, takeCard } from "./keep-card.ts";

/** Puts a product that shoppers can see into a thread, by its id or the last part of its address. Throws `NotFound`, and as `keepCard` does. */
export async function showProduct(
  shop: StoreContext,
  at: Entered,
  form: string,
  product: { id: string } | { handle: string },
): Promise<void> {
  await takeCard(shop, at);
  if ("id" in product && !isId(product.id)) throw new NotFound("product");
  const { found } = await shop.db.read({ found: productToShow(product, shop.now()) });
  if (!found) throw new NotFound("product");
  const text = found.title.slice(0, CARD_TEXT_MOST).toWellFormed();
  const id = await cardId(shop, at, form, found.id);
  await keepCard(shop, at, { id, kind: "product", text, productId: found.id });
}
