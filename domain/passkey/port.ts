import type { PasskeyKey } from "#db/passkeys.server.ts";

/** What a browser is told, and what it answers: JSON as the Web Authentication API has it (`PublicKeyCredential…JSON`). */
export type BrowserJson = Record<string, unknown>;

/**
 * WebAuthn ceremonies. Every one asks for user verification (a finger, a face, a PIN), so that a passkey is two factors by
 * itself: the device, and whoever unlocks it. The `verify…` answer null when anything at all is not as it must be.
 */
export type Passkeys = {
  registration(person: { id: string; name: string; email: string }, known: PasskeyKey[]): Promise<Asked>;
  verifyRegistration(
    answer: BrowserJson,
    challenge: string,
  ): Promise<Pick<PasskeyKey, "credentialId" | "publicKey" | "counter" | "transports"> | null>;
  signIn(): Promise<Asked>;
  verifySignIn(answer: BrowserJson, challenge: string, key: PasskeyKey): Promise<{ counter: number } | null>;
};

export type Asked = { options: BrowserJson; challenge: string };
