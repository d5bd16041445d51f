import { beforeAll, describe, expect, test } from "vitest";
import { cartWord } from "#domain/cart/link.ts";
import { Buyer, orderPath } from "./buyer.ts";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { tripsOf, visit, Visitor } from "./visit.ts";

let store: TestStore;
let tote: TestVariant;
beforeAll(async () => {
  store = await openTestStore();
  await sql("update stores set languages = '{en,fr,ar}', logo_key = $2 where id = $1", [
    store.id,
    `${store.id}/logo.webp`,
  ]);
  tote = await addProduct(store, "Tote", 900_000, 50);
});

const PAGES = [
  "",
  "/collections/all",
  "/search?q=tote",
  "/policies",
  "/cart",
  "/account/sign-in",
  "/nowhere",
];

/** Addresses that a page sends its reader to: links and forms, except where a language is chosen. */
const leads = (html: string): string[] =>
  [...html.matchAll(/<(?:a|form)\b(?![^>]*hreflang)[^>]*?\b(?:href|action)="([^"]*)"/gi)].map(
    ([, at = ""]) => at,
  );

test.each(PAGES)(
  "every way on from /fr%s stays in French, and none leads there from English",
  async (path) => {
    const french = leads((await visit(store.host, `/fr${path}`)).text).filter((at) => at.startsWith("/"));
    expect(french.length).toBeGreaterThan(5);
    expect(french.filter((at) => !/^\/(fr(?=[/?]|$)|media\/)/.test(at))).toEqual([]);
    expect(french.filter((at) => at.startsWith("/fr/fr"))).toEqual([]);
    const english = leads((await visit(store.host, path || "/")).text);
    expect(english.filter((at) => /^\/(fr|ar)\b/.test(at))).toEqual([]);
  },
);

test("what is sent to a friend opens in the language it was read in", async () => {
  const shared = async (prefix: string, path: string) =>
    / data-share="([^"]*)"/.exec((await visit(store.host, `${prefix}${path}`)).text)?.[1];
  for (const path of [`/products/${tote.handle}`, "/links"])
    for (const prefix of ["/fr", ""])
      expect(await shared(prefix, path)).toBe(`http://${store.host}${prefix}${path}`);
});

test.each(["/robots.txt", "/sitemap.xml", "/sitemaps/pages-1.xml"])(
  "%s is there once, and in no language",
  async (path) => {
    expect((await visit(store.host, path)).status).toBe(200);
    expect((await visit(store.host, `/fr${path}`)).status).toBe(404);
  },
);

test("pictures are where they are in any language", async () => {
  const { text } = await visit(store.host, "/fr");
  expect(text).toContain(` src="/media/${store.id}/logo.webp`);
  expect(text).not.toContain("/fr/media/");
});

test("what machines are told of a page is told in its language", async () => {
  const { text } = await visit(store.host, `/fr/products/${tote.handle}`);
  const here = `http://${store.host}/fr/products/${tote.handle}`;
  expect(text).toContain(`<link rel="canonical" href="${here}"`);
  expect(text).toContain(`property="og:url" content="${here}"`);
  const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? [];
  expect(JSON.parse(data)).toMatchObject({ "@type": "Product", url: here, name: "Tote" });
  const [, ahead = "{}"] = /<script type="speculationrules">(.*?)<\/script>/.exec(text) ?? [];
  const { href_matches: matched } = JSON.parse(ahead).prefetch[0].where.and[0];
  expect(matched).toContain("/fr/products/*");
  expect(matched).toContain("/fr/search\\?*");
  expect(matched.filter((at: string) => !/^\/fr(\/|$)/.test(at))).toEqual([]);
  expect(text).toMatch(/<html lang="fr" dir="ltr">/);
});

