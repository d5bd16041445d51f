import type { Realm } from "#domain/identity/context.ts";

/** Where each realm may go on to after signing in. Signing out, and signing in once more, are not among them. */
const KNOWN: Record<Realm, RegExp> = {
  seller: /^\/(dashboard|stores|you|invitations)(?![^/?])/,
  admin: /^\/admin(?!\/sign-(in|out))(?![^/?])/,
  buyer: /^\/($|\?|(products|collections|search|cart|checkout|orders)(?![^/?])|account(?!\/sign-)(?![^/?]))/,
};

/**
 * Where to go after signing in: `wanted` when it is a path of this realm on this very host, else `otherwise`. Browsers read
 * `//host` and `/\host` as other sites, and drop control characters before they look.
 */
export function safeNext(wanted: string | null | undefined, otherwise: string, realm: Realm): string {
  if (!wanted || wanted.length > 2_000 || !KNOWN[realm].test(wanted) || /[\\\p{Cc}]/u.test(wanted))
    return otherwise;
  const there = new URL(wanted, "https://here.invalid");
  return there.host === "here.invalid" && KNOWN[realm].test(there.pathname)
    ? `${there.pathname}${there.search}`
    : otherwise;
}
