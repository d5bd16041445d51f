/** "٠٨٠٣", "۰۸۰۳" and "０８０３" → "0803": keyboards in Arabic, Persian, Urdu and East Asia write digits of their own. */
export const westernDigits = (typed: string): string =>
  // All rows begin where the last four bits are nothing, so that these are the digit.
  typed.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15));
