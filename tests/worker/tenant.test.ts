import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Tenant } from "#db/platform-db.server.ts";
import { storeAt, tenantCache } from "#worker/tenant.ts";

declare global {
  namespace Cloudflare {
    interface Env {
      TENANTS: KVNamespace;
    }
  }
}

const kv = env.TENANTS;
const ada: Tenant = {
  id: "0190f3c0-0000-7000-8000-000000000001",
  slug: "ada",
  name: "Ada's Fabrics",
  status: "open",
  currency: "NGN",
  country: "NG",
  timeZone: "Africa/Lagos",
  locale: "en-NG",
  version: 1,
  languages: [],
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
    const soon = Date.now() + 40_000;
    expect(await storeAt(slug, kv, find, { now: soon })).toMatchObject({ slug });
    expect(find).toHaveBeenCalledTimes(1);
  });

  test("what KV says by then is seen once its memory has aged, and not before", async () => {
    const find = found();
    const start = Date.now();
    await storeAt(slug, kv, find, { now: start });
    const renamed = { ...ada, slug, name: "Ada & Daughters" };
    await kv.put(`tenant:2:${slug}`, JSON.stringify({ store: renamed, at: start }));
    expect(await storeAt(slug, kv, find, { now: start + 24_000 })).toMatchObject({ name: ada.name });
    expect(await storeAt(slug, kv, find, { now: start + 26_000 })).toMatchObject({ name: renamed.name });
    expect(find).toHaveBeenCalledTimes(1);
  });

  test("a miss is not remembered for ever either", async () => {
    const start = Date.now();
    await storeAt(slug, kv, missing(), { now: start });
    await kv.put(`tenant:2:${slug}`, JSON.stringify({ store: { ...ada, slug }, at: start }));
    expect(await storeAt(slug, kv, missing(), { now: start + 26_000 })).toMatchObject({ slug });
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
    expect(await storeAt(slug, kv, suspended, { now: Date.now() + 61_000 })).toMatchObject({
      status: "suspended",
    });
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

  test("what KV says right after a change here is not believed", async () => {
    await storeAt(slug, kv, found());
    await tenantCache(kv).forget(slug);
    await kv.put(`tenant:2:${slug}`, JSON.stringify({ store: { ...ada, slug }, at: Date.now() }));
    const moved = vi.fn(async () => ({ ...ada, slug, version: 2 }));
    expect(await storeAt(slug, kv, moved)).toMatchObject({ version: 2 });
  });

  test("an answer that was on its way while the store changed is given, but not remembered", async () => {
    let settle: (store: Tenant) => void = () => undefined;
    const asked = storeAt(slug, kv, () => new Promise((done) => (settle = done)));
    await expect.poll(() => settle.length).toBe(1);
    await tenantCache(kv).forget(slug);
    settle({ ...ada, slug });
    expect(await asked).toMatchObject({ version: 1 });
    expect(await storeAt(slug, kv, async () => ({ ...ada, slug, version: 2 }))).toMatchObject({ version: 2 });
  });

  test("what KV has kept for more than a minute is answered with and asked anew meanwhile", async () => {
    const start = Date.now();
    const late: Promise<unknown>[] = [];
    const moved = vi.fn(async () => ({ ...ada, slug, version: 2 }));
    await storeAt(slug, kv, found(), { now: start });
    const options = (now: number) => ({ now, later: (work: Promise<unknown>) => void late.push(work) });
    expect(await storeAt(slug, kv, moved, options(start + 90_000))).toMatchObject({ version: 1 });
    await Promise.all(late);
    expect(moved).toHaveBeenCalledTimes(1);
    expect(await storeAt(slug, kv, moved, options(start + 120_000))).toMatchObject({ version: 2 });
    expect(moved).toHaveBeenCalledTimes(1);
  });
});
