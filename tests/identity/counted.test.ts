import { expect, test } from "vitest";
import { TooMany } from "#domain/errors.ts";
import type { IdentityContext as Identity } from "#domain/identity/context.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { limitGuesses, limitLetters } from "#domain/identity/limit.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { upstashLimits } from "#vendors/upstash.ts";
import { type At, Browser, someone, someoneAt } from "./browser.ts";

/* That a limit is met where it says it is: one that was raised by mistake is none. */

// Nothing listens there, so these are the real limits, counted in memory.
const limits = upstashLimits("http://127.0.0.1:9", "token");
const thrown = (reason: unknown) => reason;

let addresses = 0;
const stranger = (at: At = { realm: "seller" }) =>
  new Browser(at, { limits, ip: `203.0.117.${(addresses += 1)}` });
const identityOf = async (browser: Browser) => (await browser.door()).identity;

test.each([
  ["sign_up", 60, (identity: Identity) => signUp(identity, someone())],
  ["answer", 200, (identity: Identity) => enterCode(identity, crypto.randomUUID(), "12345678")],
] as const)("%s is counted by address, and met after %i", async (name, most, act) => {
  const browser = stranger();
  const { scope, client } = await identityOf(browser);
  const one = () => limits.take(name, `${scope}|${client.ip}`);
  for (let n = 0; n < most - 1; n++) expect(await one()).toMatchObject({ allowed: true });
  expect(await act(await identityOf(browser)).catch(thrown)).not.toBeInstanceOf(TooMany);
  expect(await act(await identityOf(browser)).catch(thrown)).toBeInstanceOf(TooMany);
});

test("a right password brings ten codes an hour", async () => {
  const who = someoneAt("example.com");
  await new Browser({ realm: "seller" }).join(who);
  let codes = 0;
  for (let n = 0; n < 12; n++)
    await signIn(await identityOf(stranger()), who).then(() => (codes += 1), thrown);
  expect(codes).toBe(10);
});

test("an address guesses two hundred times in five minutes at all stores together", async () => {
  const stores = await Promise.all(Array.from({ length: 12 }, async () => (await openShop()).shop.store));
  let guesses = 0;
  for (const store of stores) {
    const identity = await identityOf(
      new Browser({ realm: "buyer", store }, { limits, ip: "198.51.100.201" }),
    );
    for (let n = 0; n < 25; n++)
      await limitGuesses(identity, someone().email).then(() => (guesses += 1), thrown);
  }
  expect(guesses).toBe(200);
});

test("a mailbox gets forty codes an hour from all stores together, whoever asks, and then a share of a day", async () => {
  const { email } = someone();
  let letters = 0;
  for (let store = 0; store < 8; store++) {
    const at: At = { realm: "buyer", store: (await openShop()).shop.store };
    for (let n = 0; n < 10; n++)
      await limitLetters(await identityOf(stranger(at)), email).then(() => (letters += 1), thrown);
  }
  expect(letters).toBe(40 + 20);
});
