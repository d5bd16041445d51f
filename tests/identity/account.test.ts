import { expect, inject, test } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import { Conflict, Invalid, SignedOut, SignInAgain } from "#domain/errors.ts";
import { changePassword } from "#domain/identity/change-password.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { listSessions, signOutDevice } from "#domain/identity/sessions.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { addPasskey } from "#domain/passkey/add.ts";
import { askForNewPasskey } from "#domain/passkey/ask.ts";
import { removePasskey } from "#domain/passkey/remove.ts";
import { confirmSecondFactor } from "#domain/second-factor/confirm.ts";
import { offerSecondFactor } from "#domain/second-factor/offer.ts";
import { removeSecondFactor } from "#domain/second-factor/remove.ts";
import { renewRecoveryCodes } from "#domain/second-factor/renew-codes.ts";
import { confirmSellerEmail } from "#domain/seller/confirm-email.ts";
import { needsSecondFactor } from "#domain/seller/needs-second-factor.ts";
import { renameSeller } from "#domain/seller/rename.ts";
import type { GatewayKey } from "#domain/gateway-port.ts";
import { setBankTransfer } from "#domain/payment/bank-transfer.ts";
import { setPayOnDelivery } from "#domain/payment/pay-on-delivery.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { justNow } from "#tests/support/just-now.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { Browser, someone } from "./browser.ts";
import { later } from "./later.ts";
import { sql } from "./people.ts";

const SELLER = { realm: "seller" } as const;
const thrown = (reason: unknown) => reason;

/** A seller who owns a store. */
async function owner() {
  const browser = new Browser(SELLER);
  const who = someone();
  const { person } = await browser.join(who);
  const open = await openShop();
  await sql(
    "insert into store_staff (store_id, user_id, role, name, email) values ($1, $2, 'owner', $3, $4)",
    [open.shop.store.id, person.id, who.name, who.email],
  );
  const listed = async () =>
    (
      await sql<{ name: string; email: string }>(
        "select name, email from store_staff where store_id = $1 and user_id = $2",
        [open.shop.store.id, person.id],
      )
    )[0];
  return { browser, who, id: person.id, open, listed };
}

test("a new name is here, in the stores' lists of staff, and in the cookie", async () => {
  const { browser, who, listed } = await owner();
  const other = await owner();
  const door = await browser.door();
  await renameSeller(door.identity, await browser.mine(), "  Ngozi   Okafor ");
  expect(await listed()).toEqual({ name: "Ngozi Okafor", email: who.email });
  expect(await other.listed()).toEqual({ name: "Ngozi Ade", email: other.who.email });
  browser.take(await door.renew());
  expect(await browser.me()).toMatchObject({ name: "Ngozi Okafor" });
  expect(browser.trips.total).toBe(0);
  for (const name of ["", " ", "x".repeat(81)])
    await expect(renameSeller(door.identity, await browser.mine(), name)).rejects.toBeInstanceOf(Invalid);
});

test("a new address counts when its code comes back: here, in the lists of staff and in the cookie", async () => {
  const { browser, who, listed } = await owner();
  const phone = new Browser(SELLER);
  await phone.enter(await signIn((await phone.door()).identity, who));
  const to = someone().email;
  const { flow } = await requestEmail(
    (await browser.door()).identity,
    await browser.mine(),
    to.toUpperCase(),
  );
  expect(browser.letters.at(-1)).toMatchObject({ to });
  expect(await listed()).toMatchObject({ email: who.email });
  const code = browser.code;
  const door = await browser.door();
  await confirmSellerEmail(door.identity, await browser.mine(), { flow, code });
  expect(await listed()).toEqual({ name: "Ngozi Ade", email: to });
  expect(browser.letters.at(-1)).toMatchObject({
    to: who.email,
    subject: "Your address at OPNMRT was changed",
  });
  browser.take(await door.renew());
  expect(await browser.me()).toMatchObject({ email: to });
  phone.cookies.delete("__Host-seller.session_data");
  expect(await phone.me()).toBeNull();
  const next = new Browser(SELLER);
  await expect(signIn((await next.door()).identity, who)).rejects.toBeInstanceOf(Invalid);
  await expect(signIn((await next.door()).identity, { ...who, email: to })).resolves.toBeDefined();
  await later(1.1, async () => {
    const again = confirmSellerEmail((await browser.door()).identity, await browser.mine(), { flow, code });
    await expect(again).rejects.toBeInstanceOf(Invalid);
  });
});

