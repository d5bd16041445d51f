import { toBase64Url } from "#domain/base64url.ts";

/**
 * A secret of its own for each realm, from the one SECRET_KEY (base64), by HKDF-SHA-256 (RFC 5869): with a
 * shared secret a cookie that one realm signed would be believed by the other.
 */
export async function deriveSecret(secretKey: string, realm: string): Promise<string> {
  const material = Uint8Array.from(atob(secretKey), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", material, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode(`opnmrt identity ${realm}`);
  const bits = await crypto.subtle.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info },
    key,
    256,
  );
  return toBase64Url(new Uint8Array(bits));
}
