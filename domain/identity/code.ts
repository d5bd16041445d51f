import { Invalid } from "../errors.ts";
import { typedDigits } from "../typed-digits.ts";

/** Eight digits: five tries for each of 260 letters a day at most (decision 0008) find one in two centuries. */
export const CODE_DIGITS = 8;
/** How often one code may be tried. */
export const CODE_TRIES = 5;
export const CODE_MINUTES = 10;

/** A code for a letter, each of the 10^8 as likely as any other. */
export function newCode(): string {
  const most = 10 ** CODE_DIGITS;
  // 2^32 is no multiple of 10^8: the numbers past the last whole multiple would favour small codes.
  const fair = Math.floor(2 ** 32 / most) * most;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return String(drawn % most).padStart(CODE_DIGITS, "0");
  }
}

/** "1234 5678": as a letter shows it. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What somebody typed, in whichever digits, with spaces and dashes taken out. Throws `Invalid` (`code`) when it can't be a code, before a try is used up. */
export function readCode(typed: string): string {
  const code = typedDigits(typed);
  if (!/^\d+$/.test(code) || code.length !== CODE_DIGITS)
    throw new Invalid({ code: "The code is the {digits} digits in our letter." }, { digits: CODE_DIGITS });
  return code;
}

/** What is said of a code that is not the right one; `tries` are used up, this one included. */
export function wrongCode(tries: number): Invalid {
  const left = CODE_TRIES - tries;
  if (left <= 0) return codeOver();
  if (left === 1) return new Invalid({ code: "That is not the code. You can try once more." });
  return new Invalid({ code: "That is not the code. You can try {n} more times." }, { n: left });
}

export const codeOver = (): Invalid =>
  new Invalid({ code: "This code counts no more. Please ask for a new one." });
