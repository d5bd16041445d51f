import { toBase64Url } from "#domain/base64url.ts";

const derived = new Map<string, Promise<string>>();
/** Secrets of stores come and go with the stores an isolate serves. */
const KEPT_MOST = 5_000;

/**
 * A secret of its own for each realm, store and purpose (`scope`, e.g. `buyer:<store id> code`), from the one SECRET_KEY
 * (base64), by HKDF-SHA-256 (RFC 5869): with a shared secret a cookie that one store signed would be believed by another.
 */
export function deriveSecret(secretKey: string, scope: string): Promise<string> {
  const id = `${secretKey} ${scope}`;
  const found = derived.get(id) ?? derive(secretKey, scope);
  derived.delete(id);
  derived.set(id, found);
  if (derived.size > KEPT_MOST) {
    const oldest = derived.keys().next().value;
    if (oldest !== undefined) derived.delete(oldest);
  }
  return found;
}

async function derive(secretKey: string, scope: string): Promise<string> {
  const material = Uint8Array.from(atob(secretKey), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", material, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode(`opnmrt identity ${scope}`);
  const bits = await crypto.subtle.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info },
    key,
    256,
  );
  return toBase64Url(new Uint8Array(bits));
}
