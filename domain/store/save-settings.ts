import { changeStore } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { dialled } from "../place/dialled.ts";
import { requireMay } from "../staff/require.ts";
import { LANGUAGES } from "../words/say.ts";
import { isTimeZone } from "./countries.ts";
import { languagesOf, localeIn } from "./languages.ts";
import { checkNameOfStore } from "./name.ts";

/** What a seller says about the store. */
export type SettingsInput = {
  name: string;
  tagline: string;
  about: string;
  town: string;
  contactEmail: string;
  contactPhone: string;
  deliveryPromise: string;
  returnsPolicy: string;
  timeZone: string;
  /** In one of `LANGUAGES`. Its region does not count: how amounts and dates are written follows the store's country. */
  locale: string;
  /** What the shop can be read in beside that. */
  languages: string[];
};

/** The longest each text may be, in characters. */
export const SETTINGS_MOST = {
  tagline: 120,
  about: 5_000,
  town: 80,
  deliveryPromise: 200,
  returnsPolicy: 5_000,
} as const satisfies Partial<Record<keyof SettingsInput, number>>;

const LIMITED = ["tagline", "about", "town", "deliveryPromise", "returnsPolicy"] as const;

/** Saves what a seller says about the store. Throws `Invalid` with a sentence per field, `Forbidden`. */
export async function saveSettings(shop: StoreContext, input: SettingsInput): Promise<void> {
  requireMay(shop, "settings.write");
  const told = tidied(input);
  const problems = problemsOf(told, shop.store.country);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const main = languageOf(told.locale);
  const change = {
    ...told,
    locale: localeIn(main, shop.store.country),
    languages: languagesOf(main, told.languages),
  };
  await shop.db.write({ changed: changeStore(shop.store.id, change, shop.now()) });
  // Every request knows these from the tenant cache.
  const known = (["name", "timeZone", "locale"] as const).every(
    (field) => change[field] === shop.store[field],
  );
  if (!known || change.languages.join() !== shop.store.languages.join())
    await shop.ports.tenants.forget(shop.store.slug);
}

/** Field by field: whatever else came along in the object stays out of the write. */
const tidied = (input: SettingsInput): SettingsInput => ({
  name: input.name.trim().replace(/\s+/g, " "),
  tagline: input.tagline.trim().replace(/\s+/g, " "),
  about: paragraphs(input.about),
  town: input.town.trim(),
  contactEmail: readEmail(input.contactEmail) ?? "",
  contactPhone: input.contactPhone.trim(),
  deliveryPromise: input.deliveryPromise.trim().replace(/\s+/g, " "),
  returnsPolicy: paragraphs(input.returnsPolicy),
  timeZone: input.timeZone,
  locale: input.locale,
  languages: input.languages,
});

/** Browsers send CRLF; three empty lines say no more than one. */
const paragraphs = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

function problemsOf(input: SettingsInput, country: string): Record<string, string> {
  const problems: Record<string, string> = {};
  const name = checkNameOfStore(input.name);
  if (name) problems["name"] = name;
  for (const field of LIMITED) {
    const [text, most] = [input[field], SETTINGS_MOST[field]];
    if (Array.from(text).length > most) problems[field] = `Please use at most ${most} characters.`;
    // Postgres keeps no NUL; other control characters have no business in a shop's words.
    else if (/(?!\n)\p{Cc}/u.test(text))
      problems[field] = "There are characters in this text that can't be shown.";
  }
  if (!input.contactEmail)
    problems["contactEmail"] = "Please write an e-mail address that buyers can reach you at.";
  if (input.contactPhone && !/^\+?[\d\s().-]{7,20}$/.test(input.contactPhone))
    problems["contactPhone"] = "Please write the number with its country code, like +234 803 123 4567.";
  else if (input.contactPhone && dialled(input.contactPhone, country) === null)
    problems["contactPhone"] =
      "We can’t tell how buyers abroad would dial this. Please write it with a plus and the country code, like +234 803 123 4567.";
  if (!isTimeZone(input.timeZone)) problems["timeZone"] = "Please choose a time zone from the list.";
  if (!isLanguage(languageOf(input.locale))) problems["locale"] = "Please choose a language from the list.";
  if (!input.languages.every(isLanguage)) problems["languages"] = "Please choose languages from the list.";
  return problems;
}

const languageOf = (locale: string): string => locale.toLowerCase().split("-")[0] ?? "";

const isLanguage = (text: string): boolean => LANGUAGES.some((each) => each === text);
