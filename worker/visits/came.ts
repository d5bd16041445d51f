import { cleanHost, cleanWord } from "./clean.ts";
import { nameOf } from "./names.ts";

/** Where a visit came from. An empty text is something that is not told apart. */
export type Came = { source: string; medium: string | null; campaign: string | null };

export type Arrival = {
  /** The address that was asked for: `shop.example.com`, `?utm_source=x`. */
  host: string;
  search: string;
  /** The address of the page before, as far as the browser tells; empty when it does not. */
  referrer: string;
  /** `Sec-Fetch-Site`; null where browsers don't send it. */
  site: string | null;
  /** Whether the page is shown again. */
  reloaded: boolean;
  /** The app that shows the page, if it says so. */
  app: string | null;
  /** The platform's own host: who comes from there works in a shop. */
  platformHost: string;
};

/** Where somebody came from; null when they were in the shop already. */
export function cameFrom(arrival: Arrival): Came | null {
  const { host, search, referrer, site, reloaded, app, platformHost } = arrival;
  if (site === "same-origin" || reloaded) return null;
  const before = URL.parse(referrer);
  if (before && (before.host === host || before.host === platformHost)) return null;
  const told = search.includes("utm_") ? new URLSearchParams(search) : null;
  const word = (name: string) => {
    const typed = told?.get(name);
    return typed ? cleanWord(typed) : null;
  };
  const named = word("utm_source");
  return {
    source: named === null ? (before ? nameOf(cleanHost(before)) : (app ?? "direct")) : nameOf(named),
    medium: word("utm_medium"),
    campaign: word("utm_campaign"),
  };
}