test("redirects stay in the language, and one to another place is left alone", async () => {
  const buyer = new Visitor(store.host);
  const form = { intent: "add", variantId: tote.variantId, quantity: "1" };
  const added = await buyer.ask("/fr/cart", { form });
  expect([added.status, added.headers.location]).toEqual([303, "/fr/cart"]);
  expect((await buyer.ask("/fr/cart")).text).toContain("C’est dans votre panier.");
  const account = await buyer.ask("/fr/account/orders");
  expect(account.headers.location).toBe("/fr/account/sign-in?next=%2Faccount%2Forders");
});

test("an order is shown to whoever has its key, in any language", async () => {
  const buyer = new Buyer(store);
  await buyer.add(tote);
  const path = orderPath(await buyer.order());
  const paid = await visit(store.host, `/fr${path}`);
  expect(paid.status).toBe(200);
  expect(paid.text).toContain('<html lang="fr"');
});

test("what a rule refuses is said in the language, with its values", async () => {
  const { text, status } = await visit(store.host, "/ar/cart", {
    form: { intent: "add", variantId: tote.variantId, quantity: "5000" },
  });
  expect(status).toBe(422);
  expect(text).toContain("اختر الكمية، من 1 إلى 999.");
  expect(text).toMatch(/<html lang="ar" dir="rtl">/);
  const miss = await visit(store.host, "/fr/products/nothing");
  expect(miss.status).toBe(404);
  expect(miss.text).toContain("Nous n’avons pas trouvé cet article.");
});

/** Where a page leads in French, by the choice of languages at its foot. */
const inFrench = async (path: string): Promise<string | undefined> => {
  const { text } = await visit(store.host, path);
  return /<a href="(\/fr[^"]*)" hrefLang="fr"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
};

test("a page is the same in the other language: what it reads of its address comes along, and nothing else", async () => {
  const items = cartWord([{ variantId: tote.variantId, quantity: 2 }]);
  for (const path of [
    `/cart/shared?items=${items}`,
    `/back-in-stock?variant=${tote.variantId}`,
    `/back-in-stock?variant=${tote.variantId}&asked=1`,
    `/products/${tote.handle}/reviews?stars=4`,
    "/account/sign-in?next=%2Fcheckout",
    "/account/forgotten-password?next=%2Fcheckout",
    "/account/new-password?token=wrong&next=%2Fcheckout",
    "/collections/all?sort=newest&max=9000",
    "/search?q=tote&stock=in",
    // Also where the page says that there is nothing.
    "/orders/1001?key=wrong-key-that-is-long",
    "/cart/back?of=0190f3c0-0000-7000-8000-00000000feed&key=wrong",
  ])
    expect(await inFrench(`${path}&utm_source=mail`)).toBe(`/fr${path}`);
  expect(await inFrench("/cart?utm_source=mail")).toBe("/fr/cart");
});

test("a product in the other language is the one that was chosen, and its list is chosen from alike", async () => {
  const shawl = await addProduct(store, "Shawl", 900_000, 5);
  await sql("update products set options = $2 where id = $1", [
    shawl.productId,
    JSON.stringify([{ name: "Colour", values: ["Red"] }]),
  ]);
  await sql("update variants set options = '{Red}' where id = $1", [shawl.variantId]);
  for (const path of [`/products/${shawl.handle}?Colour=Red`, "/collections/all?option.Colour=Red"])
    expect(await inFrench(`${path}&Size=M`)).toBe(`/fr${path}`);
});

test("forms that shoppers send are refused in the language they were read in", async () => {
  const gone = await addProduct(store, "Gone", 900_000, 0);
  const buyer = new Buyer(store);
  await buyer.add(tote);
  const order = orderPath(await buyer.order());
  await sql("update orders set status = 'fulfilled' where store_id = $1", [store.id]);
  const items = cartWord([{ variantId: gone.variantId, quantity: 1 }]);
  const refusals: [path: string, form: Record<string, string>, words: string][] = [
    ["/newsletter", { email: "no address" }, "Écrivez votre adresse e-mail, comme"],
    [
      `/back-in-stock?variant=${gone.variantId}`,
      { variant: gone.variantId, email: "x" },
      "Écrivez votre adresse",
    ],
    [
      `/cart/shared?items=${items}`,
      { items, how: "add" },
      "Plus rien de ce panier n’est disponible ; le vôtre",
    ],
    [order.replace("?", `/reviews/${tote.productId}?`), { stars: "" }, "Choisissez combien d’étoiles"],
  ];
  for (const [path, form, words] of refusals) {
    const { status, text } = await visit(store.host, `/fr${path}`, { form });
    expect([path, status]).toEqual([path, words.startsWith("Plus") ? 409 : 422]);
    expect(text, path).toContain(words);
  }
});

