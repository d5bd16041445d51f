import { beforeAll, describe, expect, test } from "vitest";
import { codeTo, cookiesOf, letterTo, member, newEmail, signIn, signUp } from "./account.ts";
import { Buyer, orderPath } from "./buyer.ts";
import { addProduct, openTestStore, type TestStore, type TestVariant } from "./store.ts";
import { tripsOf, visit, type Answer } from "./visit.ts";

let store: TestStore;
let other: TestStore;
let tote: TestVariant;
beforeAll(async () => {
  [store, other] = [await openTestStore(), await openTestStore()];
  tote = await addProduct(store, "Ankara tote", 1_250_000, 500);
  await visit(store.host, "/");
  await visit(other.host, "/");
});

const ACCOUNT_PAGES = [
  "/account",
  "/account/orders",
  "/account/details",
  "/account/email",
  "/account/password",
  "/account/addresses",
  "/account/addresses/new",
  "/account/devices",
  "/account/data",
  "/account/data/download",
  "/account/erase",
];

test("every cookie of a shop belongs to its host alone, from the first product in the cart to the deleted account", async () => {
  const buyer = new Buyer(store);
  const email = newEmail();
  const answers: Answer[] = [await buyer.add(tote), await buyer.browser.ask("/cart")];
  answers.push(...(await signUp(buyer, email)));
  answers.push(await buyer.browser.ask("/cart"), await buyer.order());
  for (const path of ACCOUNT_PAGES) answers.push(await buyer.browser.ask(path));
  answers.push(await buyer.post("/account/details", { name: "Z. Bello", phone: "" }));
  answers.push(await buyer.post("/account/sign-out", {}), await signIn(buyer, email));
  answers.push(await buyer.post("/account/email", { email: newEmail() }));
  answers.push(await buyer.post("/account/erase", { sure: "on" }));
  expect(answers.at(-1)?.headers.location).toBe("/account/sign-in");
  const lines = answers.flatMap(({ headers }) => headers["set-cookie"] ?? []);
  expect(new Set(lines.map((line) => line.split("=")[0])).size).toBeGreaterThan(7);
  for (const line of lines) {
    expect(line).toMatch(/^__Host-/);
    expect(line).toMatch(/; Path=\/(;|$)/);
    for (const word of ["HttpOnly", "Secure", "SameSite=Lax"]) expect(line).toContain(word);
    expect(line).not.toMatch(/domain/i);
  }
});

describe("a session that is warm", () => {
  const shopPages = ["/", "/collections/all", "/products/HANDLE", "/search?q=tote", "/cart", "/checkout"];
  test.each([...shopPages, ...ACCOUNT_PAGES])("costs no trip more at %s", async (path) => {
    const { buyer } = await member(store);
    await buyer.add(tote);
    const answer = await buyer.browser.ask(path.replace("HANDLE", tote.handle));
    expect(answer.status).toBe(200);
    expect(tripsOf(answer)).toEqual({ read: 1, write: 0, platform: 0 });
  });

  test("says who it is at the head of each page; everybody else is asked to sign in", async () => {
    const { buyer } = await member(store);
    expect((await buyer.browser.ask("/")).text).toMatch(/Zainab<span class="sr-only">, your account/);
    expect((await visit(store.host, "/")).text).toMatch(/href="\/account\/sign-in"/);
  });
});

test("entering takes one read and one write, or two writes with a code, with the cart of before", async () => {
  const buyer = new Buyer(store);
  const email = newEmail();
  await buyer.add(tote, 2);
  const [asked, entered] = await signUp(buyer, email);
  expect(tripsOf(asked as Answer)).toEqual({ read: 1, write: 1, platform: 0 });
  expect(tripsOf(entered as Answer)).toEqual({ read: 0, write: 2, platform: 0 });
  expect(cookiesOf(entered as Answer)).toEqual(
    expect.arrayContaining(["__Host-buyer.session_token", "__Host-cart gone", "__Host-cart-count"]),
  );
  const again = new Buyer(store);
  await again.add(tote, 1);
  expect(tripsOf(await signIn(again, email))).toEqual({ read: 1, write: 1, platform: 0 });
  for (const one of [buyer, again])
    expect((await one.browser.ask("/cart")).text).toMatch(/name="quantity-[^"]+"[^>]* value="3"/);
});

