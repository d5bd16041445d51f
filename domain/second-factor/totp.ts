import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import { toBase64Url } from "../base64url.ts";
import { sameText } from "../same-text.ts";

/** What authenticator apps do unless told otherwise (RFC 6238): HMAC-SHA-1, 30 seconds, 6 digits. */
const STEP_MS = 30_000;
/** Clocks of phones are a little off: one step before and after counts too (RFC 6238 §5.2 advises at most that). */
const DRIFT = 1;
/** 22 letters of 6 bits: above the 128 bits that RFC 4226 §4 asks for, and short enough to type. */
const SECRET_LETTERS = 22;

/** A secret for an app, as 22 ASCII letters. */
export const newTotpSecret = (): string =>
  toBase64Url(crypto.getRandomValues(new Uint8Array(SECRET_LETTERS))).slice(0, SECRET_LETTERS);

/** How a person types a secret into an app: base32. */
export const typedSecret = (secret: string): string => base32.encode(secret, { padding: false });

/** The code that an app shows at `now`. */
export const totpAt = (secret: string, now: Date): Promise<string> =>
  createOTP(secret).hotp(Math.floor(now.getTime() / STEP_MS));

/** The time step whose code `typed` is, or null. Looks at every step in reach, whichever matches. */
export async function stepOf(secret: string, typed: string, now: Date): Promise<number | null> {
  const otp = createOTP(secret);
  const current = Math.floor(now.getTime() / STEP_MS);
  let found: number | null = null;
  for (let step = current - DRIFT; step <= current + DRIFT; step++)
    if (sameText(typed, await otp.hotp(step))) found = step;
  return found;
}

/** `otpauth://…`: what the picture for the app says (Key Uri Format, Google Authenticator wiki). */
export const totpUri = (secret: string, issuer: string, account: string): string =>
  createOTP(secret).url(issuer, account);