test.each(["/de/cart", "/FR", "/fr/fr", "/fr/ar", "/fr/en", "/%66r", "/swa", "/sw//evil.example"])(
  "%s is an address that leads nowhere",
  async (path) => {
    expect((await visit(store.host, path)).status).toBe(404);
  },
);

test.each([
  "/fr/_shop",
  "/fr/_shop/cart",
  "/fr/%5Fshop/cart",
  "/fr/cart.data",
  "/fr/__manifest",
  "/fr//_shop",
])("%s is no way around what is for us alone", async (path) => {
  const answer = await visit(store.host, path);
  expect(answer.status).toBe(404);
});

test("a shop of one language names no other", async () => {
  const plain = await openTestStore();
  const { text } = await visit(plain.host, "/");
  expect(text).not.toContain("hreflang");
});

describe("the addresses of a language that a seller took away", () => {
  test.each([
    ["/sw", "/"],
    ["/sw?utm_source=mail", "/?utm_source=mail"],
    ["/en/search?q=tote&stock=in", "/search?q=tote&stock=in"],
    ["/sw/orders/1001?key=a%2Bb+c", "/orders/1001?key=a%2Bb+c"],
    ["/sw/fr/cart", "/fr/cart"],
  ])("%s leads to %s", async (from, to) => {
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await visit(store.host, from, { method });
      expect([status, headers.location, headers["cache-control"]]).toEqual([302, to, "no-store"]);
    }
  });

  test("lead an order's letter to the order, and its forms lose nothing", async () => {
    const buyer = new Visitor(store.host);
    const form = { intent: "add", variantId: tote.variantId, quantity: "2" };
    const sent = await buyer.ask("/pt/cart", { form });
    expect([sent.status, sent.headers.location]).toEqual([307, "/cart"]);
    // As a browser does with a 307: the same form once more.
    const added = await buyer.ask(String(sent.headers.location), { form });
    expect(added.status).toBe(303);
    expect((await buyer.ask("/cart")).text).toContain("Tote");
  });

  test("are kept for nobody, and are none of a store that still speaks it", async () => {
    const plain = await openTestStore();
    const ask = { headers: { "cache-control": "" } };
    expect((await visit(store.host, "/fr", ask)).text).toContain('<html lang="fr"');
    for (const asked of [1, 2]) {
      const { status, headers } = await visit(plain.host, "/fr", ask);
      expect([asked, status, headers.location]).toEqual([asked, 302, "/"]);
      expect((await visit(store.host, "/fr", ask)).status).toBe(200);
    }
  });

  test.each(["/sw/robots.txt", "/sw/sitemap.xml", "/sw/media/a.webp", "/sw/healthz"])(
    "%s never was one",
    async (path) => {
      expect((await visit(store.host, path)).status).toBe(404);
    },
  );
});

test("a language costs no trip to the database", async () => {
  const [english, french] = [await visit(store.host, "/"), await visit(store.host, "/fr")];
  expect(tripsOf(french).read).toBe(tripsOf(english).read);
  expect(tripsOf(french).write).toBe(0);
});

test("where a page in Arabic is, is read from its own beginning, in whatever script", async () => {
  const { text } = await visit(store.host, `/ar/products/${tote.handle}`);
  expect(text).toMatch(/<li aria-current="page" dir="auto"[^>]*>Tote<\/li>/);
});
