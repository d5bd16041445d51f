import { stopMessageLetters } from "#db/message-letter-stops.server.ts";
import { stopReminders } from "#db/cart-reminders.server.ts";
import { stopLetters } from "#db/review-invitations.server.ts";
import { dropRequestsOf } from "#db/stock-requests.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { sameText } from "../same-text.ts";
import { ShopMiss } from "../storefront/miss.ts";
import { prefixOf } from "../store/languages.ts";
import type { Shell } from "../store/store.ts";

/** What can be stopped: what nobody has to get beside an order, or letters about messages. */
export type StopAbout = "extras" | "messages";

/** Whose letters a link stops, about what, and this store's signature, so that nobody stops somebody else's. */
export type StopLink = { to: string; key: string; about?: StopAbout };

/** What a link's `about` says; those of letters from before there was a choice say nothing. */
export const stopAbout = (typed: string | null): StopAbout => (typed === "messages" ? "messages" : "extras");

/**
 * The way out of letters nobody has to get. The same each time: a letter that is sent again must be the same letter, or the mail
 * service refuses it. Its page speaks the letter's language.
 */
export async function stopLink(
  shop: StoreContext,
  email: string,
  spoken: Pick<Shell, "locale" | "languages">,
  about: StopAbout = "extras",
): Promise<string> {
  const asked = new URLSearchParams({ to: email, key: await keyOf(shop, email, about) });
  if (about === "messages") asked.set("about", about);
  return `${shop.origin}${prefixOf(spoken)}/no-more-letters?${asked}`;
}

const PURPOSES: Record<StopAbout, string> = {
  extras: "no-more-letters",
  messages: "no-letters-about-messages",
};

const keyOf = ({ ports, store }: StoreContext, email: string, about: StopAbout): Promise<string> =>
  ports.signer.sign(store.id, PURPOSES[about], email);

/** The page a link leads to: whose letters it stops. In one trip. Throws `ShopMiss` for a link that is none of ours. */
export async function stopPage(shop: StoreContext, link: StopLink): Promise<{ shell: Shell; email: string }> {
  const { shell } = await shop.db.read({ shell: storeShell() });
  const email = await emailOf(shop, link);
  if (!email) throw new ShopMiss("page", shell);
  return { shell, email };
}

/** No more invitations to this address, nothing it waits for, and no reminders of carts; or nothing about messages. Throws `ShopMiss`. */
export async function stopLettersTo(shop: StoreContext, link: StopLink): Promise<void> {
  const email = await emailOf(shop, link);
  if (!email) return void (await stopPage(shop, link));
  if (link.about === "messages") {
    await shop.db.write({ stopped: stopMessageLetters(email, shop.now()) });
    return;
  }
  await shop.db.write({
    stopped: stopLetters(email, shop.now()),
    dropped: dropRequestsOf(email),
    unreminded: stopReminders(email),
  });
}

async function emailOf(shop: StoreContext, { to, key, about = "extras" }: StopLink): Promise<string | null> {
  const email = readEmail(to);
  return email && sameText(key, await keyOf(shop, email, about)) ? email : null;
}
