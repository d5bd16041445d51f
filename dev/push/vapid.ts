import { createPublicKey, verify } from "node:crypto";

const DAY_S = 24 * 3600;

/** Why a push service refuses this `Authorization` (RFC 8292); null when it takes it. `audience` is its own origin. */
export async function refusedVapid(header: string, audience: string): Promise<string | null> {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  if (!signature) return "No VAPID header.";
  const point = Buffer.from(key, "base64url");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isSigned) return "The VAPID token is not signed by its key.";
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<
    string,
    unknown
  >;
  const now = Date.now() / 1000;
  if (aud !== audience) return "The VAPID token is for another push service.";
  if (typeof exp !== "number" || exp < now || exp > now + DAY_S)
    return "The VAPID token is too old, or good for too long.";
  return typeof sub === "string" && /^(mailto:|https:)/.test(sub)
    ? null
    : "The VAPID token does not say whose it is.";
}
