/** What an address on the web is to us, decided from its host name alone. */
export type Host =
  | { kind: "platform" }
  | { kind: "store"; slug: string }
  | { kind: "domain"; domain: string }
  | { kind: "unknown" };

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Says what `host` (a Host header, with or without port) is to the platform at `platformHost`.
 * A name that could not be a host is `unknown`; so is a name under a store's own, like `a.b.platform`.
 * Custom domains lose a leading `www.`.
 */
export function whichHost(host: string, platformHost: string): Host {
  const name = withoutPort(host);
  const platform = withoutPort(platformHost);
  if (name === platform || name === `www.${platform}`) return { kind: "platform" };
  if (name.endsWith(`.${platform}`)) {
    const slug = name.slice(0, -platform.length - 1);
    return LABEL.test(slug) ? { kind: "store", slug } : { kind: "unknown" };
  }
  const labels = name.split(".");
  if (labels.length < 2 || name.length > 253 || !labels.every((label) => LABEL.test(label)))
    return { kind: "unknown" };
  if (/^\d+$/.test(labels.at(-1) ?? "")) return { kind: "unknown" };
  return { kind: "domain", domain: name.replace(/^www\./, "") };
}

const withoutPort = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/:\d{1,5}$/, "")
    .replace(/\.$/, "");
