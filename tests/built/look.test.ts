import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { PRESETS } from "#domain/store/presets.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { storeSigner } from "#wiring/identity/store-signer.ts";
import { addProduct, openTestStore, sql, type TestStore } from "./store.ts";
import { hostOf, tripsOf, visit } from "./visit.ts";

let store: TestStore;
let address: string;
beforeAll(async () => {
  store = await openTestStore();
  for (let at = 0; at < 12; at += 1) await addProduct(store, `Ankara cloth number ${at}`, 250_000, 3);
  const draft = {
    version: 1,
    theme: PRESETS.luxury,
    sections: [{ id: "a", kind: "text", hidden: false, title: "Only a draft", html: "" }],
  };
  await sql(
    `insert into look_drafts (store_id, document, changed_by, changed_by_name, changed_at)
     values ($1, $2, 'ada', 'Ada', now())`,
    [store.id, JSON.stringify(draft)],
  );
  const until = String(Math.floor(Date.now() / 60_000) + 10);
  address = `/preview/${until}.${await storeSigner(LOCAL_SECRET_KEY).sign(store.id, "look_preview", until)}`;
});

const policy = (answer: { headers: Record<string, unknown> }, name: string): string =>
  String(answer.headers["content-security-policy"])
    .split("; ")
    .find((part) => part.startsWith(`${name} `)) ?? "";

test("a preview shows the draft inside the platform's pages alone, and is kept nowhere", async () => {
  const answer = await visit(store.host, address);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("Only a draft");
  expect(tripsOf(answer)).toMatchObject({ read: 1, write: 0 });
  expect(answer.headers["x-frame-options"]).toBeUndefined();
  expect(answer.headers["x-framed-by"]).toBeUndefined();
  expect(policy(answer, "frame-ancestors")).toMatch(/^frame-ancestors http:\/\/localhost:\d+$/);
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  expect(answer.text).toContain('content="noindex"');
});

test("a made-up preview shows nothing, and no other page can be framed", async () => {
  for (const path of [`${address}x`, "/preview/99999999.x", "/", "/policies"]) {
    const answer = await visit(store.host, path, { headers: { "x-framed-by": "https://evil.example" } });
    expect(answer.status, path).toBe(path.startsWith("/preview") ? 404 : 200);
    expect(answer.headers["x-frame-options"], path).toBe("DENY");
    expect(policy(answer, "frame-ancestors"), path).toBe("frame-ancestors 'none'");
    expect(answer.text).not.toContain("Only a draft");
  }
  const platform = await visit(hostOf(""), "/sign-in");
  expect(platform.headers["x-frame-options"]).toBe("DENY");
  expect(policy(platform, "frame-src")).toMatch(/^frame-src http:\/\/\*\.localhost:\d+$/);
});

test.each(Object.values(PRESETS))(
  "the front page in $preset is light, without script, in one trip",
  async (theme) => {
    await sql("update stores set theme = $2 where id = $1", [store.id, JSON.stringify(theme)]);
    const page = await visit(store.host, "/");
    expect(page.status).toBe(200);
    expect(tripsOf(page)).toMatchObject({ read: 1, write: 0 });
    const styles = [...page.text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, href]) => href ?? "",
    );
    const sheets = await Promise.all(styles.map(async (href) => (await visit(store.host, href)).text));
    const bytes = [page.text, ...sheets].reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeLessThan(30 * 1024);
    // Islands aside, which improve what works without them (`trips.test.ts`).
    expect(page.text).not.toMatch(
      /<script(?! type="(speculationrules|application\/ld\+json)"| type="module" src="\/assets\/)/,
    );
    const fonts = [...page.text.matchAll(/as="font"[^>]*href="([^"]+)"/g)].map(([, href]) => href ?? "");
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect((await visit(store.host, font)).status, font).toBe(200);
    // A page names its own typefaces and no other's.
    const others = { market: "Bricolage", luxury: "Cormorant", craft: "Nunito", editorial: "Newsreader" };
    for (const [preset, family] of Object.entries(others))
      expect(page.text.includes(family), family).toBe(preset === theme.preset);
  },
);

test("a product that stands in several grids of a front page travels to its page from the first alone", async () => {
  const own = await openTestStore();
  const cloth = await addProduct(own, "Shared cloth", 250_000, 3);
  await addProduct(own, "Other cloth", 250_000, 3);
  const [made] = await sql<{ id: string }>(
    "insert into collections (id, store_id, handle, title) values (gen_random_uuid(), $1, 'picked', 'Picked') returning id",
    [own.id],
  );
  await sql("insert into collection_products values ($1, $2, $3, 0)", [own.id, made?.id, cloth.productId]);
  const grid = (id: string, from: string, handle = "") => ({
    id,
    kind: "products",
    hidden: false,
    title: "",
    from,
    handle,
    count: 4,
  });
  const sections = [
    grid("a", "collection", "picked"),
    grid("b", "collection", "picked"),
    grid("c", "newest"),
  ];
  await sql("update stores set sections = $2 where id = $1", [own.id, JSON.stringify(sections)]);
  const { text } = await visit(own.host, "/");
  const named = [...text.matchAll(/view-transition-name:([^;"]+)/g)].map(([, name]) => name);
  expect(text.split(`<a href="/products/${cloth.handle}"`).length - 1).toBe(2);
  expect(named.filter((name) => name === `p-${cloth.productId}`)).toHaveLength(1);
  expect(new Set(named).size).toBe(named.length);
  expect(named).toHaveLength(2);
});
