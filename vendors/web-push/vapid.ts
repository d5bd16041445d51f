import { fromBase64Url, toBase64Url } from "./bytes.ts";

type Keys = { publicKey: string; privateKey: string; subject: string };

const GOOD_FOR_S = 12 * 3600;

/** Who we are, signed for the push service of this endpoint and for half a day: the `Authorization` of RFC 8292. */
export async function vapidHeader(
  { publicKey, privateKey, subject }: Keys,
  endpoint: string,
  now = Date.now(),
): Promise<string> {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now / 1000) + GOOD_FOR_S,
    sub: subject,
  };
  const text = `${part({ typ: "JWT", alg: "ES256" })}.${part(claims)}`;
  const signature = await crypto.subtle.sign(
    { name: "ECDSA", hash: "SHA-256" },
    await signingKey(publicKey, privateKey),
    new TextEncoder().encode(text),
  );
  return `vapid t=${text}.${toBase64Url(new Uint8Array(signature))}, k=${publicKey}`;
}

const part = (content: object): string => toBase64Url(new TextEncoder().encode(JSON.stringify(content)));

function signingKey(publicKey: string, d: string): Promise<CryptoKey> {
  const point = fromBase64Url(publicKey);
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: toBase64Url(point.slice(1, 33)),
    y: toBase64Url(point.slice(33, 65)),
    d,
  };
  return crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
}
