import { expect, test } from "vitest";
import { Invalid } from "#domain/errors.ts";
import { askAgain } from "#domain/identity/ask-again.ts";
import { changePassword } from "#domain/identity/change-password.ts";
import { confirmEmail } from "#domain/identity/confirm-email.ts";
import type { MailboxNext } from "#domain/identity/context.ts";
import { markedNow } from "#domain/identity/device.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { signOutEverywhere } from "#domain/identity/sessions.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { signInMachine } from "#domain/token/sign-in.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { proceed } from "#web/proceed.ts";
import { Browser, PASSWORD, someone, someoneAt } from "./browser.ts";
import { sellerWithPasskey } from "./passkey-cast.ts";
import { setUpApp, sql } from "./people.ts";

const SELLER = { realm: "seller" } as const;
const identityOf = async (browser: Browser) => (await browser.door()).identity;

/** A seller whose letters arrive, in the browser they signed up with. */
async function seller() {
  const who = someoneAt("example.com");
  const home = new Browser(SELLER);
  const { person } = await home.join(who);
  return { who, home, id: person.id };
}

/** As far as the password leads in this browser; a code must come first. */
async function passwordAt(browser: Browser, who: { email: string; password: string }, once?: string) {
  const step = await signIn(await identityOf(browser), who, once);
  expect(step).toMatchObject({ kind: "mailbox", email: who.email });
  return step as MailboxNext;
}

test("a seller's password alone opens nothing in a new browser: a code in the mailbox comes first, once", async () => {
  const { who, id } = await seller();
  const browser = new Browser(SELLER);
  const step = await passwordAt(browser, who);
  expect(browser.letters).toHaveLength(1);
  expect(browser.letters[0]).toMatchObject({ to: who.email });
  expect(browser.letters[0]?.text).toContain("a browser that does not know you yet");
  expect(await browser.me()).toBeNull();
  expect((await proceed(await browser.door(), step, "/dashboard/x")).headers.get("location")).toBe(
    "/sign-in/code?next=%2Fdashboard%2Fx",
  );
  await expect(enterCode(await identityOf(browser), step.flow, "0000 0000")).rejects.toBeInstanceOf(Invalid);
  await browser.enter(await enterCode(await identityOf(browser), step.flow, browser.code));
  expect(await browser.me()).toMatchObject({ personId: id });

  browser.take(await (await browser.door()).leave());
  expect(await signIn(await identityOf(browser), who)).toMatchObject({ kind: "entered" });
  expect(browser.letters).toHaveLength(1);
});

test("the letter that it brings says of another code what it said of the first", async () => {
  const { who } = await seller();
  const browser = new Browser(SELLER);
  const { flow } = await passwordAt(browser, who);
  await askAgain(await identityOf(browser), flow);
  expect(browser.letters).toHaveLength(2);
  expect(browser.letters[1]?.text).toContain("somebody knows your password");
});

test("a wrong password brings no letter, and the same form twice brings one", async () => {
  const { who } = await seller();
  const browser = new Browser(SELLER);
  const wrong = signIn(await identityOf(browser), { ...who, password: "not their password" });
  await expect(wrong).rejects.toBeInstanceOf(Invalid);
  expect(browser.letters).toHaveLength(0);
  const once = crypto.randomUUID();
  const [first, second] = [await passwordAt(browser, who, once), await passwordAt(browser, who, once)];
  expect(second.flow).toBe(first.flow);
  expect(browser.letters).toHaveLength(1);
});

test("people who share a browser are asked once each", async () => {
  const [ada, bola] = [await seller(), await seller()];
  const till = new Browser(SELLER);
  for (const { who } of [ada, bola]) {
    const { flow } = await passwordAt(till, who);
    await till.enter(await enterCode(await identityOf(till), flow, till.code));
  }
  for (const { who } of [ada, bola, ada]) {
    const step = await signIn(await identityOf(till), who);
    expect(step).toMatchObject({ kind: "entered" });
    await till.enter(step);
  }
});

test("a browser of somebody else is as new as any", async () => {
  const { who } = await seller();
  const { home: theirs } = await seller();
  await passwordAt(theirs, who);
});

test("whoever followed the link of a letter has shown the mailbox already", async () => {
  const { who } = await seller();
  const browser = new Browser(SELLER);
  await requestReset(await identityOf(browser), who.email);
  const token = new URL(browser.link).searchParams.get("token") ?? "";
  const { device } = await resetPassword(await identityOf(browser), {
    token,
    password: "seven stalls at dawn",
  });
  browser.take(await (await browser.door()).remember(device));
  const step = await signIn(await identityOf(browser), {
    email: who.email,
    password: "seven stalls at dawn",
  });
  expect(step).toMatchObject({ kind: "entered" });
});

test("another address is a new mailbox, also where its owner has signed in before", async () => {
  const { home } = await seller();
  const other = someoneAt("example.com").email;
  const { flow } = await requestEmail(await identityOf(home), await home.mine(), other);
  await confirmEmail(await identityOf(home), await home.mine(), { flow, code: home.code });
  home.take(await (await home.door()).leave());
  await passwordAt(home, { email: other, password: PASSWORD });
});

