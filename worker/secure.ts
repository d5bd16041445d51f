import type { Trips } from "#db/trips.server.ts";
import type { MiddlewareHandler } from "hono";
import type { AtDoor, Door } from "./door.ts";
import { problem } from "./problem.ts";

/** Headers that every answer carries; pages bring their own Content-Security-Policy or get the strictest one. */
export function secure(c: AtDoor, trips: Trips, production: boolean): void {
  const { headers } = c.res;
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "strict-origin-when-cross-origin");
  headers.set("x-frame-options", "DENY");
  headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  headers.set("x-request-id", c.get("requestId"));
  if (new URL(c.req.url).protocol === "https:") headers.set("strict-transport-security", "max-age=31536000");
  if (!production) headers.set("server-timing", trips.toString());
  if (c.res.status === 503 && !headers.has("retry-after")) headers.set("retry-after", "60");
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", contentPolicy(c.get("nonce"), production));
}

/** No inline script anywhere, save those that carry this answer's nonce. */
function contentPolicy(nonce: string | undefined, production: boolean): string {
  const scripts = nonce ? `'self' 'nonce-${nonce}'` : "'self' 'inline-speculation-rules'";
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // Paying leads away from the shop by a redirect that answers a form, so form targets are not limited to 'self'.
    `form-action 'self' https:${production ? "" : " http://127.0.0.1:* http://localhost:*"}`,
  ].join("; ");
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** A form that another site sends in a visitor's name is refused. Gateways send no Origin and prove themselves by signature. */
export const refuseForeignOrigin: MiddlewareHandler<Door> = async (c, next) => {
  const origin = c.req.header("origin");
  if (SAFE.has(c.req.method) || origin === undefined || c.req.path.startsWith("/webhooks/")) return next();
  if (origin !== "null" && URL.canParse(origin) && new URL(origin).host === c.req.header("host"))
    return next();
  return problem(c, 403, "foreign_origin", "This form was sent from another site.");
};
