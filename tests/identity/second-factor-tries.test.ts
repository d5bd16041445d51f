import { expect, test } from "vitest";
import { Invalid, TooMany } from "#domain/errors.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { signOutEverywhere } from "#domain/identity/sessions.ts";
import { upstashLimits } from "#vendors/upstash.ts";
import { Browser } from "./browser.ts";
import { codeOf, sellerWithApp, sql } from "./people.ts";
import { check, pending } from "./second-step.ts";

/* How often a second factor may be tried, and by whom: strangers' tries are not the owner's. */

const SELLER = { realm: "seller" } as const;
const thrown = (reason: unknown) => reason;

test("ten wrong codes are the most in a quarter of an hour; who was here before is not kept out by them", async () => {
  // Nothing listens there, so these are the real limits, counted in memory.
  const limits = upstashLimits("http://127.0.0.1:9", "token");
  const { browser: before, who, id, secret } = await sellerWithApp();
  const home = new Browser(SELLER, { limits, ip: "203.0.113.40" });
  for (const [name, value] of before.cookies) home.cookies.set(name, value);
  const { browser: thief } = await pending(who, new Browser(SELLER, { limits, ip: "198.51.100.40" }));
  for (let n = 0; n < 10; n++) await expect(check(thief, id, "00000 0")).rejects.toBeInstanceOf(Invalid);
  expect(await check(thief, id, await codeOf(secret, 1)).catch(thrown)).toBeInstanceOf(TooMany);
  const moved = await pending(who, new Browser(SELLER, { limits, ip: "198.51.100.41" }));
  expect(await check(moved.browser, id, await codeOf(secret, 1)).catch(thrown)).toBeInstanceOf(TooMany);
  expect(await check(home, id, await codeOf(secret, 1))).toMatchObject({ kind: "entered" });
});

test("nor by a new password, chosen where they were here before because somebody has the old one", async () => {
  const limits = upstashLimits("http://127.0.0.1:9", "token");
  const { browser: before, who, id, secret } = await sellerWithApp();
  await sql("update seller_second_factors set confirmed_at = now() - interval '30 days' where user_id = $1", [
    id,
  ]);
  const home = new Browser(SELLER, { limits, ip: "203.0.113.43" });
  for (const [name, value] of before.cookies) home.cookies.set(name, value);
  for (let n = 0; n < 40; n++) await limits.take("second_factor_day", `seller|${id}`);
  await requestReset((await home.door()).identity, who.email);
  const token = new URL(home.link).searchParams.get("token") ?? "";
  const wish = { token, password: "seven new baskets at noon" };
  const { device } = await resetPassword((await home.door()).identity, wish);
  home.take(await (await home.door()).remember(device));
  expect(await check(home, id, await codeOf(secret, 1))).toMatchObject({ kind: "entered" });
});

test("a browser from before all others were signed out has no tries of its own any more", async () => {
  const limits = upstashLimits("http://127.0.0.1:9", "token");
  const { browser: before, id, secret } = await sellerWithApp();
  const left = new Browser(SELLER, { limits, ip: "203.0.113.45" });
  for (const [name, value] of before.cookies) left.cookies.set(name, value);
  await signOutEverywhere((await before.door()).identity, await before.mine(), { exceptThis: true });
  for (let n = 0; n < 10; n++) await limits.take("second_factor", `seller|${id}`);
  expect(await check(left, id, await codeOf(secret, 1)).catch(thrown)).toBeInstanceOf(TooMany);
});

test("pressed twice with the last try, both presses lead into one session", async () => {
  const limits = upstashLimits("http://127.0.0.1:9", "token");
  const { who, id, secret } = await sellerWithApp();
  const { browser } = await pending(who, new Browser(SELLER, { limits, ip: "198.51.100.44" }));
  for (let n = 0; n < 9; n++) await limits.take("second_factor", `seller|${id}`);
  const [code, once] = [await codeOf(secret, 1), crypto.randomUUID()];
  const press = () => check(browser, id, code, "app", once);
  const first = await press();
  expect((await press()).session.id).toBe(first.session.id);
  expect(await check(browser, id, code).catch(thrown)).toBeInstanceOf(TooMany);
});

test("over a day there are not enough tries to find a code", async () => {
  const limits = upstashLimits("http://127.0.0.1:9", "token");
  const { who, id } = await sellerWithApp();
  const { browser } = await pending(who, new Browser(SELLER, { limits, ip: "198.51.100.42" }));
  for (let n = 0; n < 40; n++) await limits.take("second_factor_day", `seller|${id}`);
  expect(await check(browser, id, "000000").catch(thrown)).toBeInstanceOf(TooMany);
});
