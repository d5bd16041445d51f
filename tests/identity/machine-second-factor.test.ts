import { expect, test } from "vitest";
import { TooMany } from "#domain/errors.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { checkSecondFactor } from "#domain/second-factor/check.ts";
import { signInMachine } from "#domain/token/sign-in.ts";
import { upstashLimits } from "#vendors/upstash.ts";
import { Browser } from "./browser.ts";
import { codeOf, firstStep, newAdmin, sellerWithApp, sql } from "./people.ts";

const SELLER = { realm: "seller" } as const;
const thrown = (reason: unknown) => reason;
// Nothing listens there, so these are the real limits, counted in memory.
const limits = upstashLimits("http://127.0.0.1:9", "token");

/** A program with the right password, which guesses the code. */
async function program(who: { email: string; password: string }, ip: string) {
  const browser = new Browser(SELLER, { limits, ip });
  return async (code: string) =>
    signInMachine((await browser.door()).identity, { ...who, code }).catch(thrown);
}

test("programs' guesses at a code and those on the page are counted together, so the API is no second try", async () => {
  const { who, id, secret } = await sellerWithApp();
  const guess = await program(who, "198.51.100.50");
  for (let n = 0; n < 10; n++) expect(await guess("000000")).toHaveProperty("reason", "second_factor_wrong");
  expect(await guess(await codeOf(secret, 1))).toBeInstanceOf(TooMany);
  const page = new Browser(SELLER, { limits, ip: "198.51.100.51" });
  const { identity } = await page.door();
  expect(
    await checkSecondFactor(identity, await firstStep(identity, id), await codeOf(secret, 1)).catch(thrown),
  ).toBeInstanceOf(TooMany);
});

test("over a day a program has not enough tries to find a code either", async () => {
  const { who, id, secret } = await sellerWithApp();
  for (let n = 0; n < 40; n++) await limits.take("second_factor_day", `seller|${id}`);
  const guess = await program(who, "198.51.100.52");
  expect(await guess(await codeOf(secret, 1))).toBeInstanceOf(TooMany);
});

test("a thief with the password who guesses at the API does not keep the owner's own device out of the page", async () => {
  const { browser, who, id, secret } = await sellerWithApp();
  const home = new Browser(SELLER, { limits, ip: "203.0.113.50" });
  for (const [name, value] of browser.cookies) home.cookies.set(name, value);
  const guess = await program(who, "198.51.100.53");
  for (let n = 0; n < 12; n++) await guess("000000");
  for (let n = 0; n < 40; n++) await limits.take("second_factor_day", `seller|${id}`);
  const step = await signIn((await home.door()).identity, who);
  if (step.kind !== "second_factor") throw new Error("A password was enough");
  const entered = await checkSecondFactor((await home.door()).identity, step, await codeOf(secret, 1));
  expect(entered).toMatchObject({ kind: "entered" });
});

test("an admin without an app gets no tokens, whatever they send", async () => {
  const admin = await newAdmin();
  await sql(
    "delete from admin_second_factors where user_id = (select id from admin_users where email = $1)",
    [admin.email],
  );
  const browser = new Browser({ realm: "admin" });
  for (const code of [undefined, admin.codes[0], await codeOf(admin.secret)]) {
    const refused = await signInMachine((await browser.door()).identity, { ...admin, code }).catch(thrown);
    expect(refused).toHaveProperty("reason", "second_factor_due");
  }
});
