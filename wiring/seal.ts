import { fromBase64Url, toBase64Url } from "#domain/base64url.ts";
import type { Seal } from "#domain/context.ts";

const IV_BYTES = 12;
const KEY_BYTES = 32;
const SEALED = /^v([1-9][0-9]*)\.([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]+)$/;

/**
 * Seals with AES-GCM-256. `keys` is `"2:<base64>,1:<base64>"`: the first seals, all of them open, so a key is
 * changed by putting a new one in front. The store's id is associated data: what was sealed for one store
 * does not open for another. Throws by name when the setting is not usable.
 */
export function aesGcmSeal(keys: string): Seal {
  const ring = readKeys(keys);
  const [current] = ring.keys();
  if (current === undefined) throw new Error("ENCRYPTION_KEYS is empty");

  const keyOf = async (version: string): Promise<CryptoKey> => {
    const bytes = ring.get(version);
    if (!bytes) throw new Error(`ENCRYPTION_KEYS has no key ${version}, which this was sealed with`);
    return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  };

  return {
    async seal(storeId, plain) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const key = await keyOf(current);
      const closed = await crypto.subtle.encrypt(
        parameters(iv, storeId),
        key,
        new TextEncoder().encode(plain),
      );
      return `v${current}.${toBase64Url(iv)}.${toBase64Url(new Uint8Array(closed))}`;
    },
    async open(storeId, sealed) {
      const [, version = "", iv = "", closed = ""] = SEALED.exec(sealed) ?? [];
      if (!version) throw new Error("This is no sealed text");
      const key = await keyOf(version);
      const opened = await crypto.subtle.decrypt(
        parameters(fromBase64Url(iv), storeId),
        key,
        fromBase64Url(closed),
      );
      return new TextDecoder().decode(opened);
    },
  };
}

const parameters = (iv: Uint8Array<ArrayBuffer>, storeId: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(storeId),
});

function readKeys(keys: string): Map<string, Uint8Array<ArrayBuffer>> {
  const ring = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of keys.split(",")) {
    const [, version, base64] = /^\s*([1-9][0-9]*):([A-Za-z0-9+/_=-]+)\s*$/.exec(entry) ?? [];
    if (!version || !base64 || ring.has(version))
      throw new Error("ENCRYPTION_KEYS must read 2:<base64>,1:<base64>");
    const bytes = fromBase64Url(base64);
    if (bytes.length !== KEY_BYTES)
      throw new Error(`Key ${version} of ENCRYPTION_KEYS must have ${KEY_BYTES} bytes`);
    ring.set(version, bytes);
  }
  return ring;
}
