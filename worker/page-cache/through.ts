import { SEARCH_MISSED } from "#web/storefront/search-missed.ts";
import type { Later } from "#wiring/open-shop.ts";
import { Flights } from "../flights.ts";
import { fromColo, readsFromColo, readsToColo, toColo } from "./colo.ts";
import { give } from "./give.ts";
import { isFresh, isUsable, type KeptPage } from "./kept-page.ts";
import { namesIn, pageOf, placeOf, queryOf } from "./key.ts";
import { pages } from "./memory.ts";
import { Reads } from "./reads.ts";
import { type Rendered, renderWhole } from "./render.ts";

type Kept = { id: string; version: number; locale: string };
/** Renders the page with this query (`?q=…` or empty) for everybody. */
type RenderAt = (query: string, cartSlot: string) => Promise<Response>;

const reads = new Reads();
const flights = new Flights<Rendered>();

/** A page that this isolate has in memory, that needs no renewing and nothing to be counted; null for every other. */
export function pageAtOnce(store: Kept, url: URL, now: number): KeptPage | null {
  const names = reads.get(placeOf(store, url.pathname));
  const query = names ? queryOf(url.search, names) : null;
  const page = query === null ? undefined : pages.get(`${pageOf(store, url.pathname)}?${query}`);
  return page && !page.missed && isFresh(page, now) ? page : null;
}

/**
 * A page that is the same for everybody: from memory, from the data centre, or rendered. However many ask for it at once, one
 * renders. One that has aged is given out as it is while it is renewed.
 */
export async function throughCache(
  request: Request,
  store: Kept,
  url: URL,
  render: RenderAt,
  later: Later,
): Promise<Response> {
  const now = Date.now();
  const place = placeOf(store, url.pathname);
  const base = pageOf(store, url.pathname);
  const query = queryOf(url.search, await namesAt(place));
  if (query === null) {
    const { page, more } = await rendered(url.search.slice(1));
    return withMore(give(page, request, "fwd=uri-miss"), more, url);
  }
  const key = `${base}?${query}`;
  const found = usable(pages.get(key), now) ?? (await fromColo(key, now));
  if (found) {
    pages.set(key, found);
    if (isFresh(found, now)) return give(found, request, "hit");
    later(renew(query).catch(() => undefined));
    return give(found, request, "hit; fwd=stale");
  }
  const { page, mayKeep, more } = await renew(query);
  const answer = give(page, request, `fwd=uri-miss${pages.get(key) === page ? "; stored" : ""}`);
  return mayKeep ? answer : withMore(answer, more, url);

  function renew(asked: string): Promise<Rendered> {
    const work = async () => {
      const done = await rendered(asked);
      keep(done, asked);
      return done;
    };
    return flights.join(`${base}?${asked}`, work, later);
  }

  function rendered(asked: string): Promise<Rendered> {
    return renderWhole((slot) => render(asked && `?${asked}`, slot), store.locale, Date.now());
  }

  function keep({ page, mayKeep }: Rendered, asked: string): void {
    if (!mayKeep) {
      // What is not there any more is not shown from before; a database that is away takes no page with it.
      if (page.status < 500) pages.drop(`${base}?${asked}`);
      return;
    }
    const { all, isNew } = reads.add(place, namesIn(page.reads));
    if (isNew) later(readsToColo(place, [...all]));
    const told = queryOf(`?${asked}`, all);
    // It was rendered with more in its address than it reads, before that was known: what is kept is rendered without.
    if (told !== null && told !== asked) return later(renew(told).catch(() => undefined));
    pages.set(`${base}?${asked}`, page);
    later(toColo(`${base}?${asked}`, page));
  }
}

/** What pages of this place are known to read; null while nothing is. */
async function namesAt(place: string): Promise<ReadonlySet<string> | null> {
  const known = reads.get(place);
  if (known) return known;
  const names = await readsFromColo(place);
  return names ? reads.add(place, names).all : null;
}

const usable = (page: KeptPage | undefined, now: number): KeptPage | undefined =>
  page && isUsable(page, now) ? page : undefined;

/**
 * What a page said besides, when it is not one for everybody: its status' own headers, its cookies. Where it sends on, the query
 * goes along as it was asked; the page saw only the part that is read here.
 */
function withMore(answer: Response, more: Headers, asked: URL): Response {
  for (const [name, value] of more) if (!OWN.has(name)) answer.headers.append(name, value);
  answer.headers.set("cache-control", more.get("cache-control") ?? "no-store");
  const to = more.get("location");
  if (to !== null) answer.headers.set("location", `${to.split("?", 1)[0]}${asked.search}`);
  return answer;
}

const OWN = new Set([SEARCH_MISSED, "content-type", "cache-control", "no-vary-search", "content-length"]);
