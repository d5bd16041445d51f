import type { OpenFile, Ports } from "#domain/context.ts";
import { isId } from "#domain/id.ts";
import { canBeShaped, sentType, shapeOf, type SentType, type Shape } from "#domain/picture/ladder.ts";
import { openPicture } from "#domain/picture/open.ts";
import type { AtDoor } from "./door.ts";
import { notice } from "./notice.ts";
import { shapedOnce } from "./shaped-once.ts";
import { storeAt } from "./tenant.ts";

const FOR_EVER = "public, max-age=31536000, immutable";
/** For the picture as it is in the place of one that can't be made now. */
const FOR_NOW = "public, max-age=60";

/**
 * A picture of the store of this host; on the platform host, for the dashboard, of any store. Keys start with
 * the store's id, names are never used twice, so answers may be kept for ever. Private files are not under a store's id.
 * `?w=` makes it at most so wide; only what `ladder.ts` knows is made.
 */
export async function media(c: AtDoor): Promise<Response> {
  const key = decoded(c.req.path.slice("/media/".length));
  if (!(await mayBeSeen(c, key))) return notice(c, "nothing");
  const shape = shapeOf(new URL(c.req.url).searchParams);
  if (shape === "unknown") return notice(c, "nothing");

  const { ports } = c.get("opening");
  if (shape && canBeShaped(key)) return await shaped(c, ports, key, shape);
  const tag = etag(key, "whole");
  if (holds(c, tag)) return new Response(null, { status: 304, headers: headers(tag, FOR_EVER) });
  const found = await openPicture(ports.media, key);
  return found ? whole(found, headers(tag, FOR_EVER)) : notice(c, "nothing");
}

/** A store's pictures are at its own address, while it is open; all are at the platform's. */
async function mayBeSeen(c: AtDoor, key: string): Promise<boolean> {
  const host = c.get("host");
  if (key[36] !== "/" || !isId(key.slice(0, 36))) return false;
  if (host.kind !== "store") return host.kind === "platform";
  const platform = c.get("platform");
  const store = await storeAt(host.slug, c.env.TENANTS, (slug) => platform.db.storeBySlug(slug), {
    later: c.get("opening").later,
  });
  return store?.status === "open" && key.startsWith(`${store.id}/`);
}

async function shaped(c: AtDoor, ports: Ports, key: string, shape: Shape): Promise<Response> {
  const as = sentType(c.req.header("accept") ?? "", key, shape);
  const tag = etag(key, `${shape.px}.${as.slice("image/".length)}`);
  if (holds(c, tag)) return new Response(null, { status: 304, headers: headers(tag, FOR_EVER, as) });
  const made = await shapedOnce(ports.pictures, { key, shape, as }, (work) => c.executionCtx.waitUntil(work));
  if (made === "none") return notice(c, "nothing");
  if (made !== "away")
    return new Response(made.bytes as BodyInit, {
      headers: { ...headers(tag, FOR_EVER, as), "content-type": made.contentType },
    });
  const found = await openPicture(ports.media, key);
  return found ? whole(found, headers(etag(key, "whole"), FOR_NOW, as)) : notice(c, "nothing");
}

const whole = (found: OpenFile, given: Record<string, string>): Response =>
  new Response(found.body, { headers: { ...given, "content-type": found.contentType } });

const headers = (tag: string, keep: string, as?: SentType): Record<string, string> => ({
  "cache-control": keep,
  // A picture that is opened by itself must not be able to run anything.
  "content-security-policy": "default-src 'none'; sandbox",
  etag: tag,
  ...(as ? { vary: "Accept" } : {}),
});

/** The bytes under a name never change, so the name says enough. */
const etag = (key: string, form: string): string => `"${key.slice(key.lastIndexOf("/") + 1)}.${form}"`;

const holds = (c: AtDoor, tag: string): boolean =>
  (c.req.header("if-none-match") ?? "").split(",").some((held) => held.trim().replace(/^W\//, "") === tag);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
