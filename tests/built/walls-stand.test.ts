import { beforeAll, describe, expect, test } from "vitest";
import { api, newAddress, PLATFORM, verdict } from "./api.ts";
import { addApp, addBuyer, addSeller, join } from "./api-people.ts";
import { letterTo } from "./account.ts";
import { accessToken, type Account } from "./session-cookie.ts";
import { addProduct, openTestStore, type TestStore } from "./store.ts";
import { visit, Visitor } from "./visit.ts";

let ada: TestStore;
let bola: TestStore;
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
});

/** A form of the platform's pages, from an address of its own. */
const sender = () => {
  const browser = new Visitor(PLATFORM);
  const ip = newAddress();
  return (path: string, form: Record<string, string>) =>
    browser.ask(path, { form, headers: { origin: `http://${PLATFORM}`, "cf-connecting-ip": ip } });
};

test.each(["https://evil.example/dashboard", "//evil.example/dashboard", "/\\evil.example", "/sign-out"])(
  "after the second factor nobody is sent to %s",
  async (next) => {
    const seller = await addSeller();
    const code = await addApp("seller", seller.id);
    const send = sender();
    const where = `next=${encodeURIComponent(next)}`;
    const { email, password } = seller;
    const asked = await send("/sign-in", { email, password });
    expect(String(asked.headers.location)).toContain("/sign-in/second-factor");
    const entered = await send(`/sign-in/second-factor?${where}`, { code: await code() });
    expect([entered.status, entered.headers.location]).toEqual([302, "/dashboard"]);
  },
);

test("a second step that is pending leads back to the sign-in once the password is another", async () => {
  const seller = await addSeller();
  const code = await addApp("seller", seller.id);
  const [thief, owner] = [sender(), sender()];
  const { email, password } = seller;
  await thief("/sign-in", { email, password });
  await owner("/forgotten-password", { email });
  const link = /\/new-password\?\S+/.exec(await letterTo(email))?.[0] ?? "";
  const changed = await owner(link, { password: "seven new baskets at noon" });
  expect([changed.status, String(changed.headers["set-cookie"])]).toEqual([
    302,
    expect.stringContaining("__Host-seller.device="),
  ]);
  const late = await thief("/sign-in/second-factor", { code: await code() });
  expect([late.status, late.headers.location]).toEqual([302, expect.stringMatching(/^\/sign-in(\?|$)/)]);
});

test("a link that was used, is forged or is another realm's is a conflict, as at a store", async () => {
  const { email } = await addSeller();
  const send = sender();
  await send("/forgotten-password", { email });
  const link = /\/new-password\?\S+/.exec(await letterTo(email))?.[0] ?? "";
  const wish = { password: "seven new baskets at noon" };
  expect((await send(link, wish)).status).toBe(302);
  for (const over of [link.replace(/.$/, "x"), "/new-password?token=x", "/new-password"]) {
    const answer = await send(over, wish);
    expect([over, answer.status]).toEqual([over, 409]);
    expect(answer.text).toContain("This link counts no more");
  }
});

test("a token opens the store it is for, and no other that has its address by now", async () => {
  const seller = await addSeller([ada, "owner"]);
  await join(seller, bola, "staff");
  const who: Account = { realm: "seller", id: seller.id, email: seller.email, storeId: null };
  const tokenFor = (storeId: string, slug: string) =>
    accessToken(who, { storeId, slug, role: "staff" }, `http://${PLATFORM}`);
  const at = async (token: string) => (await api(PLATFORM, "/seller/store", { token })).status;
  expect(await at(await tokenFor(bola.id, bola.slug))).toBe(200);
  expect(await at(await tokenFor(ada.id, bola.slug))).toBe(401);
});

test("a browser's cookies mean nothing to the API: a known device guesses there as anybody", async () => {
  const buyer = await addBuyer(ada);
  const browser = new Visitor(ada.host);
  const { email, password } = buyer;
  const entered = await browser.ask("/account/sign-in", {
    form: { email, password },
    headers: { "cf-connecting-ip": newAddress() },
  });
  expect(entered.status).toBe(303);
  expect(browser.cookie).toContain("__Host-buyer.device=");
  const ip = newAddress();
  const json = { email, password: "a guess at noon" };
  // A window that slides on just now forgets one or two of them.
  for (let n = 0, status = 401; n < 24 && status !== 429; n++)
    ({ status } = await api(ada.host, "/tokens", { json, ip }));
  const marked = await api(ada.host, "/tokens", { json, ip, headers: { cookie: browser.cookie } });
  expect(verdict(marked)).toEqual([429, "too_many"]);
});

