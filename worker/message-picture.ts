import { Unavailable } from "#domain/errors.ts";
import { canBeShaped, sentType, shapeOf } from "#domain/picture/ladder.ts";
import { openPicture } from "#domain/picture/open.ts";
import { pictureAt } from "#domain/thread/picture-address.ts";
import type { AtDoor } from "./door.ts";
import { notice } from "./notice.ts";
import { storeAt } from "./tenant.ts";

/**
 * A picture out of a message, for whoever has an address that was signed for it and is not over. At a store's host it is one of that
 * store, while it is open. No cache but the browser's own keeps it: what is forgotten is gone at once.
 */
export async function messagePicture(c: AtDoor): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const { ports } = c.get("opening");
  const asked = {
    path: c.req.path.slice("/message-pictures/".length),
    until: query.get("until") ?? "",
    signature: query.get("signature") ?? "",
  };
  const found = await pictureAt(ports.signer, asked, new Date());
  const shape = shapeOf(query);
  if (!found || shape === "unknown" || !(await isHere(c, found.storeId))) return notice(c, "nothing");
  const { key } = found;
  const headers = {
    "cache-control": `private, max-age=${Math.floor((Number(asked.until) - Date.now()) / 1000)}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "content-disposition": "inline",
    "x-robots-tag": "noindex",
    vary: "Accept",
  };
  if (shape && canBeShaped(key)) {
    const as = sentType(c.req.header("accept") ?? "", key, shape);
    const made = await ports.pictures.shape(key, shape, as).catch(ifAway);
    if (made)
      return new Response(made.bytes as BodyInit, {
        headers: { ...headers, "content-type": made.contentType },
      });
  }
  const whole = await openPicture(ports.media, key);
  return whole
    ? new Response(whole.body, { headers: { ...headers, "content-type": whole.contentType } })
    : notice(c, "nothing");
}

async function isHere(c: AtDoor, storeId: string): Promise<boolean> {
  const host = c.get("host");
  if (host.kind !== "store") return host.kind === "platform";
  const platform = c.get("platform");
  const store = await storeAt(host.slug, c.env.TENANTS, (slug) => platform.db.storeBySlug(slug), {
    later: c.get("opening").later,
  });
  return store?.status === "open" && store.id === storeId;
}

function ifAway(error: unknown): null {
  if (error instanceof Unavailable) return null;
  throw error;
}
