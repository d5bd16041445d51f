import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { ACCESS } from "#web/access.ts";
import { Buyer } from "./buyer.ts";
import { look, statusOf } from "./cached.ts";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { tripsOf, type Answer, type Ask } from "./visit.ts";

const nothingAsked = { read: 0, write: 0, platform: 0 };

let ada: TestStore;
let bola: TestStore;
const goods: Record<string, TestVariant> = {};
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
  goods.ada = await addProduct(ada, "Ada tote", 1_250_000, 50);
  goods.bola = await addProduct(bola, "Bola beads", 900_000, 50);
  for (const { id, slug } of [ada, bola]) {
    await sql(
      "insert into store_pages (id, store_id, handle, title, published) values ($1, $2, 'story', $3, true)",
      [randomUUID(), id, `Story of ${slug}`],
    );
    await sql(
      "insert into store_policies (store_id, kind, body_html, updated_at) values ($1, 'terms', $2, now())",
      [id, `<p>Terms of ${slug}</p>`],
    );
  }
});

/** Every address that says it is the same for everybody, as the access table lists them. */
const shared = Object.entries(ACCESS)
  .filter(([, access]) => access.shared)
  .map(([address]) => address.replace(/^\/_shop/, "") || "/");

const pathIn = (address: string, store: TestStore): string => {
  const product = (store === ada ? goods.ada : goods.bola)?.handle ?? "";
  const handle = address.startsWith("/products") ? product : address.startsWith("/pages") ? "story" : "all";
  return address.replace(":handle", handle).replace(":kind", "terms").replace(":part", "products-1.xml");
};

describe.each(shared)("%s", (address) => {
  test("is rendered once and then given out without asking the database, the same to the last byte", async () => {
    const path = pathIn(address, ada);
    const first = await look(ada.host, path);
    const again = await look(ada.host, path);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(statusOf(again)).toBe("opnmrt; hit; detail=memory");
    expect(tripsOf(again)).toEqual(nothingAsked);
    expect(again.text).toBe(first.text);
    expect(again.headers["cache-control"]).toBe("private, no-cache");
    expect(again.headers["set-cookie"]).toBeUndefined();
    expect(again.headers["content-security-policy"]).toBe(first.headers["content-security-policy"]);
  });

  test("who has it already is told so", async () => {
    const path = pathIn(address, ada);
    const { headers } = await look(ada.host, path);
    const known = await look(ada.host, path, { headers: { "if-none-match": String(headers["etag"]) } });
    expect([known.status, known.text]).toEqual([304, ""]);
    expect(known.headers["etag"]).toBe(headers["etag"]);
    const other = await look(ada.host, path, { headers: { "if-none-match": 'W/"another"' } });
    expect(other.status).toBe(200);
  });

  test("HEAD says what GET would, without the page", async () => {
    const path = pathIn(address, ada);
    const got = await look(ada.host, path);
    const head = await look(ada.host, path, { method: "HEAD" });
    expect([head.status, head.text, head.headers["etag"]]).toEqual([200, "", got.headers["etag"]]);
  });

  test("no byte of one store is given out at the other, however it is asked for", async () => {
    const path = pathIn(address, ada);
    await look(ada.host, path);
    const foreign = pathIn(address, bola);
    await look(bola.host, foreign);
    for (const { at, asked, ask } of crafted(path, foreign)) {
      const answer = await look(at, asked, ask);
      const other = at.toLowerCase().startsWith(bola.slug) ? ada : bola;
      expect({ asked, at, leaks: leaks(answer, other) }).toEqual({ asked, at, leaks: [] });
    }
  });
});

/** What of a store must never be seen at another's address. */
const leaks = (answer: Answer, of: TestStore): string[] =>
  [of.slug, of.id, of === ada ? "Ada tote" : "Bola beads", `Store ${of.slug}`].filter(
    (word) => answer.text.includes(word) || JSON.stringify(answer.headers).includes(word),
  );

/** The other store's page, asked for in every way that might take one key for another. */
function crafted(path: string, foreign: string): { at: string; asked: string; ask?: Ask }[] {
  const [a, b] = [ada.host, bola.host];
  const odd = [
    path,
    `${path}?`,
    `${path}?utm_source=x&store=${ada.id}`,
    `${path}?q=&after=&sort=`,
    `${path}?host=${a}`,
    path.toUpperCase(),
    `/${path}`,
    `/.${path}`,
    `${path}/`,
    `${path}%20`,
    path.replace("p", "%70"),
    `/%2e%2e${path}`,
    `http://${a}${path}`,
  ];
  const lying: Ask["headers"][] = [
    { "x-forwarded-host": a },
    { forwarded: `host=${a}` },
    { "x-original-url": `http://${a}${path}` },
    { "x-host": a, origin: `http://${a}`, referer: `http://${a}${path}` },
    { "if-none-match": "*" },
    { cookie: "__Host-cart-count=7; __Host-cart=0190f3c0-0000-7000-8000-000000000001" },
  ];
  return [
    ...odd.map((asked) => ({ at: b, asked })),
    ...lying.map((headers) => ({ at: b, asked: path, ask: { headers } as Ask })),
    { at: b.toUpperCase().replace("LOCALHOST", "localhost"), asked: path },
    { at: b, asked: path, ask: { method: "HEAD" } },
    { at: b, asked: path, ask: { method: "POST", body: "" } },
    { at: b, asked: path, ask: { method: "PROPFIND" } },
    { at: a, asked: foreign },
    { at: a, asked: foreign, ask: { headers: { "x-forwarded-host": b } } },
  ];
}

