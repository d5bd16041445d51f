/**
 * A barcode as schema.org's `gtin`, when it is one: 8, 12, 13 or 14 digits of which the last one fits (GS1 General
 * Specifications, 7.9). Codes that a shop made up for its own shelf are none.
 */
export function gtinOf(barcode: string): { gtin?: string } {
  const code = barcode.trim();
  if (!/^(\d{8}|\d{12,14})$/.test(code)) return {};
  // GS1 keeps prefixes that begin with 2 for a shop's own use (ranges 02, 20–29).
  const thirteen = code.padStart(14, "0").slice(1);
  if (code.length !== 8 && /^(2|02)/.test(thirteen)) return {};
  const sum = [...code.padStart(14, "0")].reduce((so, digit, at) => so + Number(digit) * (at % 2 ? 1 : 3), 0);
  return sum % 10 === 0 && Number(code) > 0 ? { gtin: code } : {};
}
