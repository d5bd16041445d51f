/** "٠٨٠٣" and "۰۸۰۳" → "0803": keyboards in Arabic, Persian and Urdu write digits of their own. */
export const westernDigits = (typed: string): string =>
  // Both rows begin where the last four bits are nothing, so that these are the digit.
  typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