test("placing an order costs a buyer one read and one write, like a guest", async () => {
  const { buyer } = await member(store);
  await buyer.add(tote);
  const placed = await buyer.order();
  orderPath(placed);
  expect(tripsOf(placed)).toEqual({ read: 1, write: 1, platform: 0 });
});

test("signed out, this browser keeps nothing of the cart and the last order, and the cart waits in the account", async () => {
  const { buyer, email } = await member(store);
  await buyer.add(tote);
  await buyer.order();
  await buyer.add(tote, 4);
  const out = await buyer.post("/account/sign-out", {});
  expect(cookiesOf(out)).toEqual(
    expect.arrayContaining(
      ["cart", "cart-count", "order", "note", "buyer.session_token", "buyer.session_data"].map(
        (name) => `__Host-${name} gone`,
      ),
    ),
  );
  expect(buyer.browser.cookie).toMatch(/^__Host-buyer\.device=[^;]+$/);
  expect((await buyer.browser.ask("/cart")).text).toContain("Your cart is empty");
  await signIn(buyer, email);
  expect((await buyer.browser.ask("/cart")).text).toMatch(/value="4"/);
  // A link, or a picture on another page, signs nobody out.
  expect((await buyer.browser.ask("/account/sign-out")).headers.location).toBe("/account");
  expect((await buyer.browser.ask("/account")).status).toBe(200);
});

describe("a session that was ended from another device", () => {
  async function endedElsewhere() {
    const { buyer: phone, email } = await member(store);
    await phone.add(tote);
    const laptop = new Buyer(store);
    await signIn(laptop, email);
    expect((await laptop.post("/account/devices", { intent: "others" })).status).toBe(303);
    return { phone, laptop };
  }
  const GONE = ["__Host-buyer.session_token gone", "__Host-buyer.session_data gone"];

  test.each(ACCOUNT_PAGES)("opens %s no more, however warm its cookie", async (path) => {
    const { phone } = await endedElsewhere();
    const answer = await phone.browser.ask(path);
    expect([answer.status, answer.headers.location]).toEqual([
      302,
      `/account/sign-in?next=${encodeURIComponent(path)}`,
    ]);
    expect(cookiesOf(answer)).toEqual(expect.arrayContaining(GONE));
  });

  test("shows the shop as to any visitor, and not the buyer's cart", async () => {
    const { phone } = await endedElsewhere();
    const answer = await phone.browser.ask("/cart?from=mail");
    expect([answer.status, answer.headers.location]).toEqual([302, "/cart?from=mail"]);
    expect(cookiesOf(answer)).toEqual(expect.arrayContaining(GONE));
    const cart = await phone.browser.ask("/cart");
    expect(cart.text).toContain("Your cart is empty");
    expect(cart.text).toContain('href="/account/sign-in"');
  });

  test.each([
    ["/cart", "/cart"],
    ["/checkout", "/checkout"],
    ["/orders/1001/payment?key=abc", "/orders/1001/payment?key=abc"],
  ])("is told that a form sent to %s came to nothing", async (path, to) => {
    const { phone } = await endedElsewhere();
    const form = { intent: "add", variantId: tote.variantId, quantity: "1" };
    const answer = await phone.post(path, path === "/cart" ? form : {});
    expect([answer.status, answer.headers.location]).toEqual([302, to]);
    expect(cookiesOf(answer)).toEqual(expect.arrayContaining([...GONE, "__Host-note"]));
    expect((await phone.browser.ask("/cart")).text).toContain("Please try it once more.");
    expect((await phone.post("/cart", form)).headers.location).toBe("/cart");
    expect((await phone.browser.ask("/cart")).text).toContain("Ankara tote");
  });

  test("comes to the door of the account as anybody does, remembering where it wanted to go", async () => {
    const { phone } = await endedElsewhere();
    const path = "/account/sign-in?again=1&next=%2Faccount%2Ferase";
    const answer = await phone.browser.ask(path);
    expect([answer.status, answer.headers.location]).toEqual([302, path]);
    expect((await phone.browser.ask(path)).text).toContain(">Sign in</h1>");
  });

  test("changes nothing with a form it had open", async () => {
    const { phone, laptop } = await endedElsewhere();
    const answer = await phone.post("/account/details", { name: "Mallory", phone: "" });
    expect([answer.status, answer.headers.location]).toEqual([
      302,
      "/account/sign-in?next=%2Faccount%2Fdetails&undone=1",
    ]);
    expect((await laptop.browser.ask("/account/details")).text).toContain('value="Zainab Bello"');
  });
});

