import type { Tenant } from "#db/platform-db.server.ts";
import type { Tenants } from "#domain/context.ts";
import type { Later } from "#wiring/open-shop.ts";

/** Where the truth about a slug is asked when neither memory nor KV knows. */
export type FindStore = (slug: string) => Promise<Tenant | null>;

type Remembered = { store: Tenant | null; until: number };
/** As KV keeps it. `at` is when it was true, in milliseconds. */
type Kept = { store: Tenant | null; at: number };

/** A suspended store must be shut everywhere within a minute: half of it here, half in KV's own cache. */
const MEMORY_MS = 25_000;
const KV_CACHE_S = 30;
/** What is older is still answered with, but asked for anew meanwhile: a change whose word to KV was lost shows all the same. */
const KV_FRESH_MS = 60_000;
/** So long a store nobody visits stays one read of KV away. An address without a store for the least KV takes. */
const KV_KEEP_S = 24 * 60 * 60;
const KV_KEEP_MISS_S = 60;
/** Bounds what guessed host names, and a hundred thousand stores, can make an isolate remember. */
const MEMORY_MOST = 5_000;

const memory = new Map<string, Remembered>();
const asking = new Map<string, Promise<Tenant | null>>();
/** Slugs whose store changed here a moment ago, until when: what KV says of them may be older than the change. */
const changed = new Map<string, number>();

/** The store at this slug if this isolate knows it without asking; undefined when it has to ask (`storeAt`). */
export function storeInMemory(slug: string, now = Date.now()): Tenant | null | undefined {
  const known = memory.get(slug);
  return known && known.until > now ? known.store : undefined;
}

/**
 * The store at this slug, or null: from this isolate's memory, then KV, then the database. Misses are
 * remembered too, so a wrong address costs the database one question a minute. Lookups of the same slug at
 * the same time share one question.
 */
export async function storeAt(
  slug: string,
  kv: KVNamespace,
  find: FindStore,
  { now = Date.now(), later = () => undefined }: { now?: number; later?: Later } = {},
): Promise<Tenant | null> {
  const known = storeInMemory(slug, now);
  if (known !== undefined) return known;
  const underWay = asking.get(slug);
  if (underWay) return underWay;
  const lookup = lookUp(slug, kv, find, now, later)
    .then((store) => {
      // Unless the store changed meanwhile: then what was read may be what was.
      if (asking.get(slug) === lookup) remember(slug, { store, until: now + MEMORY_MS });
      return store;
    })
    .finally(() => {
      if (asking.get(slug) === lookup) asking.delete(slug);
    });
  asking.set(slug, lookup);
  // Others wait for it too: it goes on when the one who asked first has left.
  later(lookup.catch(() => undefined));
  return lookup;
}

async function lookUp(
  slug: string,
  kv: KVNamespace,
  find: FindStore,
  now: number,
  later: Later,
): Promise<Tenant | null> {
  const doubted = (changed.get(slug) ?? 0) > now;
  const kept = doubted
    ? null
    : await kv.get<Kept>(tenantKey(slug), { type: "json", cacheTtl: KV_CACHE_S }).catch(() => null);
  if (kept) {
    if (now - kept.at > KV_FRESH_MS) later(ask(slug, kv, find, now, kept.store).catch(() => undefined));
    return kept.store;
  }
  return ask(slug, kv, find, now);
}

/** What the database says, told to KV and to this isolate. */
async function ask(slug: string, kv: KVNamespace, find: FindStore, now: number, before?: Tenant | null) {
  const store = await find(slug);
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(store)) memory.delete(slug);
  // KV being away must not take the shop with it: the lookup stands, only the shortcut is missing.
  await kv
    .put(tenantKey(slug), JSON.stringify({ store, at: now } satisfies Kept), {
      expirationTtl: store ? KV_KEEP_S : KV_KEEP_MISS_S,
    })
    .catch(() => undefined);
  return store;
}

function remember(slug: string, entry: Remembered): void {
  memory.delete(slug);
  memory.set(slug, entry);
  bound(memory);
}

function bound(map: Map<string, unknown>): void {
  if (map.size <= MEMORY_MOST) return;
  const oldest = map.keys().next().value;
  if (oldest !== undefined) map.delete(oldest);
}

const tenantKey = (slug: string): string => `tenant:2:${slug}`;

/** The port through which a change of a store makes lookups read the truth again. */
export const tenantCache = (kv: KVNamespace): Tenants => ({
  async forget(slug) {
    memory.delete(slug);
    asking.delete(slug);
    changed.set(slug, Date.now() + KV_FRESH_MS);
    bound(changed);
    await kv.delete(tenantKey(slug));
  },
});
