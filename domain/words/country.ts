const names = new Map<string, Intl.DisplayNames>();
/** Locales come with stores: more than an isolate serves at a time. */
const NAMES_MOST = 500;

/** "NG" → "Nigeria"; what is no country's code stays as it is. */
export const countryName = (code: string, locale: string): string =>
  /^[A-Z]{2}$/.test(code) ? (namesIn(locale).of(code) ?? code) : code;

/** Making them takes far longer than looking one up, and a form has two hundred countries. */
function namesIn(locale: string): Intl.DisplayNames {
  const known = names.get(locale);
  if (known) return known;
  if (names.size >= NAMES_MOST) names.clear();
  const made = new Intl.DisplayNames([locale, "en"], { type: "region" });
  names.set(locale, made);
  return made;
}
