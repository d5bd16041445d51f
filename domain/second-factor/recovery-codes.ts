import type { IdentityContext } from "../identity/context.ts";

const COUNT = 10;
/** No 0, 1, i, l, o: read off paper, they are each other. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten codes of two groups of five, as a person writes them down: about 49 bits each. */
export const newRecoveryCodes = (): string[] => Array.from({ length: COUNT }, () => `${group()}-${group()}`);

function group(): string {
  let text = "";
  // A byte past the last whole multiple would favour the first letters.
  const fair = Math.floor(256 / LETTERS.length) * LETTERS.length;
  while (text.length < 5)
    for (const byte of crypto.getRandomValues(new Uint8Array(8)))
      if (byte < fair && text.length < 5) text += LETTERS[byte % LETTERS.length];
  return text;
}

/** A recovery code as it was meant, however it was typed; null when it can't be one. */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed.toLowerCase().replace(/[\s\p{Pd}]/gu, "");
  return letters.length === 10 && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null;
}

/** What is kept of one: a keyed hash, bound to its person. */
export const recoveryAnswer = (
  identity: Pick<IdentityContext, "mac">,
  personId: string,
  code: string,
): Promise<string> => identity.mac("recovery", `${personId}.${readRecoveryCode(code) ?? ""}`);
