import { cardPath, cardVersion, readCardPath, type Card } from "#domain/storefront/card.ts";
import { cardOf } from "#domain/storefront/card-of.ts";
import type { StoreContext } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { openShop } from "#wiring/open-shop.ts";
import { drawnOnce, type Drawn } from "./drawn-once.ts";
import type { AtDoor } from "./door.ts";
import { notice } from "./notice.ts";
import { storeAt } from "./tenant.ts";

const FOR_EVER = "public, max-age=31536000, immutable";
/** For a card without the picture that could not be had now. */
const FOR_NOW = "public, max-age=60";

/**
 * The card of a page, `/cards/products/<handle>.<version>.jpg`. The version is a word for all that is on it, so a card is kept for
 * ever; whoever asks for another version is sent to the one that is, so nothing is drawn that no page names.
 */
export async function card(c: AtDoor): Promise<Response> {
  const host = c.get("host");
  const asked = readCardPath(new URL(c.req.url).pathname);
  if (host.kind !== "store" || !asked) return notice(c, "nothing");
  const platform = c.get("platform");
  const { later } = c.get("opening");
  const store = await storeAt(host.slug, c.env.TENANTS, (slug) => platform.db.storeBySlug(slug), { later });
  if (!store || store.status !== "open") return notice(c, "nothing");

  const shop = openShop(c.get("opening"), store, { kind: "shopper" });
  const found = await cardOf(shop, asked.kind, asked.handle);
  if (!found) return notice(c, "nothing");
  const own = cardPath(asked.kind, asked.handle, found);
  if (asked.version !== cardVersion(found))
    return new Response(null, { status: 302, headers: { location: own, "cache-control": "no-cache" } });

  const tag = `"${own.slice(own.lastIndexOf("/") + 1)}"`;
  if (c.req.header("if-none-match") === tag)
    return new Response(null, { status: 304, headers: { etag: tag, "cache-control": FOR_EVER } });
  const drawn = await drawnOnce(`${store.id} ${own}`, () => draw(shop, found), c.get("opening").later);
  return new Response(drawn.bytes, {
    headers: {
      "content-type": drawn.contentType,
      "cache-control": drawn.whole ? FOR_EVER : FOR_NOW,
      // A picture that is opened by itself must not be able to run anything.
      "content-security-policy": "default-src 'none'; sandbox",
      ...(drawn.whole ? { etag: tag } : {}),
    },
  });
}

async function draw({ ports }: StoreContext, asked: Card): Promise<Drawn> {
  // Loaded by the first card an isolate draws, and by none that draws none.
  const [{ drawCard, PICTURE_SIDE }, { fonts }, { readPng }, { writePng }] = await Promise.all([
    import("#web/drawing/card.ts"),
    import("#web/drawing/fonts.ts"),
    import("#web/drawing/read-png.ts"),
    import("#web/drawing/write-png.ts"),
  ]);
  const { pictures } = ports;
  const shape = { kind: "square", px: PICTURE_SIDE } as const;
  const cut =
    asked.pictureKey === null ? null : await had(pictures.shape(asked.pictureKey, shape, "image/png"));
  const picture = cut && (await readPng(cut.bytes));
  const png = await writePng(drawCard(asked, picture, fonts));
  const photograph = picture && (await had(pictures.photograph(png)));
  return photograph
    ? { bytes: photograph, contentType: "image/jpeg", whole: true }
    : { bytes: png, contentType: "image/png", whole: asked.pictureKey === null };
}

/** A card does without what can't be had now, and is drawn again soon. */
const had = <T>(made: Promise<T>): Promise<T | null> =>
  made.catch((error: unknown) => {
    if (error instanceof Unavailable) return null;
    throw error;
  });