test("a shop has no data and no manifest of the framework's, of no page it has", async () => {
  const { handle } = await addProduct(ada, "Tote", 900_000, 1);
  for (const path of [
    `/products/${handle}.data`,
    "/cart.data",
    "/_root.data",
    "/__manifest?paths=%2Fcart",
    "/__anything",
  ]) {
    const answer = await visit(ada.host, path);
    expect([path, answer.status]).toEqual([path, 404]);
    // The notice that asks the database for nothing, and not the shop's own page.
    expect(answer.text).toContain("There is nothing at this address");
  }
});

describe("a form in parts that does not hold together", () => {
  const PART = `--there\r\ncontent-disposition: form-data; name="email"\r\n\r\na@example.com\r\n`;
  const WRONG: [how: string, type: string, body: string][] = [
    ["says nothing of its parts", "multipart/form-data", `${PART}--there--\r\n`],
    ["has an empty boundary", "multipart/form-data; boundary=", `${PART}--there--\r\n`],
    ["is divided by something else", "multipart/form-data; boundary=elsewhere", `${PART}--there--\r\n`],
    ["is cut off", "multipart/form-data; boundary=there", PART],
    ["is nothing of the kind", "multipart/form-data; boundary=there", "hello"],
  ];
  const PLACES: [where: string, host: () => string, path: string][] = [
    ["a shop's cart", () => ada.host, "/cart"],
    ["a shop's sign-in", () => ada.host, "/account/sign-in"],
    ["the platform's sign-in", () => PLATFORM, "/sign-in"],
  ];
  const CASES = PLACES.flatMap(([where, host, path]) =>
    WRONG.map(([how, type, body]) => [where, how, { host, path, type, body }] as const),
  );
  test.each(CASES)("%s: it %s", async (_where, _how, { host, path, type, body }) => {
    const headers = { origin: `http://${host()}`, "content-type": type, "cf-connecting-ip": newAddress() };
    const answer = await visit(host(), path, { method: "POST", body, headers });
    expect(answer.status).toBe(415);
    expect(answer.text).toContain("We could not read that form");
  });

  test("one that holds together is read, with its boundary in quotes or not", async () => {
    for (const boundary of ["there", '"there"']) {
      const headers = {
        origin: `http://${PLATFORM}`,
        "content-type": `multipart/form-data; boundary=${boundary}`,
        "cf-connecting-ip": newAddress(),
      };
      const answer = await visit(PLATFORM, "/sign-in", {
        method: "POST",
        body: `${PART}--there--\r\n`,
        headers,
      });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain("a@example.com");
    }
  });
});

test("only a gateway's very address is open to other sites, and nothing that begins like one", async () => {
  const send = (path: string) =>
    visit(PLATFORM, path, {
      method: "POST",
      body: "",
      headers: {
        origin: "http://evil.example",
        "content-type": "application/x-www-form-urlencoded",
      },
    });
  for (const path of [
    "/webhooks/anything/..;/you",
    "/webhooks/",
    "/webhooks/you",
    `/webhooks/paystack/${ada.id}/..;/you`,
    `/webhooks/paystack/${ada.id}/more`,
  ])
    expect([path, (await send(path)).status]).toEqual([path, 403]);
  expect((await send(`/webhooks/paystack/${ada.id}`)).status).toBe(401);
});

test("who is told to wait is told for how long, on a page as in the API", async () => {
  const send = sender();
  const guess = { email: "nobody@example.com", password: "a guess at noon" };
  let last = await send("/sign-in", guess);
  for (let n = 0; n < 22 && last.status !== 429; n++) last = await send("/sign-in", guess);
  expect(last.status).toBe(429);
  const seconds = Number(last.headers["retry-after"]);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(300);
});
