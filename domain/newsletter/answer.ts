import { setSubscriber, subscriberById, type SubscriberState } from "#db/newsletter.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { NO_ID } from "../id.ts";
import type { Shell } from "../store/store.ts";
import { ShopMiss } from "../storefront/miss.ts";
import { readNewsletterToken, type Purpose } from "./link.ts";

/** What a letter's link is about, in one trip. Throws `ShopMiss` for a link that this store did not make. */
export async function newsletterAnswer(
  shop: StoreContext,
  token: string,
): Promise<{ shell: Shell; id: string; purpose: Purpose; state: SubscriberState }> {
  const link = await readNewsletterToken(shop.ports, shop.store.id, token);
  const { shell, found } = await shop.db.read({
    shell: storeShell(),
    found: subscriberById(link?.id ?? NO_ID),
  });
  if (!link || !found) throw new ShopMiss("page", shell);
  return { shell, id: link.id, purpose: link.purpose, state: found.state };
}

/** Does what the link is for: puts whoever has it on the list or takes them off it, however often. Throws `ShopMiss`. */
export async function takeNewsletterAnswer(shop: StoreContext, token: string): Promise<void> {
  const { id, purpose } = await newsletterAnswer(shop, token);
  await shop.db.write({ set: setSubscriber(id, purpose === "join" ? "confirmed" : "left", shop.now()) });
}
