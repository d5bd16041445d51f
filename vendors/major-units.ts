/** Fifteen digits are what a JSON number carries to the other side and back unchanged. */
const DIGITS_MOST = 15;

/** Minor units as the number of major units that JSON carries: 125050 with two digits → 1250.5. No arithmetic on fractions. */
export function toMajor(minor: number, digits: number): number {
  if (!Number.isSafeInteger(minor) || minor < 0 || String(minor).length > DIGITS_MOST)
    throw new Error(`${minor} is no amount that can be sent`);
  const text = String(minor).padStart(digits + 1, "0");
  const at = text.length - digits;
  return Number(digits === 0 ? text : `${text.slice(0, at)}.${text.slice(at)}`);
}

/**
 * Major units as a gateway writes them (a number or a text) in minor units: 98.6 with two digits → 9860. What is smaller than
 * the smallest coin is left out, so that nothing counts as more than it is. Null when it is no amount.
 */
export function fromMajor(major: number | string, digits: number): number | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(major).trim());
  if (!match) return null;
  const whole = (match[1] ?? "").replace(/^0+(?=\d)/, "");
  const fraction = (match[2] ?? "").padEnd(digits, "0").slice(0, digits);
  if (whole.length + digits > DIGITS_MOST) return null;
  return Number(whole + fraction);
}