describe("what is one person's", () => {
  test("the cart's count is put into the page everybody gets, and into nobody else's", async () => {
    const buyer = new Buyer(ada);
    await buyer.add(goods.ada as TestVariant);
    await buyer.browser.ask("/cart");
    const path = pathIn("/products/:handle", ada);
    const theirs = await buyer.browser.ask(path, { headers: { "cache-control": "" } });
    const anyones = await look(ada.host, path);
    expect(statusOf(theirs)).toContain("hit");
    expect(theirs.text).toContain("1 thing");
    expect(anyones.text).not.toContain("1 thing");
    expect(theirs.headers["etag"]).not.toBe(anyones.headers["etag"]);
    const before = await look(ada.host, path, {
      headers: { cookie: "__Host-cart-count=1", "if-none-match": String(anyones.headers["etag"]) },
    });
    expect(before.status).toBe(200);
  });

  test("a forged count is a number or nothing", async () => {
    for (const count of ["<b>", "-1", "1e9", "99999", "%3Cb%3E"]) {
      const answer = await look(ada.host, "/", { headers: { cookie: `__Host-cart-count=${count}` } });
      expect(answer.text).toBe((await look(ada.host, "/")).text);
    }
  });

  test("a page that is spelled otherwise holds the count, and is theirs", async () => {
    const answer = await look(ada.host, `${pathIn("/products/:handle", ada)}/`, {
      headers: { cookie: "__Host-cart-count=3" },
    });
    expect([answer.status, answer.text.includes("3 things")]).toEqual([200, true]);
    expect(answer.headers["cache-control"]).toBe("private, no-cache");
  });

  test("a page with a session is neither taken from nor put among what is kept", async () => {
    const path = `/collections/all?sort=newest`;
    const signedIn = { cookie: "__Host-buyer.session_token=whatever" };
    const theirs = await look(ada.host, path, { headers: signedIn });
    expect(theirs.headers["cache-status"]).toBeUndefined();
    expect(theirs.headers["set-cookie"]).toBeDefined();
    expect(theirs.headers["cache-control"]).toBe("private, no-cache");
    const anyones = await look(ada.host, path);
    expect(statusOf(anyones)).toContain("fwd=uri-miss");
    expect(anyones.headers["set-cookie"]).toBeUndefined();
  });

  test.each(["/cart", "/checkout", "/account/sign-in", "/orders/1?key=x", "/account"])(
    "%s is never kept",
    async (path) => {
      for (const _ of [1, 2]) {
        const answer = await look(ada.host, path);
        expect(answer.headers["cache-status"]).toBeUndefined();
      }
    },
  );

  test("an error is never kept", async () => {
    for (const path of ["/products/nothing", "/collections/nothing"])
      for (const _ of [1, 2]) {
        const answer = await look(ada.host, path);
        expect([answer.status, statusOf(answer)]).toEqual([404, "opnmrt; fwd=uri-miss"]);
        expect(answer.headers["cache-control"]).toMatch(/^(no-store|private, no-cache)$/);
        expect(answer.headers["etag"]).toBeUndefined();
      }
  });
});

describe("the key", () => {
  test("what the page does not read makes no other page of it, nor does the order", async () => {
    await look(ada.host, "/search?q=tote&after=");
    const answer = await look(ada.host, "/search?utm_source=mail&after=&fbclid=1&q=tote");
    expect(statusOf(answer)).toBe("opnmrt; hit; detail=memory");
  });

  test("what it reads does", async () => {
    const [one, other] = [await look(ada.host, "/search?q=tote"), await look(ada.host, "/search?q=beads")];
    expect(one.text).not.toBe(other.text);
    expect(statusOf(await look(ada.host, "/search?q=TOTE"))).toContain("uri-miss");
  });

  test("what one list reads does not decide what another reads: each has options of its own", async () => {
    const word = `mix${randomUUID().slice(0, 6)}`;
    const options = async (title: string, name: string, value: string) => {
      const { productId, variantId } = await addProduct(ada, title, 100_000, 5);
      await sql("update products set options = $2 where id = $1", [
        productId,
        JSON.stringify([{ name, values: [value] }]),
      ]);
      await sql("update variants set options = array[$2] where id = $1", [variantId, value]);
    };
    await options(`${word} cloth`, "Colour", "Red");
    await options(`${word} small bead`, "Size", "S");
    await options(`${word} large bead`, "Size", "L");
    // Past the cache, so that the lookup knows the version that these have made.
    await look(ada.host, "/", { headers: { "cache-control": "no-cache" } });
    for (const _ of [1, 2]) await look(ada.host, `/search?q=${word}+cloth`);
    for (const _ of [1, 2]) {
      const large = await look(ada.host, `/search?q=${word}+bead&option.Size=L`);
      expect([large.text.includes("large bead"), large.text.includes("small bead")]).toEqual([true, false]);
    }
    const all = await look(ada.host, `/search?q=${word}+bead`);
    expect([all.text.includes("large bead"), all.text.includes("small bead")]).toEqual([true, true]);
  });

  test("who comes first with a campaign in the address leaves nothing of it to others, and one rendering is kept", async () => {
    const store = await openTestStore();
    await look(store.host, "/?utm_source=planted-word");
    // It is being rendered without already, so nobody pays for it again.
    const plain = await look(store.host, "/");
    expect([tripsOf(plain).read, plain.text.includes("planted-word")]).toEqual([0, false]);
    expect(statusOf(await look(store.host, "/?fbclid=another"))).toBe("opnmrt; hit; detail=memory");
  });

  test("a query too long to keep is answered and not kept", async () => {
    const path = `/search?q=${"x".repeat(3_000)}`;
    for (const _ of [1, 2]) expect(statusOf(await look(ada.host, path))).toContain("uri-miss");
  });
});
