import { fromBase64Url, toBase64Url } from "#domain/base64url.ts";
import { deriveSecret } from "./derive-secret.ts";

/** HMAC-SHA-256 of a text in base64url, with a key of this scope and purpose alone. */
export const macFor =
  (secretKey: string, scope: string) =>
  async (purpose: string, text: string): Promise<string> => {
    const secret = fromBase64Url(await deriveSecret(secretKey, `${scope} ${purpose}`));
    const key = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
    ]);
    const signed = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text));
    return toBase64Url(new Uint8Array(signed));
  };
