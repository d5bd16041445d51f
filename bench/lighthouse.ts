import { freePort } from "#dev/server.ts";
import { audit, type Audited } from "./support/audit.ts";
import { Browser } from "./support/browser.ts";
import { startChromium } from "./support/chromium.ts";
import { serveEdge } from "./support/edge.ts";
import type { Bench, Tell } from "./support/emit.ts";
import { withPlatform } from "./support/platform.ts";
import { get } from "./support/weigh.ts";

const RUNS = 3;
const STORES = ["ada", "bola"] as const;

/** A page that asks not to be found is right to fail Lighthouse's wish to be found; all its other wishes hold for it too. */
const NOT_TO_BE_FOUND = ["is-crawlable"];

/**
 * Lighthouse's mobile preset (a slow phone on slow 4G, simulated) on the shop pages of both demo stores, each the middle of three
 * runs after a first one that makes pictures and fills caches. The built Worker answers through a small server of our own that
 * speaks HTTP/2 over TLS and packs text, as Cloudflare's edge does. Cart, checkout and search say `noindex` and are closed in
 * robots.txt, so for them `is-crawlable` is left out, and no other audit anywhere.
 */
export const bench: Bench = async (tell) => {
  const port = await freePort();
  await withPlatform(
    async ({ origin }) => {
      const edge = await serveEdge(origin, port);
      const chromium = await startChromium();
      try {
        const all: { page: string; found: Audited }[] = [];
        for (const store of STORES)
          for (const page of await pagesOf(origin, `${store}.localhost:${port}`)) {
            const url = `https://${store}.localhost:${port}${page.path}`;
            const found = await audit(url, { port: chromium.port, times: RUNS, ...page });
            tellPage(tell, `${store}_${page.name}`, found);
            all.push({ page: page.name, found });
          }
        tellAll(tell, all);
      } finally {
        await chromium.stop();
        await edge.stop();
      }
    },
    { demo: true, seenAt: `https://localhost:${port}` },
  );
};

type Page = { name: string; path: string; cookie?: string; skip: string[] };

async function pagesOf(origin: string, host: string): Promise<Page[]> {
  const shelf = (await get(origin, host, "/collections/all")).body.toString("utf8");
  const product = /href="(\/products\/[^"?#]+)"/.exec(shelf)?.[1];
  const collection = /href="(\/collections\/(?!all)[^"?#]+)"/.exec(shelf)?.[1] ?? "/collections/all";
  if (!product) throw new Error(`${host} shows no product`);
  const cookie = await withSomething(origin, host, product);
  return [
    { name: "home", path: "/", skip: [] },
    { name: "collection", path: collection, skip: [] },
    { name: "product", path: product, skip: [] },
    { name: "search", path: "/search?q=a", skip: NOT_TO_BE_FOUND },
    { name: "cart", path: "/cart", cookie, skip: NOT_TO_BE_FOUND },
    { name: "checkout", path: "/checkout", cookie, skip: NOT_TO_BE_FOUND },
  ];
}

/** The cookies of somebody with this product in the cart. */
async function withSomething(origin: string, host: string, product: string): Promise<string> {
  const html = (await get(origin, host, product)).body.toString("utf8");
  const variantId = /name="variantId"[^>]*value="([\w-]+)"/.exec(html)?.[1] ?? "";
  const browser = new Browser(origin, host, "203.0.113.7");
  await browser.get(product);
  const { status } = await browser.post("/cart", { intent: "add", variantId, quantity: "1" });
  await browser.get("/cart");
  if (status !== 303 || !browser.kept.includes("cart="))
    throw new Error(`${product} did not go into the cart`);
  return browser.kept;
}

function tellPage(
  tell: Tell,
  name: string,
  { scores, lcpS, withoutPicturesKb, scriptKb, short }: Audited,
): void {
  for (const [category, score] of Object.entries(scores))
    tell(`${name}_${category.replaceAll("-", "_")}`, score, "points");
  tell(`${name}_lcp_s`, lcpS, "s");
  tell(`${name}_kb`, withoutPicturesKb, "KB");
  tell(`${name}_islands_kb`, scriptKb, "KB");
  for (const line of short) console.error(`${name} falls short of ${line}`);
}

/** The worst page of each. */
function tellAll(tell: Tell, all: { page: string; found: Audited }[]): void {
  const found = all.map((one) => one.found);
  const least = (category: keyof Audited["scores"]) =>
    Math.min(...found.map(({ scores }) => scores[category]));
  tell("min_performance", least("performance"), "points");
  tell("min_accessibility", least("accessibility"), "points");
  tell("min_best_practices", least("best-practices"), "points");
  tell("min_seo", least("seo"), "points");
  tell("worst_lcp_s", Math.max(...found.map(({ lcpS }) => lcpS)), "s");
  const products = all.filter(({ page }) => page === "product");
  tell("product_kb", Math.max(...products.map((one) => one.found.withoutPicturesKb)), "KB");
  tell("product_fonts_kb", Math.max(...products.map((one) => one.found.fontKb)), "KB");
  tell("machine_index", Math.min(...found.map(({ machine }) => machine)), "points");
  tell("islands_kb", Math.max(...found.map(({ scriptKb }) => scriptKb)), "KB");
}
