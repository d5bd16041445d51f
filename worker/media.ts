import { isId } from "#domain/id.ts";
import type { AtDoor } from "./door.ts";
import { notice } from "./notice.ts";
import { storeAt } from "./tenant.ts";

/**
 * A picture of the store of this host; on the platform host, for the dashboard, of any store. Keys start with
 * the store's id, names are never used twice, so answers may be kept for ever. Private files are not under a store's id.
 */
export async function media(c: AtDoor): Promise<Response> {
  const key = decoded(c.req.path.slice("/media/".length));
  const host = c.get("host");
  if (key[36] !== "/" || !isId(key.slice(0, 36))) return notice(c, "nothing");
  if (host.kind === "store") {
    const platform = c.get("platform");
    const store = await storeAt(host.slug, c.env.TENANTS, (slug) => platform.db.storeBySlug(slug));
    if (!store || store.status !== "open" || !key.startsWith(`${store.id}/`)) return notice(c, "nothing");
  } else if (host.kind !== "platform") return notice(c, "nothing");

  const found = await c.env.MEDIA.get(key, { onlyIf: c.req.raw.headers });
  if (!found) return notice(c, "nothing");
  const headers = new Headers({
    "content-type": found.httpMetadata?.contentType ?? "application/octet-stream",
    "cache-control": "public, max-age=31536000, immutable",
    // A picture that is opened by itself must not be able to run anything.
    "content-security-policy": "default-src 'none'; sandbox",
    etag: found.httpEtag,
  });
  return "body" in found
    ? new Response(found.body, { headers })
    : new Response(null, { status: 304, headers });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
