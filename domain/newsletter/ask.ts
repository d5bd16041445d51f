import { uuidv7 } from "uuidv7";
import { noteAsked, subscriberByEmail } from "#db/newsletter.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { Invalid, TooMany } from "../errors.ts";
import { NO_EMAIL } from "../identity/credentials.ts";
import { sendNow } from "../identity/letters.ts";
import { storeHead } from "../letter/letterhead.ts";
import { prefixOf } from "../store/languages.ts";
import type { Shell } from "../store/store.ts";
import { sayIn } from "../words/say.ts";
import { consentWords } from "./consent.ts";
import { newsletterPath } from "./link.ts";

/**
 * Somebody asks for the store's letters, from the address `ip`. One letter goes out to be sure that the mailbox is theirs; the
 * answer is the same whoever is on the list already. One trip to read, one to write. Throws `Invalid` under `email`,
 * `TooMany`, `Unavailable`.
 */
export async function askForNewsletter(shop: StoreContext, typed: string, ip: string): Promise<void> {
  const email = readEmail(typed);
  if (!email) throw new Invalid({ email: NO_EMAIL });
  const { limits, mail } = shop.ports;
  for (const [name, key] of [
    ["letter", `newsletter:${shop.store.id}|${ip}`],
    ["letter_account", `newsletter:${shop.store.id}|${email}`],
    ["letter_mailbox", email],
  ] as const) {
    const { allowed, retryAfterS } = await limits.take(name, key);
    if (!allowed) throw new TooMany(retryAfterS);
  }
  const { shell, known } = await shop.db.read({ shell: storeShell(), known: subscriberByEmail(email) });
  if (known?.state === "confirmed") return;
  const say = sayIn(shell.locale);
  const { asked } = await shop.db.write({
    asked: noteAsked(
      shop.store.id,
      { id: uuidv7(), email, consent: consentWords(say, shell.name) },
      shop.now(),
    ),
  });
  const path = await newsletterPath(shop.ports, shop.store.id, "join", asked.id);
  const head = storeHead(shell, shop.origin);
  const words = joinWords(shell, `${shop.origin}${prefixOf(shop.store)}${path}`);
  await sendNow(mail, email, words, head, `newsletter-${asked.id}-${shop.now().getTime()}`);
}

function joinWords({ name, locale }: Shell, href: string) {
  const say = sayIn(locale);
  return {
    subject: say("Do you want letters from {name}?", { name }),
    heading: say("One press, and you are on the list"),
    paragraphs: [say("Somebody, we hope you, asked for letters from {name} at this address.", { name })],
    button: { label: say("Yes, write to me"), href },
    small: say("If it was not you, do nothing: we will not write again."),
  };
}
