/** "NG" → "Nigeria"; what is no country's code stays as it is. */
export function countryName(code: string, locale: string): string {
  return /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames([locale, "en"], { type: "region" }).of(code) ?? code)
    : code;
}
