import { uuidv7 } from "uuidv7";
import { Duplicate } from "#db/refused.server.ts";
import type { PlatformContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { Invalid, TooMany } from "../errors.ts";
import { countryOf, CURRENCIES, isTimeZone } from "./countries.ts";
import { freeNear } from "./free-near.ts";
import { checkNameOfStore } from "./name.ts";
import { slugProblem } from "./slug.ts";
import { DEFAULT_THEME } from "./theme.ts";

/** A store as its owner asks for it. Empty `currency` and `timeZone` mean the country's own. */
export type OpenStore = {
  name: string;
  slug: string;
  country: string;
  currency: string;
  timeZone: string;
  email: string;
};

/**
 * Opens a store with this seller as its owner: pay on delivery is on, order numbers begin at 1001, and it answers
 * at its address at once. Throws `Invalid` with a sentence per field, `SlugTaken` when another store has the address
 * (nothing is kept then), `TooMany`.
 */
export async function openStore(
  platform: PlatformContext,
  userId: string,
  input: OpenStore,
): Promise<{ slug: string }> {
  const store = readOpenStore(input);
  const { allowed, retryAfterS } = await platform.ports.limits.take("open_store", userId);
  if (!allowed) throw new TooMany(retryAfterS);
  try {
    await platform.db.openStore({ id: uuidv7(), ...store, status: "open", theme: DEFAULT_THEME }, userId);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    throw new SlugTaken((await freeNear(platform, store.slug, store.country)).suggestions);
  }
  // Whoever looked at the address before left the note "no store here" behind.
  await platform.ports.tenants.forget(store.slug);
  return { slug: store.slug };
}

/** Someone else has the address; `suggestions` are near it and were free a moment ago. */
export class SlugTaken extends Invalid {
  readonly suggestions: string[];
  constructor(suggestions: string[]) {
    const hint = suggestions.length > 0 ? ` How about ${suggestions.join(" or ")}?` : "";
    super({ slug: `This address is taken.${hint}` });
    this.name = "SlugTaken";
    this.suggestions = suggestions;
  }
}

function readOpenStore(input: OpenStore) {
  const name = input.name.trim().replace(/\s+/g, " ");
  const slug = input.slug.trim().toLowerCase();
  const country = countryOf(input.country);
  const currency = input.currency || country?.currency || "";
  const timeZone = input.timeZone || country?.timeZone || "";
  const contactEmail = readEmail(input.email);
  const problems = {
    name: checkNameOfStore(name),
    slug: slugProblem(slug),
    country: country ? null : "Please choose the country you sell from.",
    currency: CURRENCIES.includes(currency) ? null : "Please choose a currency from the list.",
    timeZone: isTimeZone(timeZone) ? null : "Please choose a time zone from the list.",
    email: contactEmail ? null : "Please write an e-mail address that buyers can reach you at.",
  };
  const found = Object.entries(problems).flatMap(([field, problem]) => (problem ? [[field, problem]] : []));
  if (!country || !contactEmail || found.length > 0) throw new Invalid(Object.fromEntries(found));
  return { name, slug, country: country.code, currency, timeZone, locale: country.locale, contactEmail };
}
