import { uuidv7 } from "uuidv7";
import { beforeAll, expect, test } from "vitest";
import { Buyer, orderPath } from "./buyer.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { tripsOf, visit } from "./visit.ts";

let ada: TestStore;
let bola: TestStore;
let tote: TestVariant;
let gone: TestVariant;
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
  tote = await addProduct(ada, "Ada tote", 1_250_000, 50);
  gone = await addProduct(ada, "Gone", 900_000, 0);
  await visit(ada.host, "/");
});

const number = (path: string) => Number(/\d+/.exec(path)?.[0]);

/** Bought, and sent: the order's page. */
async function bought(): Promise<{ buyer: Buyer; path: string }> {
  const buyer = new Buyer(ada);
  await buyer.add(tote);
  const path = orderPath(await buyer.order());
  await sql("update orders set status = 'fulfilled' where store_id = $1 and number = $2", [
    ada.id,
    number(path),
  ]);
  // Each of them is somebody else.
  await sql("update orders set email = $3 where store_id = $1 and number = $2", [
    ada.id,
    number(path),
    `b${number(path)}@example.com`,
  ]);
  return { buyer, path };
}

const formOf = (path: string) => path.replace("?", `/reviews/${tote.productId}?`);

test("a review goes from the order's page to the product's, its cards and what search engines read; one read and one write", async () => {
  const { buyer, path } = await bought();
  const order = await buyer.browser.ask(path);
  expect(order.text).toContain(formOf(path));
  expect(tripsOf(order)).toEqual({ read: 1, write: 0, platform: 0 });
  const empty = await buyer.post(formOf(path), { stars: "", title: "kept", body: "" });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain('value="kept"');
  const evil = `</script><script>alert(1)</script> "'&`;
  const sent = await buyer.post(formOf(path), { stars: "4", title: evil, body: evil, as: "name" });
  expect([sent.status, sent.headers.location]).toEqual([303, `${path}#reviews`]);
  expect(tripsOf(sent)).toEqual({ read: 1, write: 1, platform: 0 });
  const page = await visit(ada.host, `/products/${tote.handle}`);
  expect(tripsOf(page).read).toBe(1);
  expect(page.text).not.toContain("<script>alert");
  const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.text) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    aggregateRating: { ratingValue: 4, reviewCount: 1 },
    review: [{ author: { name: "Zainab B." }, reviewRating: { ratingValue: 4 } }],
  });
  expect((await visit(ada.host, "/collections/all")).text).toContain("4 of 5 stars");
  expect((await visit(ada.host, `/products/${tote.handle}/reviews?stars=4`)).text).toContain("Zainab B.");
});

test("the key of an order opens nothing in another store, nor a product that is not in it", async () => {
  const { buyer, path } = await bought();
  expect((await visit(bola.host, formOf(path))).status).toBe(404);
  const other = path.replace("?", `/reviews/${gone.productId}?`);
  expect((await buyer.post(other, { stars: "1" })).status).toBe(404);
});

test("a guest who presses the heart is asked to sign in, and then it is done", async () => {
  const guest = new Buyer(ada);
  const pressed = await guest.post("/wish", {
    productId: tote.productId,
    handle: tote.handle,
    intent: "add",
  });
  expect([pressed.status, pressed.headers.location]).toEqual([
    303,
    "/account/sign-in?next=%2Faccount%2Fwish-list",
  ]);
  expect((await guest.browser.ask(String(pressed.headers.location))).text).toContain("on your wish list");
  const who = await account("buyer", ada.id);
  const session = await sessionCookie(who);
  const list = await guest.browser.ask("/account/wish-list", {
    headers: { cookie: `${session}; ${guest.browser.cookie}` },
  });
  expect(list.text).toContain("Ada tote");
  expect(String(list.headers["set-cookie"])).toMatch(/__Host-wish=;/);
  const mine = await visit(ada.host, `/products/${tote.handle}`, { headers: { cookie: session } });
  expect(mine.text).toContain("take it off");
  const theirs = await visit(ada.host, `/products/${tote.handle}`);
  expect(theirs.text).not.toContain("take it off");
  // A link, or another store's cookie, puts nothing on a list.
  await visit(ada.host, `/wish?productId=${gone.productId}&intent=add`, { headers: { cookie: session } });
  expect((await visit(ada.host, "/account/wish-list", { headers: { cookie: session } })).text).not.toContain(
    ">Gone<",
  );
});

