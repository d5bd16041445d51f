import type { Pictures } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import type { SentType, Shape } from "#domain/picture/ladder.ts";

type Wanted = { key: string; shape: Shape; as: SentType };
type Made = { bytes: Uint8Array; contentType: string };
/** `none` when there is no such picture, `away` when it can't be made now: then the picture as it is has to do. */
type Found = Made | "none" | "away";

/** A page of a shop shows some thirty pictures; what comes on top of two such pages at once is sent as it is. */
const MOST_AT_ONCE = 64;
/** Whoever waits for somebody else's picture waits this long: the other request may be cut off. */
const PATIENCE_MS = 10_000;
/** What can't be made is not tried again at every look. */
const GIVEN_UP_MS = 60_000;
const MOST_GIVEN_UP = 1_000;

const underWay = new Map<string, Promise<Found>>();
const givenUp = new Map<string, number>();

/**
 * A picture in one shape and type: out of this colo's cache, else made, once however many ask, and put there. The cache
 * is asked only after it is known that this visitor may see the picture; its keys hold the store's id.
 */
export async function shapedOnce(
  pictures: Pictures,
  wanted: Wanted,
  later: (work: Promise<unknown>) => void,
): Promise<Found> {
  const address = addressOf(wanted);
  // Where there is no cache, or it fails, pictures are made.
  const cache = await caches.open("pictures").catch(() => undefined);
  const found = await cache?.match(address).catch(() => undefined);
  if (found)
    return {
      bytes: new Uint8Array(await found.arrayBuffer()),
      contentType: found.headers.get("content-type") ?? wanted.as,
    };
  const others = underWay.get(address);
  if (others) return Promise.race([others, patience()]);
  if (underWay.size >= MOST_AT_ONCE || (givenUp.get(address) ?? 0) > Date.now()) return "away";

  const making = make(pictures, wanted, address);
  underWay.set(address, making);
  const kept = making
    .then((found) => (typeof found === "string" ? undefined : cache?.put(address, cacheable(found))))
    .finally(() => underWay.delete(address));
  // Goes on when this visitor leaves: others may be waiting.
  later(kept.catch(() => undefined));
  return making;
}

async function make(pictures: Pictures, { key, shape, as }: Wanted, address: string): Promise<Found> {
  try {
    return (await pictures.shape(key, shape, as)) ?? "none";
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    giveUp(address);
    return "away";
  }
}

function giveUp(address: string): void {
  givenUp.set(address, Date.now() + GIVEN_UP_MS);
  const [oldest] = givenUp.keys();
  if (givenUp.size > MOST_GIVEN_UP && oldest) givenUp.delete(oldest);
}

const patience = (): Promise<"away"> =>
  new Promise((resolve) => {
    setTimeout(() => resolve("away"), PATIENCE_MS);
  });

/** No visitor's address: a name in the cache alone, the same for every way of asking. */
const addressOf = ({ key, shape, as }: Wanted): string =>
  `https://pictures.invalid/${key}/${shape.kind}/${shape.px}/${as}`;

const cacheable = ({ bytes, contentType }: Made): Response =>
  new Response(bytes as BodyInit, {
    headers: { "content-type": contentType, "cache-control": "public, max-age=31536000" },
  });
