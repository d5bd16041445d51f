import { safeNext } from "#web/next.ts";

/** Where somebody wants to go after signing in; their account when that is nowhere of this shop. */
export const nextOf = (url: URL): string => safeNext(url.searchParams.get("next"), "/account", "buyer");

/** The same page of the door, remembering where its visitor wants to go. */
export const withNext = (path: string, next: string, more: Record<string, string> = {}): string => {
  const asked = new URLSearchParams({ ...(next === "/account" ? {} : { next }), ...more }).toString();
  return asked ? `${path}?${asked}` : path;
};
