import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from "node:crypto";

/** A browser that takes pushes: with keys of its own, of which nobody else has the private part. */
export type PushBrowser = { ecdh: ECDH; auth: Buffer; keys: { p256dh: string; auth: string } };

/** What came for a browser, as it reads it. */
export type Received = { topic: string; ttl: number; bytes: number; text: string };

export async function makeBrowser(): Promise<PushBrowser> {
  const ecdh = createECDH("prime256v1");
  const p256dh = ecdh.generateKeys("base64url");
  const auth = randomBytes(16);
  return { ecdh, auth, keys: { p256dh, auth: auth.toString("base64url") } };
}

const derived = (salt: Uint8Array, material: Uint8Array, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", material, salt, info, length));

/** Opens the body of a push as RFC 8188 and 8291 say, written apart from what seals it. Throws when it is not for this browser. */
export async function readPush({ ecdh, auth }: PushBrowser, body: Uint8Array): Promise<string> {
  const bytes = Buffer.from(body);
  const salt = bytes.subarray(0, 16);
  const record = bytes.readUInt32BE(16);
  const idLength = bytes.readUInt8(20);
  const theirs = bytes.subarray(21, 21 + idLength);
  const sealed = bytes.subarray(21 + idLength);
  if (sealed.length > record) throw new Error("more than one record");
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), theirs]);
  const secret = derived(auth, ecdh.computeSecret(theirs), info, 32);
  const key = derived(salt, secret, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derived(salt, secret, Buffer.from("Content-Encoding: nonce\0"), 12);
  const opener = createDecipheriv("aes-128-gcm", key, nonce);
  opener.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
  const end = plain.findLastIndex((byte: number) => byte !== 0);
  if (plain[end] !== 2) throw new Error("the last record is not marked");
  return plain.subarray(0, end).toString("utf8");
}
