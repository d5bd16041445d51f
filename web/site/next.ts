const KNOWN = /^\/(dashboard|stores)(?![^/?])/;

/**
 * Where to go after signing in: `wanted` when it is a path of the dashboard or of the stores' pages on this very host,
 * else `otherwise`. Browsers read `//host` and `/\host` as other sites, and drop control characters before they look.
 */
export function safeNext(wanted: string | null | undefined, otherwise: string): string {
  if (!wanted || wanted.length > 2_000 || !KNOWN.test(wanted)) return otherwise;
  const there = new URL(wanted, "https://here.invalid");
  const whole = `${there.pathname}${there.search}`;
  return there.host === "here.invalid" && KNOWN.test(there.pathname) && !/[\\\p{Cc}]/u.test(wanted)
    ? whole
    : otherwise;
}