test("a code for one person's new address is nothing for another, and five wrong ones end it", async () => {
  const { browser } = await owner();
  const other = await owner();
  const ask = async () =>
    requestEmail((await browser.door()).identity, await browser.mine(), someone().email);
  const answer = async (by: Browser, flow: string, code: string) =>
    confirmSellerEmail((await by.door()).identity, await by.mine(), { flow, code }).catch(thrown);
  const { flow } = await ask();
  expect(await answer(other.browser, flow, browser.code)).toHaveProperty("problems.code");
  const right = browser.code;
  for (let n = 0; n < 5; n++)
    expect(await answer(browser, flow, "0000 0000")).toHaveProperty("problems.code");
  expect(await answer(browser, flow, right)).toHaveProperty(
    "problems.code",
    expect.stringContaining("no more"),
  );
});

test("an address that has an account looks the same from outside, and is never taken over", async () => {
  const { browser } = await owner();
  const taken = await owner();
  const { flow } = await requestEmail((await browser.door()).identity, await browser.mine(), taken.who.email);
  expect(browser.letters.at(-1)?.text).not.toMatch(/\d{4} \d{4}/);
  const me = await browser.mine();
  const guess = confirmSellerEmail((await browser.door()).identity, me, { flow, code: "12345678" });
  await expect(guess).rejects.toHaveProperty("problems.code");

  // Free when it was asked for, taken when the code came back.
  const wanted = someone();
  const asked = await requestEmail((await browser.door()).identity, me, wanted.email);
  const code = browser.code;
  await new Browser(SELLER).join(wanted);
  const late = confirmSellerEmail((await browser.door()).identity, me, { flow: asked.flow, code });
  await expect(late).rejects.toBeInstanceOf(Conflict);
});

test("a new password signs out all other devices and not this one, and the old one opens nothing", async () => {
  const { browser, who } = await owner();
  const phone = new Browser(SELLER);
  await phone.enter(await signIn((await phone.door()).identity, who));
  const me = await browser.mine();
  await requestReset((await phone.door()).identity, who.email);
  const token = new URL(phone.link).searchParams.get("token") ?? "";
  const weak = changePassword((await browser.door()).identity, me, "password1234");
  await expect(weak).rejects.toHaveProperty("problems.password");
  await changePassword((await browser.door()).identity, me, "seven new baskets at noon");
  browser.cookies.delete("__Host-seller.session_data");
  phone.cookies.delete("__Host-seller.session_data");
  expect(await browser.me()).not.toBeNull();
  expect(await phone.me()).toBeNull();
  await expect(signIn((await phone.door()).identity, who)).rejects.toBeInstanceOf(Invalid);
  // A link that was on its way is over, too: whoever reads the mailbox sets no third one.
  const stale = resetPassword((await phone.door()).identity, { token, password: "eight new baskets at one" });
  await expect(stale).rejects.toBeInstanceOf(Conflict);
});

test("what guards the account is changed only by who signed in within a quarter of an hour", async () => {
  const { browser } = await owner();
  const passkeyId = crypto.randomUUID();
  await later(16, async () => {
    const door = await browser.door();
    const { identity, passkeys } = door;
    const me = await browser.mine();
    const answer = {};
    const wishes = [
      () => changePassword(identity, me, "seven new baskets at noon"),
      () => requestEmail(identity, me, someone().email),
      () => offerSecondFactor(identity, me),
      () => confirmSecondFactor(identity, me, "123456"),
      () => removeSecondFactor(identity, me, { needed: false }),
      () => renewRecoveryCodes(identity, me),
      () => askForNewPasskey(identity, passkeys, me),
      () => addPasskey(identity, passkeys, me, { flow: passkeyId, name: "", answer }),
      () => removePasskey(identity, me, passkeyId, { needed: false }),
    ];
    for (const wish of wishes) expect(await wish().catch(thrown), String(wish)).toBeInstanceOf(SignInAgain);
  });
});

