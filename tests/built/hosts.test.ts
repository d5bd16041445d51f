import { beforeAll, describe, expect, test } from "vitest";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { hostOf, visit } from "./visit.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});

describe("health", () => {
  test.each(["", "no-such-store"])("answers on any host (%s)", async (slug) => {
    const answer = await visit(hostOf(slug), "/healthz");
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { status: "ok" }]);
  });

  test("readiness asks Postgres, KV and Redis", async () => {
    const answer = await visit(hostOf(""), "/readyz");
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ status: "ok", postgres: "ok", kv: "ok", redis: "ok" });
  });
});

describe("a host is its store, or a designed answer", () => {
  test("a store's own address shows the store", async () => {
    const answer = await visit(store.host, "/");
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`Store ${store.slug}`);
  });

  test.each(["nobody-here.localhost", "a.b.localhost", "shop.example.com", "127.0.0.1"])(
    "%s is no shop of ours",
    async (host) => {
      const answer = await visit(host, "/");
      expect(answer.status).toBe(404);
      expect(answer.text).toContain("There is no shop at this address");
    },
  );

  test.each(["www.localhost", "LOCALHOST."])("%s leads to the platform's one address", async (name) => {
    const host = hostOf("").replace("localhost", name);
    const answer = await visit(host, "/sign-in?next=%2Fdashboard");
    expect([answer.status, answer.headers.location]).toEqual([
      308,
      `http://${hostOf("")}/sign-in?next=%2Fdashboard`,
    ]);
  });

  test("X-Forwarded-Host is not believed", async () => {
    const headers = { "x-forwarded-host": store.host };
    expect((await visit("shop.example.com", "/", { headers })).status).toBe(404);
    expect((await visit(hostOf(""), "/", { headers })).text).not.toContain(`Store ${store.slug}`);
  });

  test("a store that is not published says so and shows nothing", async () => {
    const draft = await openTestStore("draft");
    const answer = await visit(draft.host, "/");
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("not open yet");
    expect(answer.text).not.toContain(draft.slug);
  });

  test("a suspended store answers 503 and shows nothing", async () => {
    const suspended = await openTestStore("suspended");
    const answer = await visit(suspended.host, "/");
    expect(answer.status).toBe(503);
    expect(answer.headers["retry-after"]).toBeDefined();
    expect(answer.text).not.toContain(suspended.slug);
  });

  test("what is refused before any page is said in the shop's language, or the reader's", async () => {
    const closed = await openTestStore("suspended");
    await sql("update stores set locale = 'fr-CI', languages = '{fr,ar}' where id = $1", [closed.id]);
    const said = async (path: string, accepted = "") => {
      const { text, headers } = await visit(closed.host, path, { headers: { "accept-language": accepted } });
      expect(headers["cache-control"]).toBe("no-store");
      return /<html lang="(\w+)" dir="(\w+)">.*?<h1>(.*?)<\/h1>/s.exec(text)?.slice(1);
    };
    const french = ["fr", "ltr", "Cette boutique est fermée pour le moment"];
    const arabic = ["ar", "rtl", "هذا المتجر مغلق حاليًا"];
    expect(await said("/")).toEqual(french);
    expect(await said("/", "en-GB,en;q=0.9")).toEqual(french);
    expect(await said("/", "en, ar;q=0.5")).toEqual(arabic);
    expect(await said("/ar/cart", "fr")).toEqual(arabic);
    const nowhere = await visit("nobody-here.localhost", "/", { headers: { "accept-language": "pt-BR" } });
    expect(nowhere.text).toContain('<html lang="pt"');
    const platform = await visit(hostOf(""), "/_shop", { headers: { "accept-language": "fr" } });
    expect(platform.text).toContain('<html lang="en"');
  });

  test("a form of another site is refused in the language of the shop it was sent to", async () => {
    const shop = await openTestStore();
    await sql("update stores set locale = 'sw-TZ' where id = $1", [shop.id]);
    await visit(shop.host, "/");
    const answer = await visit(shop.host, "/cart", {
      form: { a: "b" },
      headers: { origin: "https://evil.example" },
    });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('<html lang="sw"');
  });

  test("a store suspended a moment ago shows nothing, although its lookup is still remembered", async () => {
    const open = await openTestStore();
    expect((await visit(open.host, "/")).status).toBe(200);
    await sql("update stores set status = 'suspended' where id = $1", [open.id]);
    const answer = await visit(open.host, "/");
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain(`Store ${open.slug}`);
  });
});

describe("the two halves of the route tree", () => {
  test.each(["/dashboard", "/sign-in", "/_shop", "/_shop/products/x", "/products/x.data", "/__manifest"])(
    "%s does not exist at a store's address",
    async (path) => {
      expect((await visit(store.host, path)).status).toBe(404);
    },
  );

  test.each(["/_shop", "/_shop/cart", "/products/x"])("%s does not exist at the platform's", async (path) => {
    expect((await visit(hostOf(""), path)).status).toBe(404);
  });
});

describe("walls", () => {
  test.each(["http://evil.example", "null", "not a url"])(
    "a form sent from %s is refused",
    async (origin) => {
      const answer = await visit(store.host, "/cart", { method: "POST", body: "", headers: { origin } });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain("not sent from our own page");
    },
  );

  test("the API answers what it does not know as a problem", async () => {
    const answer = await visit(store.host, "/api/v1/nothing");
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 404, code: "not_found" });
  });

  test("no page lets inline script run without its nonce", async () => {
    for (const host of [store.host, hostOf("")]) {
      const policy = String((await visit(host, "/")).headers["content-security-policy"]);
      const scripts = policy.split("; ").find((part) => part.startsWith("script-src"));
      expect(scripts).toBeDefined();
      expect(scripts).not.toContain("unsafe-inline");
    }
  });

  test("a picture's key of another store, or outside any, is not served", async () => {
    const other = await openTestStore();
    for (const key of [`${other.id}/products/a.webp`, "private/x", "../x", "%2e%2e/x", "%"])
      expect((await visit(store.host, `/media/${key}`)).status).toBe(404);
  });
});