test("a second factor takes its place; buyers, and addresses that no letter reaches, have none", async () => {
  const { who, home } = await seller();
  await setUpApp(home);
  const elsewhere = async (browser: Browser, them: { email: string; password: string }) =>
    (await signIn(await identityOf(browser), them)).kind;
  expect(await elsewhere(new Browser(SELLER), who)).toBe("second_factor");
  const demo = someone();
  await new Browser(SELLER).join(demo);
  expect(await elsewhere(new Browser(SELLER), demo)).toBe("entered");
  const shop = { realm: "buyer", store: (await openShop()).shop.store } as const;
  const buyer = someoneAt("example.com");
  await new Browser(shop).join(buyer);
  expect(await elsewhere(new Browser(shop), buyer)).toBe("entered");
});

test("a code makes no account of one that was deleted after its password was typed", async () => {
  const { who, id } = await seller();
  const browser = new Browser(SELLER);
  const { flow } = await passwordAt(browser, who);
  await sql("delete from seller_users where id = $1", [id]);
  await expect(enterCode(await identityOf(browser), flow, browser.code)).rejects.toBeInstanceOf(Invalid);
  expect(await sql("select 1 from seller_users where email = $1", [who.email])).toEqual([]);
});

test("a program shows the mailbox too: told the flow, it sends the code once", async () => {
  const { who, id } = await seller();
  const program = new Browser(SELLER);
  const enter = async (more: { code?: string; flow?: string } = {}) =>
    signInMachine(await identityOf(program), { ...who, ...more });
  const asked: unknown = await enter().catch((error: unknown) => error);
  expect(asked).toMatchObject({ reason: "mailbox_code_required", flow: expect.any(String) });
  const { flow } = asked as { flow: string };
  const wrong = { reason: "mailbox_code_wrong" };
  await expect(enter({ flow, code: "00000000" })).rejects.toMatchObject(wrong);
  expect(await enter({ flow, code: program.code })).toMatchObject({ me: { personId: id } });
  await expect(enter({ flow, code: program.code })).rejects.toMatchObject({
    reason: "mailbox_code_required",
  });
});

test("somebody else's code is no code of this mailbox", async () => {
  const { who } = await seller();
  const { who: thief } = await seller();
  const program = new Browser(SELLER);
  const { flow } = await passwordAt(program, thief);
  const taken = signInMachine(await identityOf(program), { ...who, flow, code: program.code });
  await expect(taken).rejects.toMatchObject({ reason: "mailbox_code_required" });
});

test("a code that was used on a page is none for a program", async () => {
  const { who } = await seller();
  const browser = new Browser(SELLER);
  const { flow } = await passwordAt(browser, who);
  await enterCode(await identityOf(browser), flow, browser.code);
  const again = signInMachine(await identityOf(new Browser(SELLER)), { ...who, flow, code: browser.code });
  await expect(again).rejects.toMatchObject({ reason: "mailbox_code_wrong" });
});

test("a flow that never was is answered like none: the owner hears that somebody has the password", async () => {
  const { who } = await seller();
  const program = new Browser(SELLER);
  const guess = { ...who, flow: crypto.randomUUID(), code: "12345678" };
  await expect(signInMachine(await identityOf(program), guess)).rejects.toMatchObject({
    reason: "mailbox_code_required",
  });
  expect(program.letters).toHaveLength(1);
});

test("with another password, or with all others signed out, a browser from before is new again", async () => {
  const { who, home } = await seller();
  const cafe = new Browser(SELLER);
  const { flow } = await passwordAt(cafe, who);
  await cafe.enter(await enterCode(await identityOf(cafe), flow, cafe.code));
  cafe.take(await (await cafe.door()).leave());
  await signOutEverywhere(await identityOf(home), await home.mine(), { exceptThis: true });
  await passwordAt(cafe, who);

  const password = "eleven stalls at dusk";
  await changePassword(await identityOf(home), await home.mine(), password);
  home.take(await (await home.door()).remember(await markedNow(await identityOf(home), who.email)));
  home.take(await (await home.door()).leave());
  await passwordAt(cafe, { ...who, password });
  expect(await signIn(await identityOf(home), { ...who, password })).toMatchObject({ kind: "entered" });
});

test("a flow that began with a password ends with it", async () => {
  const { who, home } = await seller();
  const thief = new Browser(SELLER);
  const { flow } = await passwordAt(thief, who);
  const { code } = thief;
  await changePassword(await identityOf(home), await home.mine(), "eleven stalls at dusk");
  await expect(askAgain(await identityOf(thief), flow)).rejects.toBeInstanceOf(Invalid);
  await expect(enterCode(await identityOf(thief), flow, code)).rejects.toBeInstanceOf(Invalid);
  expect(thief.letters).toHaveLength(1);
});

test("whoever has a passkey and no app is asked for it, and gets no code", async () => {
  const { who } = await sellerWithPasskey(someoneAt("example.com"));
  const browser = new Browser(SELLER);
  const step = await signIn(await identityOf(browser), who);
  expect(step).toMatchObject({ kind: "second_factor", passkey: true });
  expect(browser.letters).toEqual([]);
});
