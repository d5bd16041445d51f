import { beforeAll, describe, expect, test } from "vitest";
import { requestReset } from "#domain/identity/request-reset.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { type At, Browser, someone } from "./browser.ts";
import { codeOf, sellerWithApp } from "./people.ts";
import { check, pending } from "./second-step.ts";

/* The cookie that answers without a trip is signed and not sealed: whoever sees it reads it. */

const SELLER = { realm: "seller" } as const;
const places: Partial<Record<"seller" | "buyer", At>> = { seller: SELLER };
beforeAll(async () => {
  places.buyer = { realm: "buyer", store: (await openShop()).shop.store };
});

/** What a browser's cookie says of its owner. */
function saidOfOwner({ cookies }: Browser, realm: "seller" | "buyer"): string[] {
  const cookie = decodeURIComponent(cookies.get(`__Host-${realm}.session_data`) ?? "");
  const text = Buffer.from(cookie, "base64url").toString("utf8");
  for (const secret of ["scrypt", "sealedSecret", "passwordHash"]) expect(text).not.toContain(secret);
  const { session } = JSON.parse(text) as { session: { user: object } };
  return Object.keys(session.user).toSorted();
}

const OWNER = ["createdAt", "email", "emailVerified", "id", "name", "updatedAt"];

describe.each(["seller", "buyer"] as const)("the cookie of a %s", (realm) => {
  test("has nothing of their password, however they came in", async () => {
    const at = places[realm] as At;
    const who = someone();
    const first = new Browser(at);
    await first.join(who);
    expect(saidOfOwner(first, realm)).toEqual(OWNER);
    const next = new Browser(at);
    await next.enter(await signIn((await next.door()).identity, who));
    expect(saidOfOwner(next, realm)).toEqual(OWNER);
    next.take(await (await next.door()).renew());
    expect(saidOfOwner(next, realm)).toEqual(expect.arrayContaining(OWNER));
  });
});

test("has nothing of an app's secret either", async () => {
  const { who, id, secret } = await sellerWithApp();
  const { browser } = await pending(who);
  await browser.enter(await check(browser, id, await codeOf(secret, 1)));
  expect(saidOfOwner(browser, "seller")).toEqual(OWNER);
});

test("a link in a letter leads to the pages of the letter's language", async () => {
  const { store } = (await openShop()).shop;
  const who = someone();
  await new Browser({ realm: "buyer", store }).join(who);
  const french = { ...store, languages: ["en", "fr"], locale: "fr-NG" };
  const browser = new Browser({ realm: "buyer", store: french });
  await requestReset((await browser.door()).identity, who.email);
  expect(new URL(browser.link).pathname).toBe("/fr/account/new-password");
  await requestReset((await browser.door()).identity, someone().email);
  expect(new URL(browser.link).pathname).toBe("/fr/account/sign-up");
});

test("nothing that a browser keeps for a step counts for another", async () => {
  const browser = new Browser(SELLER);
  browser.take(await (await browser.door()).keep("flow", "id me@demo.test", 60));
  expect(await (await browser.door()).kept("flow")).toBe("id me@demo.test");
  browser.cookies.set("__Host-seller.email", browser.cookies.get("__Host-seller.flow") ?? "");
  expect(await (await browser.door()).kept("email")).toBeNull();
});
