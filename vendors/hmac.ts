const text = new TextEncoder();

/** Whether `given` is the HMAC of `body` under `secret`. Compares in constant time. */
export async function isHmac(
  hash: "SHA-256" | "SHA-512",
  secret: string,
  body: string,
  given: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (secret === "") return false;
  const key = await crypto.subtle.importKey("raw", text.encode(secret), { name: "HMAC", hash }, false, [
    "verify",
  ]);
  return crypto.subtle.verify("HMAC", key, given, text.encode(body));
}

/** Whether two texts are the same, in a time that tells nothing about where they differ: their keyed hashes are compared. */
export async function sameSecret(one: string, other: string): Promise<boolean> {
  if (one === "" || other === "") return false;
  const name = { name: "HMAC", hash: "SHA-256" };
  const once = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey("raw", once, name, false, ["sign", "verify"]);
  const hash = await crypto.subtle.sign("HMAC", key, text.encode(one));
  return crypto.subtle.verify("HMAC", key, hash, text.encode(other));
}
