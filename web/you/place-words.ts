const countries = new Intl.DisplayNames("en", { type: "region" });

/** "Lagos, NG" → "Lagos, Nigeria"; what is no country's code stays as it is. */
export const placeWords = (place: string): string =>
  place.replace(/(^|, )([A-Z]{2})$/, (_, before: string, code: string) => before + (nameOf(code) ?? code));

/** "XZ" is a well-formed code of no country; Cloudflare's "T1" (Tor) is not even that. */
function nameOf(code: string): string | undefined {
  try {
    return countries.of(code);
  } catch {
    return undefined;
  }
}
