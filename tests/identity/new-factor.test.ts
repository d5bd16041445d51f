import { expect, test } from "vitest";
import { Invalid, SignedOut } from "#domain/errors.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { checkSecondFactor } from "#domain/second-factor/check.ts";
import { confirmSecondFactor } from "#domain/second-factor/confirm.ts";
import { offerSecondFactor } from "#domain/second-factor/offer.ts";
import { secondOf } from "#web/proceed.ts";
import { Authenticator } from "./authenticator.ts";
import { Browser, someone } from "./browser.ts";
import { add, sellerWithPasskey } from "./passkey-cast.ts";
import { codeOf, secretOf, sellerWithApp, sql } from "./people.ts";
import { check, pending } from "./second-step.ts";

const SELLER = { realm: "seller" } as const;
const thrown = (reason: unknown) => reason;
const NEW = "seven new baskets at noon";

/** Follows the link of a letter to the new password. */
async function reset(email: string): Promise<Browser> {
  const browser = new Browser(SELLER);
  await requestReset((await browser.door()).identity, email);
  const token = new URL(browser.link).searchParams.get("token") ?? "";
  await resetPassword((await browser.door()).identity, { token, password: NEW });
  return browser;
}

/** The app has been there for so many days. */
const appSince = (id: string, days: number) =>
  sql(
    "update seller_second_factors set confirmed_at = now() - make_interval(days => $2) where user_id = $1",
    [id, days],
  );

test("a new password takes no second factor away that has been there for a week", async () => {
  const { who, id, secret } = await sellerWithApp();
  await appSince(id, 8);
  const browser = await reset(who.email);
  const step = await signIn((await browser.door()).identity, { email: who.email, password: NEW });
  expect(step).toMatchObject({ kind: "second_factor", personId: id });
  expect(await check(browser, id, await codeOf(secret, 1))).toMatchObject({ kind: "entered" });
});

test("whoever knew the password alone and set up an app keeps its owner out of nothing", async () => {
  const { who, id, browser: thief } = await sellerWithApp();
  await appSince(id, 6);
  expect(thief.letters.at(-1)?.text).toContain("Within 7 days that takes off what was added");
  const browser = await reset(who.email);
  expect(browser.letters.at(-1)?.text).toContain("was taken off with it");
  expect(await sql("select 1 from seller_recovery_codes where user_id = $1", [id])).toEqual([]);
  const step = await signIn((await browser.door()).identity, { email: who.email, password: NEW });
  expect(step).toMatchObject({ kind: "entered" });
  thief.cookies.delete("__Host-seller.session_data");
  expect(await thief.me()).toBeNull();
});

test("an app is offered to one browser, in all its sessions: whose secret another has seen, counts for nobody", async () => {
  const who = someone();
  const [owner, thief] = [new Browser(SELLER), new Browser(SELLER)];
  await owner.join(who);
  await thief.enter(await signIn((await thief.door()).identity, who));
  const offered = async (browser: Browser) => {
    const offer = await offerSecondFactor((await browser.door()).identity, await browser.mine());
    return secretOf(offer?.typed ?? "");
  };
  const seen = await offered(thief);
  const secret = await offered(owner);
  expect(secret).not.toBe(seen);
  // Signing in once more on the way changes nothing, nor do two looks at once.
  await owner.enter(await signIn((await owner.door()).identity, who));
  expect(await Promise.all([offered(owner), offered(owner)])).toEqual([secret, secret]);
  const confirm = async (browser: Browser, of: string) =>
    confirmSecondFactor((await browser.door()).identity, await browser.mine(), await codeOf(of));
  await expect(confirm(owner, seen)).rejects.toBeInstanceOf(Invalid);
  await expect(confirm(thief, seen)).rejects.toMatchObject({ reason: "factor_moved" });
  expect(await confirm(owner, secret)).toHaveLength(10);
  const { step } = await pending(who);
  expect(await check(new Browser(SELLER), step.personId, await codeOf(secret, 1))).toMatchObject({
    kind: "entered",
  });
});

test("first looks at once find one secret, and after an hour it is another", async () => {
  const browser = new Browser(SELLER);
  const { person } = await browser.join();
  const { identity } = await browser.door();
  const me = await browser.mine();
  const looks = await Promise.all([1, 2, 3].map(() => offerSecondFactor(identity, me)));
  expect(new Set(looks.map((offer) => offer?.typed)).size).toBe(1);
  await sql(
    "update seller_second_factors set created_at = now() - interval '61 minutes' where user_id = $1",
    [person.id],
  );
  const late = confirmSecondFactor(identity, me, await codeOf(secretOf(looks[0]?.typed ?? "")));
  await expect(late).rejects.toMatchObject({ reason: "factor_moved" });
  expect((await offerSecondFactor(identity, me))?.typed).not.toBe(looks[0]?.typed);
});

test("a new password ends a second step that somebody else was still asked for", async () => {
  const { who, id, secret } = await sellerWithApp();
  await appSince(id, 8);
  const { browser: thief } = await pending(who);
  const browser = await reset(who.email);
  const door = await thief.door();
  const second = await secondOf(door);
  if (!second) throw new Error("Nothing was pending");
  const late = await checkSecondFactor(door.identity, second, await codeOf(secret, 1)).catch(thrown);
  expect(late).toBeInstanceOf(SignedOut);
  expect(await check(browser, id, await codeOf(secret, 1))).toMatchObject({ kind: "entered" });
});

test("a new password takes a new passkey off, and one that was added beside an older one stays", async () => {
  const { who, id, browser } = await sellerWithPasskey();
  const kept = () => sql("select 1 from seller_passkeys where user_id = $1", [id]);
  await sql("update seller_passkeys set created_at = now() - interval '8 days' where user_id = $1", [id]);
  await add(browser, new Authenticator(), {}, "Yubi key");
  await reset(who.email);
  expect(await kept()).toHaveLength(2);
  await sql("update seller_passkeys set created_at = now() - interval '6 days' where user_id = $1", [id]);
  await reset(who.email);
  expect(await kept()).toEqual([]);
});
