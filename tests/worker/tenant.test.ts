import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { FoundStore } from "#db/platform-db.server.ts";
import { storeAt, tenantCache } from "#worker/tenant.ts";

declare global {
  namespace Cloudflare {
    interface Env {
      TENANTS: KVNamespace;
    }
  }
}

const kv = env.TENANTS;
const ada: FoundStore = {
  id: "0190f3c0-0000-7000-8000-000000000001",
  slug: "ada",
  name: "Ada's Fabrics",
  status: "open",
  currency: "NGN",
  country: "NG",
  timeZone: "Africa/Lagos",
  locale: "en-NG",
};

let slug: string;
let at = 0;
beforeEach(() => {
  at += 1;
  slug = `ada-${at}`;
});
const found = () => vi.fn(async () => ({ ...ada, slug }));
const missing = () => vi.fn(async () => null);

describe("the lookup", () => {
  test("asks the database once, then its own memory", async () => {
    const find = found();
    expect(await storeAt(slug, kv, find)).toMatchObject({ slug });
    expect(await storeAt(slug, kv, find)).toMatchObject({ slug });
    expect(find).toHaveBeenCalledTimes(1);
  });

  test("after its memory has aged it asks KV, not the database", async () => {
    const find = found();
    await storeAt(slug, kv, find);
    const inAMinute = Date.now() + 60_000;
    expect(await storeAt(slug, kv, find, inAMinute)).toMatchObject({ slug });
    expect(find).toHaveBeenCalledTimes(1);
  });

  test("what KV says by then is seen once its memory has aged, and not before", async () => {
    const find = found();
    const start = Date.now();
    await storeAt(slug, kv, find, start);
    const renamed = { ...ada, slug, name: "Ada & Daughters" };
    await kv.put(`tenant:1:${slug}`, JSON.stringify({ store: renamed }));
    expect(await storeAt(slug, kv, find, start + 24_000)).toMatchObject({ name: ada.name });
    expect(await storeAt(slug, kv, find, start + 26_000)).toMatchObject({ name: renamed.name });
    expect(find).toHaveBeenCalledTimes(1);
  });

  test("a miss is not remembered for ever either", async () => {
    const start = Date.now();
    await storeAt(slug, kv, missing(), start);
    await kv.put(`tenant:1:${slug}`, JSON.stringify({ store: { ...ada, slug } }));
    expect(await storeAt(slug, kv, missing(), start + 26_000)).toMatchObject({ slug });
  });

  test("remembers that there is no such store", async () => {
    const find = missing();
    expect(await storeAt(slug, kv, find)).toBeNull();
    expect(await storeAt(slug, kv, find)).toBeNull();
    expect(find).toHaveBeenCalledTimes(1);
  });

  test("a hundred visitors at once cause one question", async () => {
    const find = found();
    const all = await Promise.all(Array.from({ length: 100 }, () => storeAt(slug, kv, find)));
    expect(all.every((store) => store?.slug === slug)).toBe(true);
    expect(find).toHaveBeenCalledTimes(1);
  });

  test("a store opened at an address that was a miss answers at once", async () => {
    await storeAt(slug, kv, missing());
    await tenantCache(kv).forget(slug);
    expect(await storeAt(slug, kv, found())).toMatchObject({ slug });
  });

  test("a store suspended after it was remembered is seen as suspended within a minute", async () => {
    await storeAt(slug, kv, found());
    await tenantCache(kv).forget(slug);
    const suspended = vi.fn(async () => ({ ...ada, slug, status: "suspended" as const }));
    expect(await storeAt(slug, kv, suspended, Date.now() + 60_000)).toMatchObject({ status: "suspended" });
  });

  test("a failing database is not remembered as a missing store", async () => {
    await expect(storeAt(slug, kv, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await storeAt(slug, kv, found())).toMatchObject({ slug });
  });

  test("one store's answer is never another's", async () => {
    await storeAt(slug, kv, found());
    expect(await storeAt(`${slug}-other`, kv, missing())).toBeNull();
  });

  test("KV being away does not close the shop", async () => {
    const away = {
      get: () => Promise.reject(new Error("away")),
      put: () => Promise.reject(new Error("away")),
    };
    expect(await storeAt(slug, away as unknown as KVNamespace, found())).toMatchObject({ slug });
  });
});
