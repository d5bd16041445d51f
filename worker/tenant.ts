import type { FoundStore } from "#db/platform-db.server.ts";
import type { Tenants } from "#domain/context.ts";

/** Where the truth about a slug is asked when neither memory nor KV knows. */
export type FindStore = (slug: string) => Promise<FoundStore | null>;

type Remembered = { store: FoundStore | null; until: number };

/** A suspended store must be shut everywhere within a minute: half of it here, half in KV's own cache. */
const MEMORY_MS = 25_000;
const KV_CACHE_S = 30;
/** The least KV takes (developers.cloudflare.com/kv); misses are kept as long. */
const KV_KEEP_S = 60;
/** Bounds what guessed host names can make an isolate remember. */
const MEMORY_MOST = 5_000;

const memory = new Map<string, Remembered>();
const asking = new Map<string, Promise<FoundStore | null>>();

/**
 * The store at this slug, or null: from this isolate's memory, then KV, then the database. Misses are
 * remembered too, so a wrong address costs the database one question a minute. Lookups of the same slug at
 * the same time share one question.
 */
export async function storeAt(
  slug: string,
  kv: KVNamespace,
  find: FindStore,
  now = Date.now(),
): Promise<FoundStore | null> {
  const known = memory.get(slug);
  if (known && known.until > now) return known.store;
  const underWay = asking.get(slug);
  if (underWay) return underWay;
  const lookup = lookUp(slug, kv, find)
    .then((store) => {
      remember(slug, { store, until: now + MEMORY_MS });
      return store;
    })
    .finally(() => asking.delete(slug));
  asking.set(slug, lookup);
  return lookup;
}

async function lookUp(slug: string, kv: KVNamespace, find: FindStore): Promise<FoundStore | null> {
  const key = tenantKey(slug);
  const kept = await kv
    .get<{ store: FoundStore | null }>(key, { type: "json", cacheTtl: KV_CACHE_S })
    .catch(() => null);
  if (kept) return kept.store;
  const store = await find(slug);
  // KV being away must not take the shop with it: the lookup stands, only the shortcut is missing.
  await kv.put(key, JSON.stringify({ store }), { expirationTtl: KV_KEEP_S }).catch(() => undefined);
  return store;
}

function remember(slug: string, entry: Remembered): void {
  memory.delete(slug);
  memory.set(slug, entry);
  if (memory.size > MEMORY_MOST) {
    const oldest = memory.keys().next().value;
    if (oldest !== undefined) memory.delete(oldest);
  }
}

const tenantKey = (slug: string): string => `tenant:1:${slug}`;

/** The port through which a change of a store makes lookups read the truth again. */
export const tenantCache = (kv: KVNamespace): Tenants => ({
  async forget(slug) {
    memory.delete(slug);
    await kv.delete(tenantKey(slug));
  },
});
