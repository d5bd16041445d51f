import { beforeAll, describe, expect, test } from "vitest";
import type { Store } from "#domain/store/store.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { type At, Browser, PASSWORD, someone } from "./browser.ts";

/*
 * What one store, or one realm, gave out is nothing in another: each thing is carried across by hand, with its cookies
 * renamed where realms name them differently.
 */

let ada: OpenShop;
let bola: OpenShop;
const buyerOf = (store: Store): At => ({ realm: "buyer", store });
const SELLER: At = { realm: "seller" };
const ADMIN: At = { realm: "admin" };

beforeAll(async () => {
  [ada, bola] = [await openShop(), await openShop()];
});

/** From where, to where. */
const CROSSINGS: [string, () => At, () => At][] = [
  ["a buyer of another store", () => buyerOf(ada.shop.store), () => buyerOf(bola.shop.store)],
  ["a seller", () => buyerOf(ada.shop.store), () => SELLER],
  ["an admin", () => SELLER, () => ADMIN],
  ["a buyer", () => SELLER, () => buyerOf(ada.shop.store)],
];

/** The same cookies under the names of the other realm. */
function carriedTo(browser: Browser, from: At, to: At): Browser {
  const carried = browser.copy(to);
  for (const [name, value] of browser.cookies) {
    carried.cookies.delete(name);
    carried.cookies.set(name.replace(`__Host-${from.realm}.`, `__Host-${to.realm}.`), value);
  }
  return carried;
}

describe.each(CROSSINGS)("what was given out elsewhere does not make somebody %s", (_, from, to) => {
  test("a session, warm or cold", async () => {
    const browser = new Browser(from());
    await browser.join();
    expect(await browser.me()).not.toBeNull();
    const carried = carriedTo(browser, from(), to());
    expect(await carried.me()).toBeNull();
    carried.cookies.delete(`__Host-${to().realm}.session_data`);
    expect(await carried.me()).toBeNull();
  });

  test("a mark of a known device", async () => {
    const browser = new Browser(from());
    await browser.join();
    expect((await browser.door()).identity.client.devices).not.toEqual([]);
    expect((await carriedTo(browser, from(), to()).door()).identity.client.devices).toEqual([]);
  });

  test("a step between two pages", async () => {
    const browser = new Browser(from());
    browser.take(await (await browser.door()).keep("second", "somebody", 60));
    expect(await (await browser.door()).kept("second")).toBe("somebody");
    expect(await (await carriedTo(browser, from(), to()).door()).kept("second")).toBeNull();
  });

  test("a code, with the very flow it belongs to", async () => {
    const browser = new Browser(from());
    const { flow } = await signUp((await browser.door()).identity, someone());
    const there = new Browser(to());
    await expect(enterCode((await there.door()).identity, flow, browser.code)).rejects.toThrow(
      "counts no more",
    );
    await expect(enterCode((await browser.door()).identity, flow, browser.code)).resolves.toBeDefined();
  });

  test("a link for a new password", async () => {
    const who = someone();
    const browser = new Browser(from());
    await browser.join(who);
    const there = new Browser(to());
    if (to().realm !== "admin") await there.join(who);
    await requestReset((await browser.door()).identity, who.email);
    const token = new URL(browser.link).searchParams.get("token") ?? "";
    const wish = { token, password: "three baskets of yam 9" };
    await expect(resetPassword((await there.door()).identity, wish)).rejects.toMatchObject({
      reason: "link_over",
    });
    await expect(resetPassword((await browser.door()).identity, wish)).resolves.toHaveProperty("device");
    if (to().realm !== "admin")
      await expect(signIn((await there.door()).identity, who)).resolves.toMatchObject({ kind: "entered" });
  });
});

test("the same e-mail in two stores is two people, with two passwords and two sessions", async () => {
  const who = someone();
  const atAda = new Browser(buyerOf(ada.shop.store));
  const atBola = new Browser(buyerOf(bola.shop.store));
  const first = await atAda.join(who);
  const second = await atBola.join({ ...who, name: "Another Name", password: "three baskets of yam 9" });
  expect(first.person.id).not.toBe(second.person.id);
  await expect(
    signIn((await new Browser(buyerOf(bola.shop.store)).door()).identity, { ...who, password: PASSWORD }),
  ).rejects.toThrow("do not belong together");
  expect(await atAda.me()).toMatchObject({ personId: first.person.id, name: "Ngozi Ade" });
  expect(await atBola.me()).toMatchObject({ personId: second.person.id, name: "Another Name" });
});

describe("known and unknown addresses cost the same and look the same", () => {
  /** Work done for one question: trips, password hashes, letters. */
  async function workOf(at: At, ask: (browser: Browser, identity: Identity) => Promise<unknown>) {
    const browser = new Browser(at);
    const { identity } = await browser.door();
    let hashes = 0;
    const counted: Identity = {
      ...identity,
      passwords: {
        hash: (password) => ((hashes += 1), identity.passwords.hash(password)),
        verify: (password, hash) => ((hashes += 1), identity.passwords.verify(password, hash)),
      },
    };
    const said = await ask(browser, counted).then(
      (answer) => (answer === undefined ? "done" : Object.keys(answer as object).join()),
      (error: unknown) => String(error),
    );
    const { read, write, platform } = browser.trips;
    return { said, hashes, read, write, platform, letters: browser.letters.length };
  }
  type Identity = Awaited<ReturnType<Browser["door"]>>["identity"];

  const QUESTIONS: [string, (email: string) => (browser: Browser, identity: Identity) => Promise<unknown>][] =
    [
      ["signing in", (email) => (_, identity) => signIn(identity, { email, password: "not the password" })],
      [
        "signing up",
        (email) => (_, identity) => signUp(identity, { name: "Ngozi", email, password: PASSWORD }),
      ],
      ["asking for a new password", (email) => (_, identity) => requestReset(identity, email)],
    ];

  test.each(QUESTIONS)("%s", async (_, question) => {
    for (const at of [SELLER, buyerOf(ada.shop.store)]) {
      const who = someone();
      await new Browser(at).join(who);
      const known = await workOf(at, question(who.email));
      const unknown = await workOf(at, question(someone().email));
      expect(unknown).toEqual(known);
    }
  });
});
