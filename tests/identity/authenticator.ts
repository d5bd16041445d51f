import type { BrowserJson } from "#domain/passkey/port.ts";
import { toBase64Url } from "#domain/base64url.ts";

/** What a test may have the browser or the device lie about. */
export type Lies = {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** Whether the device was unlocked by its owner. */
  verified?: boolean;
  counter?: number;
  /** Signs with a key that is not the one that was registered. */
  foreignKey?: boolean;
};

type Credential = { id: string; key: CryptoKeyPair; counter: number };

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** A device with passkeys, as WebAuthn (Level 3, §6) has it: ES256 keys, no attestation, and the browser around it. */
export class Authenticator {
  readonly credentials: Credential[] = [];

  /** Makes a passkey as `navigator.credentials.create` would. */
  async make(options: BrowserJson, lies: Lies = {}): Promise<BrowserJson> {
    const { origin, rpId } = placeOf(options, lies);
    const key = await newKey();
    const rawId = crypto.getRandomValues(new Uint8Array(16));
    const id = toBase64Url(rawId);
    this.credentials.push({ id, key, counter: 0 });
    const authData = joined(
      await sha256(rpId),
      Uint8Array.of(flagsOf(lies) | ATTESTED),
      uint32(lies.counter ?? 0),
      new Uint8Array(16),
      Uint8Array.of(0, rawId.length),
      rawId,
      await coseKey(key),
    );
    const attestationObject = joined(
      Uint8Array.of(0xa3),
      text("fmt"),
      text("none"),
      text("attStmt"),
      Uint8Array.of(0xa0),
      text("authData"),
      bytes(authData),
    );
    return {
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: toBase64Url(clientData("webauthn.create", options, origin, lies)),
        attestationObject: toBase64Url(attestationObject),
        transports: ["internal"],
      },
    };
  }

  /** Signs with its newest passkey as `navigator.credentials.get` would. Each use counts one up. */
  async use(options: BrowserJson, lies: Lies = {}): Promise<BrowserJson> {
    const credential = this.credentials.at(-1);
    if (!credential) throw new Error("This device has no passkey");
    const { origin, rpId } = placeOf(options, lies);
    credential.counter += 1;
    const counter = uint32(lies.counter ?? credential.counter);
    const authData = joined(await sha256(rpId), Uint8Array.of(flagsOf(lies)), counter);
    const client = clientData("webauthn.get", options, origin, lies);
    const { privateKey } = lies.foreignKey ? await newKey() : credential.key;
    const signature = await crypto.subtle.sign(
      { name: "ECDSA", hash: "SHA-256" },
      privateKey,
      joined(authData, await sha256(client)),
    );
    return {
      id: credential.id,
      rawId: credential.id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: toBase64Url(client),
        authenticatorData: toBase64Url(authData),
        signature: toBase64Url(der(new Uint8Array(signature))),
      },
    };
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

function placeOf(options: BrowserJson, lies: Lies) {
  const { rpId, rp } = options as { rpId?: string; rp?: { id: string } };
  const id = rpId ?? rp?.id ?? "";
  return { origin: lies.origin ?? `http://${id}:8787`, rpId: lies.rpId ?? id };
}

const clientData = (type: string, options: BrowserJson, origin: string, lies: Lies): Bytes =>
  new TextEncoder().encode(
    JSON.stringify({ type, challenge: lies.challenge ?? options["challenge"], origin, crossOrigin: false }),
  );

const flagsOf = ({ verified = true }: Lies): number => PRESENT | (verified ? VERIFIED : 0);

const newKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);

/** RFC 9053: EC2, ES256, P-256, and the point. */
async function coseKey({ publicKey }: CryptoKeyPair): Promise<Bytes> {
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));
  const head = Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21);
  return joined(head, bytes(raw.slice(1, 33)), Uint8Array.of(0x22), bytes(raw.slice(33)));
}

/** WebCrypto's r and s side by side → an ASN.1 sequence of two integers, as authenticators sign. */
function der(signature: Bytes): Bytes {
  const integer = (part: Bytes): Bytes => {
    let from = 0;
    while (from < part.length - 1 && part[from] === 0) from += 1;
    const trimmed = part.slice(from);
    const padded = (trimmed[0] ?? 0) >= 0x80 ? joined(Uint8Array.of(0), trimmed) : trimmed;
    return joined(Uint8Array.of(0x02, padded.length), padded);
  };
  const both = joined(integer(signature.slice(0, 32)), integer(signature.slice(32)));
  return joined(Uint8Array.of(0x30, both.length), both);
}

const sha256 = async (of: string | Bytes): Promise<Bytes> =>
  new Uint8Array(
    await crypto.subtle.digest("SHA-256", typeof of === "string" ? new TextEncoder().encode(of) : of),
  );

/** CBOR's text and byte strings, as long as they get here. */
const text = (of: string): Bytes => joined(Uint8Array.of(0x60 + of.length), new TextEncoder().encode(of));
const bytes = (of: Bytes): Bytes => joined(Uint8Array.of(0x58, of.length), of);

function uint32(of: number): Bytes {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, of);
  return out;
}

function joined(...parts: Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