test("who asks for what is sold out hears the same, known or not, and is counted like any letter", async () => {
  const guest = new Buyer(ada);
  expect((await visit(ada.host, `/products/${gone.handle}`)).text).toContain('action="/back-in-stock');
  const path = `/back-in-stock?variant=${gone.variantId}`;
  const wrong = await guest.post(path, { email: "no address" });
  expect([wrong.status, wrong.text.includes('value="no address"')]).toEqual([422, true]);
  const [first, again] = [
    await guest.post(path, { variant: gone.variantId, email: "waits@example.com" }),
    await guest.post(path, { variant: gone.variantId, email: "waits@example.com" }),
  ];
  expect([first.status, first.headers.location]).toEqual([303, `${path}&asked=1`]);
  expect(again.headers.location).toBe(first.headers.location);
  expect((await visit(ada.host, `${path}&asked=1`)).text).toContain("Noted.");
  expect(await sql("select 1 from stock_requests where variant_id = $1", [gone.variantId])).toHaveLength(1);
  const answers: number[] = [];
  for (let at = 0; at < 60; at++)
    answers.push((await guest.post(path, { variant: gone.variantId, email: `m${at}@example.com` })).status);
  expect(answers).toContain(429);
});

test("a request with a mistake in it comes back for what was chosen, not for the first that is sold out", async () => {
  const shawl = await addProduct(ada, "Shawl", 900_000, 0);
  const blue = uuidv7();
  await sql("update products set options = $2 where id = $1", [
    shawl.productId,
    JSON.stringify([{ name: "Colour", values: ["Red", "Blue"] }]),
  ]);
  await sql("update variants set options = '{Red}' where id = $1", [shawl.variantId]);
  await sql(
    "insert into variants (id, store_id, product_id, price, stock, options, position) values ($1, $2, $3, 900000, 0, '{Blue}', 1)",
    [blue, ada.id, shawl.productId],
  );
  const product = await visit(ada.host, `/products/${shawl.handle}?Colour=Blue`);
  expect(product.text).toContain(`action="/back-in-stock?variant=${blue}"`);
  const guest = new Buyer(ada);
  const path = `/back-in-stock?variant=${shawl.variantId}`;
  const wrong = await guest.post(path, { variant: blue, email: "no address" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Shawl, Blue");
  expect(wrong.text).toContain(`action="/back-in-stock?variant=${blue}"`);
  expect(wrong.text).toContain(`name="variant" value="${blue}"`);
});

test("pages that are for everybody can be kept by the browser for going back, and hold what it may fetch ahead", async () => {
  for (const path of [
    "/",
    `/products/${tote.handle}`,
    "/collections/all",
    `/products/${tote.handle}/reviews`,
  ]) {
    const answer = await visit(ada.host, path);
    expect(String(answer.headers["cache-control"]), path).not.toContain("no-store");
    expect(answer.text).not.toMatch(/unload|onbeforeunload/);
    const [, rules = "{}"] = /<script type="speculationrules">(.*?)<\/script>/.exec(answer.text) ?? [];
    expect(JSON.parse(rules)).toMatchObject({ prefetch: [{ eagerness: "moderate" }] });
    expect(rules).not.toMatch(/cart|checkout|account|orders|wish|prerender/);
  }
  const { headers } = await new Buyer(ada).add(tote);
  expect(headers["clear-site-data"]).toBe('"prefetchCache", "prerenderCache"');
});

test("of a product that nobody has reviewed, its page of reviews says just that", async () => {
  const { text } = await visit(
    bola.host,
    `/products/${(await addProduct(bola, "Lamp", 100, 1)).handle}/reviews`,
  );
  expect(text).toContain("Nobody has said anything yet. Whoever buys it here can write the first review.");
  expect(text).not.toContain("There are none like that.");
});
