import type { MiddlewareHandler } from "hono";
import type { Trips } from "#db/trips.server.ts";
import type { AtDoor, Door } from "./door.ts";
import { notice } from "./notice.ts";
import { problem } from "./problem.ts";

/** Headers that every answer carries; pages bring their own Content-Security-Policy or get the strictest one. */
export function secure(c: AtDoor, trips: Trips, production: boolean): void {
  const { headers } = c.res;
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "strict-origin-when-cross-origin");
  headers.set("x-frame-options", "DENY");
  headers.set(
    "permissions-policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self)",
  );
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("x-request-id", c.get("requestId"));
  if (new URL(c.req.url).protocol === "https:") headers.set("strict-transport-security", "max-age=31536000");
  if (!production) headers.set("server-timing", trips.toString());
  if (c.res.status === 503 && !headers.has("retry-after")) headers.set("retry-after", "60");
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", contentPolicy(c.get("nonce"), production));
}

/** No inline script anywhere, save those that carry this answer's nonce. */
function contentPolicy(nonce: string | undefined, production: boolean): string {
  const local = production ? "" : " http://127.0.0.1:* http://localhost:*";
  return [
    "default-src 'self'",
    `script-src ${nonce ? `'self' 'nonce-${nonce}'` : "'self' 'inline-speculation-rules'"}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // Paying leads away from the shop by a redirect that answers a form; forms of the platform's own pages stay on it.
    `form-action 'self'${nonce ? "" : ` https:${local}`}`,
    ...(production ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A form that another site sends in a visitor's name is refused: every unsafe request must say that it comes from a page of
 * this very address. All browsers in use send `Origin` with a form; for one that does not, `Sec-Fetch-Site` or `Referer`
 * speaks. Machines, which no cookie speaks for, need to say nothing, but must not claim another site; gateways prove
 * themselves by signature.
 */
export const refuseForeignOrigin: MiddlewareHandler<Door> = async (c, next) => {
  const { path, method } = c.req;
  if (SAFE.has(method) || path.startsWith("/webhooks/")) return next();
  const machine = path.startsWith("/api/");
  const own = ownOrigin(c);
  const origin = c.req.header("origin");
  if (origin === own || (origin === undefined && (machine || cameFromHere(c, own)))) return next();
  if (machine) return problem(c, 403, "foreign_origin", "This request was sent from another site.");
  return notice(c, "foreign");
};

/** Scheme, host and port as the visitor's browser knows this address. */
const ownOrigin = (c: AtDoor): string =>
  `${new URL(c.req.url).protocol}//${(c.req.header("host") ?? "").toLowerCase()}`;

function cameFromHere(c: AtDoor, own: string): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const referer = c.req.header("referer");
  return referer !== undefined && URL.canParse(referer) && new URL(referer).origin === own;
}
