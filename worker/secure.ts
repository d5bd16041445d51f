import type { MiddlewareHandler } from "hono";
import { platformAddress } from "#wiring/open-shop.ts";
import type { AtDoor, Door } from "./door.ts";
import { notice } from "./notice.ts";
import { ownOrigin } from "./own-origin.ts";
import { problem } from "./problem.ts";
import { isForGateways } from "./routes.ts";

type Secured = {
  requestId: string;
  protocol: string;
  production: boolean;
  /** `Server-Timing`, for answers that may tell. */
  trips: string;
  /** Of scripts in the page itself: pages of the platform have some. */
  nonce?: string | undefined;
  /** What pages of the platform may show in a frame: stores' own addresses (`storesOf`). */
  stores?: string;
  /** How long who was refused by a limit should wait. */
  retryAfterS?: number | undefined;
};

/** Headers that every answer carries; pages bring their own Content-Security-Policy or get the strictest one. */
export function secure(
  answer: Response,
  { requestId, protocol, production, trips, nonce, stores = "'none'", retryAfterS }: Secured,
): void {
  const { headers } = answer;
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "strict-origin-when-cross-origin");
  // A page that its store's editor may show in a frame says by which origin; no other address is ever framed.
  const framedBy = headers.get("x-framed-by");
  headers.delete("x-framed-by");
  if (!framedBy) headers.set("x-frame-options", "DENY");
  headers.set(
    "permissions-policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self)",
  );
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("x-request-id", requestId);
  if (protocol === "https:") headers.set("strict-transport-security", "max-age=31536000");
  if (!production) headers.set("server-timing", trips);
  if (answer.status === 429 && retryAfterS && !headers.has("retry-after"))
    headers.set("retry-after", String(retryAfterS));
  if ((answer.status === 503 || answer.status === 429) && !headers.has("retry-after"))
    headers.set("retry-after", "60");
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", contentPolicy(nonce, production, framedBy, stores));
}

/** No inline script anywhere, save those that carry this answer's nonce. */
function contentPolicy(
  nonce: string | undefined,
  production: boolean,
  framedBy: string | null,
  stores: string,
): string {
  const local = production ? "" : " http://127.0.0.1:* http://localhost:*";
  return [
    "default-src 'self'",
    `script-src ${nonce ? `'self' 'nonce-${nonce}'` : "'self' 'inline-speculation-rules'"}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    // The platform's own pages may show a store's: the editor does.
    `frame-src ${nonce ? stores : "'none'"}`,
    // The dashboard has one, which shows pushes.
    `worker-src ${nonce ? "'self'" : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy ?? "'none'"}`,
    // Paying leads away from the shop by a redirect that answers a form; forms of the platform's own pages stay on it.
    `form-action 'self'${nonce ? "" : ` https:${local}`}`,
    ...(production ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Every store's own address, as a source of frames. */
export function storesOf(platformOrigin: string): string {
  const { protocol, host } = platformAddress(platformOrigin);
  return `${protocol}//*.${host}`;
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
  if (SAFE.has(method) || isForGateways(method, path) || isForMailPrograms(c)) return next();
  const machine = path.startsWith("/api/");
  const own = ownOrigin(c);
  const origin = c.req.header("origin");
  if (origin === own || (origin === undefined && (machine || cameFromHere(c, own)))) return next();
  if (machine) return problem(c, 403, "foreign_origin", "This request was sent from another site.");
  return notice(c, "foreign");
};

/** The one-click way out of letters (RFC 8058), which mail services send from nowhere; the signature in its address proves it. */
const isForMailPrograms = ({ req }: AtDoor): boolean =>
  req.method === "POST" && req.path === "/no-more-letters" && req.header("origin") === undefined;

function cameFromHere(c: AtDoor, own: string): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const referer = c.req.header("referer");
  return referer !== undefined && URL.canParse(referer) && new URL(referer).origin === own;
}
