import { fromBase64Url, joined } from "./bytes.ts";

/** The browser's public key and shared secret, as it gave them: base64url. */
type Keys = { p256dh: string; auth: string };

/** One record holds all: what is longer than its text, a mark and a tag has to be is refused by push services. */
const RECORD = 4096;
const LONGEST = RECORD - 17 - 86;
/** Whoever carries it learns the length of words in steps of this. */
const STEP = 256;

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const ascii = (text: string) => new TextEncoder().encode(text);

type Given = { salt: Uint8Array<ArrayBuffer>; pair: CryptoKeyPair; step: number };

/**
 * Words for one browser alone, as the body of a push: `aes128gcm` (RFC 8188) with keys agreed on by RFC 8291. At most 3,993 bytes.
 * `given` fixes what is random, for its own example.
 */
export async function encrypted(
  { p256dh, auth }: Keys,
  plain: Uint8Array,
  given?: Given,
): Promise<Uint8Array<ArrayBuffer>> {
  if (plain.length > LONGEST) throw new Error("A push holds no more than 3,993 bytes");
  const { salt, pair, step } = given ?? {
    salt: crypto.getRandomValues(new Uint8Array(16)),
    pair: await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]),
    step: STEP,
  };
  const theirs = fromBase64Url(p256dh);
  const ours = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const shared = await agreed(pair.privateKey, theirs);
  const secret = await hkdf(fromBase64Url(auth), shared, joined(ascii("WebPush: info\0"), theirs, ours), 32);
  const key = await crypto.subtle.importKey(
    "raw",
    await hkdf(salt, secret, ascii("Content-Encoding: aes128gcm\0"), 16),
    "AES-GCM",
    false,
    ["encrypt"],
  );
  const nonce = await hkdf(salt, secret, ascii("Content-Encoding: nonce\0"), 12);
  const wanted = Math.min(Math.ceil((plain.length + 1) / step) * step, LONGEST + 1);
  const padding = new Uint8Array(Math.max(0, wanted - plain.length - 1));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce },
    key,
    joined(plain, new Uint8Array([2]), padding),
  );
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, RECORD);
  return joined(salt, size, new Uint8Array([ours.length]), ours, new Uint8Array(sealed));
}

async function agreed(mine: CryptoKey, theirs: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey("raw", theirs, CURVE, false, []);
  // The runtime's types call it otherwise than the standard.
  const algorithm = { name: "ECDH", public: key } as unknown as SubtleCryptoDeriveKeyAlgorithm;
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, mine, 256));
}

async function hkdf(
  salt: Uint8Array<ArrayBuffer>,
  material: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey("raw", material, "HKDF", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, length * 8);
  return new Uint8Array(bits);
}
