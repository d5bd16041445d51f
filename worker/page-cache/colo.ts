import { isUsable, STALE_MS, type KeptPage } from "./kept-page.ts";

declare const BUILD_ID: string;

/**
 * The second place: what another isolate of this data centre has rendered (Cache API). Keys carry the build, because a page
 * names its stylesheet. Where there is no such cache, or it fails, pages are rendered.
 */
export async function fromColo(key: string, now: number): Promise<KeptPage | undefined> {
  const found = await (await open())?.match(addressOf(key)).catch(() => undefined);
  const about = found?.headers.get("x-page");
  if (!found || !about) return undefined;
  const page = {
    ...(JSON.parse(about) as Omit<KeptPage, "whole">),
    whole: new Uint8Array(await found.arrayBuffer()),
  };
  return isUsable(page, now) ? page : undefined;
}

export async function toColo(key: string, { whole, ...about }: KeptPage): Promise<void> {
  const kept = new Response(whole, {
    headers: { "cache-control": `public, max-age=${STALE_MS / 1000}`, "x-page": JSON.stringify(about) },
  });
  await (await open())?.put(addressOf(key), kept).catch(() => undefined);
}

/** Which parameters the pages of this place read: needed before it is known which page an address means. */
export async function readsFromColo(place: string): Promise<string[] | undefined> {
  const found = await (await open())?.match(addressOf(`reads ${place}`)).catch(() => undefined);
  return found?.json();
}

export async function readsToColo(place: string, names: readonly string[]): Promise<void> {
  const kept = Response.json(names, { headers: { "cache-control": `public, max-age=${DAY_S}` } });
  await (await open())?.put(addressOf(`reads ${place}`), kept).catch(() => undefined);
}

const DAY_S = 86_400;

const open = (): Promise<Cache | undefined> => caches.open("pages").catch(() => undefined);

const addressOf = (key: string): string => `https://pages.invalid/${BUILD_ID}/${encodeURIComponent(key)}`;
