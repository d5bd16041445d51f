import type { Tenant } from "#db/platform-db.server.ts";
import { storeAt, storeInMemory } from "#worker/tenant.ts";

type Env = { TENANTS: KVNamespace };

const slugOf = (at: number): string => `store-${at}`;

const storeOf = (at: number): Tenant => ({
  id: `0190f3c0-0000-7000-8000-${String(at).padStart(12, "0")}`,
  slug: slugOf(at),
  name: `Store number ${at}`,
  status: "open",
  currency: "NGN",
  country: "NG",
  timeZone: "Africa/Lagos",
  locale: "en-NG",
  languages: [],
  version: 1,
});

const never = () => Promise.reject(new Error("KV did not know the store"));
/** Later than memory keeps anything, and sooner than KV's word is doubted. */
let clock = Date.now();

/** Fills KV with stores as the lookup keeps them, and measures lookups of random ones. */
export default {
  async fetch(request: Request, { TENANTS: kv }: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const number = (name: string) => Number(searchParams.get(name));
    if (pathname === "/fill") {
      const at = Date.now() + 30 * 86_400_000;
      const numbers = Array.from(
        { length: number("to") - number("from") },
        (_, more) => number("from") + more,
      );
      await Promise.all(
        numbers.map((each) =>
          kv.put(`tenant:2:${slugOf(each)}`, JSON.stringify({ store: storeOf(each), at })),
        ),
      );
      return new Response("ok");
    }
    const [stores, lookups] = [number("stores"), number("lookups")];
    const random = () => slugOf(Math.floor(Math.random() * stores));
    const fromKv: number[] = [];
    for (let done = 0; done < lookups; done += 1) {
      clock += 30_000;
      fromKv.push(await timed(() => storeAt(random(), kv, never, { now: clock })));
    }
    const known = new Set<string>();
    clock += 30_000;
    for (let done = 0; done < lookups; done += 1) {
      const slug = random();
      await storeAt(slug, kv, never, { now: clock });
      known.add(slug);
    }
    const slugs = [...known];
    const remembered = slugs.filter((slug) => storeInMemory(slug, clock));
    return Response.json({
      kv_p50_ms: quantile(fromKv, 0.5),
      kv_p99_ms: quantile(fromKv, 0.99),
      remembered: remembered.length,
    });
  },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const quantile = (values: number[], share: number): number =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
