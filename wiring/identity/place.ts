/**
 * Where Cloudflare believes a request comes from: "Lagos, NG", "NG", or nothing (developers.cloudflare.com, "Request: cf").
 * A guess by address: good for recognising a session of one's own, and for nothing else.
 */
export function placeOf(request: Request): string {
  const cf = "cf" in request ? (request.cf as { city?: unknown; country?: unknown } | undefined) : undefined;
  const country = word(cf?.country) || word(request.headers.get("cf-ipcountry"));
  return [word(cf?.city), country === "XX" ? "" : country].filter(Boolean).join(", ");
}

const word = (value: unknown): string => (typeof value === "string" ? value.slice(0, 80) : "");