test("who signs in once more is fresh again, and leaves no second session behind", async () => {
  const { browser, who } = await owner();
  const [before] = await listSessions((await browser.door()).identity, await browser.mine());
  await later(16, async () => {
    await browser.enter(await signIn((await browser.door()).identity, who));
    const sessions = await listSessions((await browser.door()).identity, await browser.mine());
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.id).not.toBe(before?.id);
    await expect(
      offerSecondFactor((await browser.door()).identity, await browser.mine()),
    ).resolves.toBeTruthy();
  });
});

test("devices are listed, this one first, and signed out one by one; another person's is left alone", async () => {
  const { browser, who } = await owner();
  const phone = new Browser(SELLER);
  const headers = { "user-agent": "A phone", "cf-ipcountry": "GH" };
  const step = await signIn((await phone.door(headers)).identity, who);
  await phone.enter(step);
  const me = await browser.mine();
  const sessions = await listSessions((await browser.door()).identity, me);
  expect(sessions.map(({ current, userAgent, place }) => [current, userAgent, place])).toEqual([
    [true, "", ""],
    [false, "A phone", "GH"],
  ]);
  const stranger = await owner();
  await signOutDevice((await stranger.browser.door()).identity, await stranger.browser.mine(), me.sessionId);
  expect(await listSessions((await browser.door()).identity, me)).toHaveLength(2);
  await signOutDevice((await browser.door()).identity, me, sessions[1]?.id ?? "");
  const sent = listSessions((await phone.door()).identity, await phone.mine());
  await expect(sent).rejects.toBeInstanceOf(SignedOut);
});

test("a live key is taken only from an owner with a second factor; a test key from any", async () => {
  const { open } = await owner();
  const checked: string[] = [];
  const gateways = {
    ...open.shop.ports.gateways,
    paystack: {
      ...open.shop.ports.gateways.paystack,
      checkKey: async ({ secret }: GatewayKey) => void checked.push(secret),
    },
  };
  const as = (secondFactor: boolean) => {
    const actor = { ...open.shop.actor, secondFactor } as typeof open.shop.actor;
    return { ...open.shop, actor, ports: { ...open.shop.ports, gateways } };
  };
  const live = "sk_live_abcdefgh12345678";
  const save = (secondFactor: boolean, secret: string) =>
    saveGatewayKey(as(secondFactor), justNow(), "paystack", { secret, webhookSecret: "" });
  const refused = await save(false, live).catch(thrown);
  expect(refused).toMatchObject({ code: "conflict", reason: "second_factor_needed" });
  // Nobody was asked about a key that would not be kept.
  expect(checked).toEqual([]);
  await save(false, "sk_test_abcdefgh12345678");
  await save(true, live);
  expect(checked).toEqual(["sk_test_abcdefgh12345678", live]);
});

test("only who owns a store that takes real money must have a second factor", async () => {
  const { browser, id, open } = await owner();
  const platform = openPlatformDb(inject("world").platformUrl, new Trips());
  const needed = async () => {
    const me = await browser.mine();
    return needsSecondFactor(await platform.storesOf(me.personId, me.sessionId));
  };
  const { shop } = open;
  const method = (mode: string, enabled: boolean) =>
    sql(
      `insert into payment_methods (store_id, provider, enabled, sealed_secret, mode) values ($1, 'paystack', $3, 'x', $2)
       on conflict (store_id, provider) do update set mode = excluded.mode, enabled = excluded.enabled`,
      [shop.store.id, mode, enabled],
    );
  expect(await needed()).toBe(false);
  await method("test", true);
  expect(await needed()).toBe(false);
  await method("live", false);
  expect(await needed()).toBe(false);
  await method("live", true);
  expect(await needed()).toBe(true);
  await method("live", false);
  const account = { bank: "Zenith Bank", accountName: "Ada", accountNumber: "1010203040" };
  const transfer = (on: boolean) =>
    setBankTransfer(shop, justNow(), { on, ...account, instructions: "", holdDays: "" });
  await transfer(true);
  expect(await needed()).toBe(true);
  await transfer(false);
  expect(await needed()).toBe(false);
  await setPayOnDelivery(shop, true);
  expect(await needed()).toBe(false);
  await method("live", true);
  await sql("update store_staff set role = 'manager' where user_id = $1", [id]);
  expect(await needed()).toBe(false);
});
