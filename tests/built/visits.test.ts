import { beforeAll, describe, expect, test } from "vitest";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { tripsOf, visit, Visitor, type Answer } from "./visit.ts";

const CHROME = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/153.0.0.0 Mobile Safari/537.36";
const ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
/** What was gathered is told every twenty seconds, by a queue. */
const TOLD_BY_THEN = { timeout: 50_000, interval: 500 };

let [ada, bola] = [] as unknown as [TestStore, TestStore];
let tote: TestVariant;
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
  tote = await addProduct(ada, "Ankara tote", 1_250_000, 50);
});

type Headers = Record<string, string>;
/** As a browser asks for a page that somebody goes to. */
const as = (headers: Headers = {}): Headers => ({
  "cache-control": "",
  "user-agent": CHROME,
  "sec-fetch-dest": "document",
  "sec-fetch-site": "none",
  ...headers,
});
const inShop = (path: string): Headers => ({
  referer: `http://${ada.host}${path}`,
  "sec-fetch-site": "same-origin",
});
const look = (path: string, headers: Headers = {}, method = "GET"): Promise<Answer> =>
  visit(ada.host, path, { method, headers: as(headers) });

const sumsOf = ({ id }: TestStore) =>
  sql(
    `select visits, views, cart_adds as "cartAdds", checkouts from daily_visits where store_id = $1
      and day = (now() at time zone 'Africa/Lagos')::date`,
    [id],
  );
const partsOf = async ({ id }: TestStore, kind: string) =>
  Object.fromEntries(
    (
      await sql<{ key: string; visits: number; views: number }>(
        "select key, visits, views from daily_visit_parts where store_id = $1 and kind = $2",
        [id, kind],
      )
    ).map(({ key, visits, views }) => [key, [visits, views]]),
  );
const nothingAsked = { read: 0, write: 0, platform: 0 };

describe("what is counted, wherever the page comes from", () => {
  test(
    "views, visits and the way to an order reach the store's own day, and nothing else does",
    { timeout: 90_000 },
    async () => {
      const product = `/products/${tote.handle}`;
      const first = await look(product, {
        referer: "https://l.instagram.com/",
        "sec-fetch-site": "cross-site",
      });
      expect(first.status).toBe(200);
      const again = await look(`${product}?utm_source=wa&utm_campaign=Spring`);
      expect([again.headers["cache-status"], tripsOf(again)]).toEqual([
        "opnmrt; hit; detail=memory",
        nothingAsked,
      ]);
      const known = await look(product, { "if-none-match": String(first.headers["etag"]), ...inShop("/") });
      expect([known.status, tripsOf(known)]).toEqual([304, nothingAsked]);
      // Shown again: a view, and no visit.
      await look(product, { "cache-control": "max-age=0", referer: "https://l.instagram.com/" });

      for (const [path, headers, method] of [
        [product, {}, "HEAD"],
        [product, { "user-agent": ROBOT }],
        [product, { "user-agent": "" }],
        [product, { "sec-purpose": "prefetch" }],
        [product, { "sec-purpose": "prefetch;prerender" }],
        [product, { "sec-fetch-dest": "empty" }],
        [product, { "sec-fetch-dest": "iframe" }],
        ["/products/none", {}],
        ["/?code=SPRING", {}],
        ["/sitemap.xml", {}],
        ["/search/suggestions?q=ank", {}],
        [`${product}?code=SPRING`, {}],
      ] as [string, Headers, string?][])
        await look(path, headers, method);

      const buyer = new Visitor(ada.host);
      const add = (variantId: string) =>
        buyer.ask("/cart", {
          form: { intent: "add", variantId, quantity: "1" },
          headers: as(inShop(product)),
        });
      expect((await add("0190f3c0-0000-7000-8000-00000000feed")).status).toBe(404);
      await look("/checkout", inShop("/cart"));
      const added = await add(tote.variantId);
      expect([added.status, added.headers["x-funnel-step"]]).toEqual([303, undefined]);
      const open = (from: string, headers: Headers = {}) =>
        buyer.ask("/checkout", { headers: as({ ...inShop(from), ...headers }) });
      const opened = await open("/cart");
      expect([opened.status, opened.headers["x-funnel-step"]]).toEqual([200, undefined]);
      await open("/cart", { "cache-control": "max-age=0" });
      await open("/account/sign-in?next=/checkout");
      await open("/checkout");

      const tell = (headers: Headers, told = { page: "/policies", from: "https://www.google.com/" }) =>
        visit(ada.host, "/seen", { form: told, headers: as({ "sec-fetch-dest": "empty", ...headers }) });
      const foreign = await tell({ origin: "https://evil.example" });
      expect(foreign.status).toBe(403);
      for (const answer of [
        await tell({}),
        await tell({ "user-agent": ROBOT }),
        await tell({}, { page: "/preview/x", from: "" }),
        await tell({}, { page: "//", from: "%" }),
        // Can be no product; all else of its message is counted.
        await tell({}, { page: "/products/%00", from: `http://${ada.host}/` }),
      ])
        expect([answer.status, answer.text, answer.headers["set-cookie"]]).toEqual([204, "", undefined]);
      expect((await look("/seen")).status).toBe(404);

      expect((await visit(bola.host, "/", { headers: as() })).status).toBe(200);

      await expect
        .poll(() => sumsOf(ada), TOLD_BY_THEN)
        .toEqual([{ visits: 3, views: 4 + 1 + 4 + 2, cartAdds: 1, checkouts: 1 }]);
      await expect
        .poll(() => sumsOf(bola), TOLD_BY_THEN)
        .toEqual([{ visits: 1, views: 1, cartAdds: 0, checkouts: 0 }]);
      expect(await partsOf(ada, "source")).toEqual({ instagram: [1, 0], whatsapp: [1, 0], google: [1, 0] });
      expect(await partsOf(ada, "campaign")).toEqual({ spring: [1, 0] });
      expect(await partsOf(ada, "device")).toEqual({ phone: [3, 0] });
      expect(await partsOf(ada, "country")).toEqual({ other: [3, 0] });
      expect(await partsOf(ada, "page")).toEqual({ product: [2, 5], checkout: [0, 5], policy: [1, 1] });
      expect(await partsOf(ada, "product")).toEqual({ [tote.productId]: [2, 4] });
      expect(await partsOf(bola, "page")).toEqual({ home: [1, 1] });
      expect(await partsOf(bola, "source")).toEqual({ direct: [1, 0] });
    },
  );
});
