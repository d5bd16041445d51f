import { uuidv7 } from "uuidv7";
import { addStockRequest, askedVariant, type AskedVariantRow } from "#db/stock-requests.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { isId, NO_ID } from "../id.ts";
import type { IdentityContext } from "../identity/context.ts";
import { NO_EMAIL } from "../identity/credentials.ts";
import { limitLetters } from "../identity/limit.ts";
import { ShopMiss } from "../storefront/miss.ts";
import { prefixOf } from "../store/languages.ts";
import type { Shell } from "../store/store.ts";

/** A shelf that more wait for than this is no secret to the shop. */
const MOST_OF_ONE = 1_000;
const MOST_EACH = 20;

export type AskedVariant = AskedVariantRow;

/** The page that asks for an address, in one trip. Throws `ShopMiss` when shoppers may not see the product. */
export async function backInStockPage(
  shop: StoreContext,
  variantId: string,
): Promise<{ shell: Shell; variant: AskedVariant }> {
  const { shell, variant } = await shop.db.read({
    shell: storeShell(),
    variant: askedVariant(isId(variantId) ? variantId : NO_ID, shop.now()),
  });
  if (!variant) throw new ShopMiss("product", shell);
  return { shell, variant };
}

/**
 * Somebody wants one letter when a variant is back. It answers the same whether they wait already, wait for too much, or the
 * variant was filled meanwhile. Throws `Invalid` (`email`) and `TooMany`.
 */
export async function askWhenBack(
  shop: StoreContext,
  identity: IdentityContext,
  { variantId, email }: { variantId: string; email: string },
): Promise<void> {
  const address = readEmail(email);
  if (!address) throw new Invalid({ email: NO_EMAIL });
  await limitLetters(identity, address);
  if (!isId(variantId)) return;
  await shop.db.write({
    asked: addStockRequest(
      { id: uuidv7(), variantId, email: address, language: prefixOf(shop.store).slice(1) },
      { mostOfOne: MOST_OF_ONE, mostEach: MOST_EACH },
      shop.now(),
    ),
  });
}