describe("another store", () => {
  test("knows nothing of a session, an order or a key of this one", async () => {
    const { buyer } = await member(store);
    await buyer.add(tote);
    const path = orderPath(await buyer.order());
    const number = /\d+/.exec(path)?.[0] ?? "";
    const headers = { cookie: buyer.browser.cookie };
    expect((await visit(store.host, path, { headers })).status).toBe(200);
    expect((await visit(other.host, path, { headers })).status).toBe(404);
    expect((await visit(other.host, path)).status).toBe(404);
    const asked = await visit(other.host, `/account/orders/${number}`, { headers });
    expect([asked.status, asked.headers.location]).toEqual([
      302,
      `/account/sign-in?next=%2Faccount%2Forders%2F${number}`,
    ]);
    expect(tripsOf(asked)).toEqual({ read: 0, write: 0, platform: 0 });
    expect((await visit(other.host, "/", { headers })).text).not.toContain("Zainab");
  });

  test("does not know the password, nor take a code or a link", async () => {
    const { email } = await member(store);
    const there = new Buyer(other);
    expect((await signIn(there, email)).status).toBe(422);
    const asking = new Buyer(store);
    const asked = await asking.post("/account/sign-in", { email, intent: "code" });
    expect(asked.headers.location).toBe("/account/code");
    await there.post("/account/sign-in", { email, intent: "code" });
    const headers = { cookie: asking.browser.cookie };
    const typed = await visit(other.host, "/account/code", {
      form: { code: await codeTo(email) },
      headers,
    });
    expect([typed.status, typed.headers.location]).toEqual([302, "/account/sign-in"]);

    await asking.post("/account/forgotten-password", { email });
    const link = new URL(/https?:\/\/\S+/.exec(await letterTo(email))?.[0] ?? "");
    expect(link.host).toBe(store.host);
    const at = `${link.pathname}${link.search}`;
    expect((await there.post(at, { password: "another noon at 77" })).status).toBe(409);
    expect((await new Buyer(store).post(at, { password: "another noon at 77" })).status).toBe(303);
  });
});

test("an order of the account leads to its page; anybody else's number is a miss in the shop's own look", async () => {
  const { buyer } = await member(store);
  await buyer.add(tote);
  const path = orderPath(await buyer.order());
  const number = /\d+/.exec(path)?.[0] ?? "";
  const led = await buyer.browser.ask(`/account/orders/${number}`);
  expect([led.status, led.headers.location]).toEqual([302, path]);
  const { buyer: mallory } = await member(store);
  for (const one of [number, "999999", "x", "1e3"]) {
    const missed = await mallory.browser.ask(`/account/orders/${one}`);
    expect([missed.status, tripsOf(missed)]).toEqual([404, { read: 1, write: 0, platform: 0 }]);
    expect(missed.text).toContain("<h1>We could not find that order.</h1>");
    expect(missed.text).toContain(`Store ${store.slug}`);
  }
});

test("the pages of an account need no script, and are kept nowhere", async () => {
  const { buyer } = await member(store);
  const doors = [
    "/account/sign-in",
    "/account/sign-up",
    "/account/forgotten-password",
    "/account/new-password",
  ];
  for (const [who, paths] of [
    [buyer.browser, ACCOUNT_PAGES.filter((path) => !path.endsWith("download"))],
    [new Buyer(store).browser, doors],
  ] as const)
    for (const path of paths) {
      const { text, headers, status } = await who.ask(path);
      const types = [...text.matchAll(/<script([^>]*)>/g)]
        .map(([, attributes = ""]) => attributes.trim())
        .filter((type) => !/^type="module" src="\/assets\/[\w-]+\.js"$/.test(type));
      expect({ path, status, types, kept: headers["cache-control"] }).toEqual({
        path,
        status: 200,
        types: ['type="speculationrules"'],
        kept: "private, no-store",
      });
      expect(text).toContain('<meta name="robots" content="noindex"/>');
      expect(text).not.toMatch(/ on[a-z]+="|modulepreload/);
    }
});
