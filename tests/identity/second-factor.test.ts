import { expect, test } from "vitest";
import { Conflict, Forbidden, Invalid } from "#domain/errors.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { confirmSecondFactor } from "#domain/second-factor/confirm.ts";
import { offerSecondFactor } from "#domain/second-factor/offer.ts";
import { safetyOf } from "#domain/second-factor/overview.ts";
import { removeSecondFactor } from "#domain/second-factor/remove.ts";
import { renewRecoveryCodes } from "#domain/second-factor/renew-codes.ts";
import { secondOf } from "#web/proceed.ts";
import { Browser, PASSWORD, someone } from "./browser.ts";
import { later } from "./later.ts";
import { codeOf, secretOf, sellerWithApp, setUpApp, sql } from "./people.ts";
import { check, pending } from "./second-step.ts";

const SELLER = { realm: "seller" } as const;
const thrown = (reason: unknown) => reason;

test("an app counts from the first right code on, gives ten recovery codes, and signs out all other devices", async () => {
  const browser = new Browser(SELLER);
  const who = someone();
  await browser.join(who);
  const other = new Browser(SELLER);
  await other.enter(await signIn((await other.door()).identity, who));

  const me = await browser.mine();
  const offer = await offerSecondFactor((await browser.door()).identity, me);
  expect(await offerSecondFactor((await browser.door()).identity, me)).toEqual(offer);
  const wrong = await confirmSecondFactor((await browser.door()).identity, me, "000000").catch(thrown);
  expect(wrong).toHaveProperty("problems.code");
  // Offered and not confirmed is nothing yet.
  await expect(signIn((await new Browser(SELLER).door()).identity, who)).resolves.toMatchObject({
    kind: "entered",
  });

  const { codes } = await setUpApp(browser);
  expect(new Set(codes)).toHaveProperty("size", 10);
  expect(browser.letters.at(-1)?.subject).toContain("An authenticator app was set up");
  expect(await browser.me()).toMatchObject({ email: who.email });
  other.cookies.delete("__Host-seller.session_data");
  expect(await other.me()).toBeNull();
  const safety = await safetyOf((await browser.door()).identity, me);
  expect(safety).toMatchObject({ app: true, recoveryLeft: 10, passkeys: [], sessions: [{ current: true }] });

  expect(await offerSecondFactor((await browser.door()).identity, me)).toBeNull();
  const again = confirmSecondFactor((await browser.door()).identity, me, "123456");
  await expect(again).rejects.toBeInstanceOf(Conflict);
});

test("a password alone opens nothing: no session, no cookie of one", async () => {
  const { who, id } = await sellerWithApp();
  const count = async () => (await sql("select 1 from seller_sessions where user_id = $1", [id])).length;
  const before = await count();
  const { browser, to } = await pending(who);
  expect(to).toBe("/sign-in/second-factor?next=%2Fdashboard");
  expect([...browser.cookies.keys()]).toEqual(["__Host-seller.second"]);
  expect(await browser.me()).toBeNull();
  expect(await count()).toBe(before);
});

test("neither does a code from the mailbox", async () => {
  const { who } = await sellerWithApp();
  const browser = new Browser(SELLER);
  const { flow } = await signUp((await browser.door()).identity, { ...who, password: "another at noon 77" });
  const step = await enterCode((await browser.door()).identity, flow, browser.code);
  expect(step).toMatchObject({ kind: "second_factor", app: true, passkey: false });
});

test("the code of the app lets in, in one trip to read and one to write, and once", async () => {
  const { who, id, secret } = await sellerWithApp();
  const { browser } = await pending(who);
  const code = await codeOf(secret, 1);
  const entered = await check(browser, id, code);
  expect(browser.trips.total).toBe(2);
  await browser.enter(entered);
  expect(await browser.me()).toMatchObject({ personId: id });
  const error = await check((await pending(who)).browser, id, code).catch(thrown);
  expect(error).toHaveProperty("problems.code", expect.stringContaining("was used before"));
});

test("sent twice at once it lets in once", async () => {
  const { who, id, secret } = await sellerWithApp();
  const { browser } = await pending(who);
  const code = await codeOf(secret, 1);
  const tries = await Promise.allSettled(Array.from({ length: 6 }, () => check(browser, id, code)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test.each(["app", "recovery"] as const)(
  "the same form of %s pressed twice, at once or later, opens one session and uses one code up",
  async (asked) => {
    const { who, id, secret, codes, browser: known } = await sellerWithApp();
    const { browser } = await pending(who);
    const code = asked === "app" ? await codeOf(secret, 1) : (codes[0] ?? "");
    const once = crypto.randomUUID();
    const press = (typed = code) => check(browser, id, typed, asked, once);
    const pressed = await Promise.all([press(), press(), press()]);
    const sessions = new Set([...pressed, await press()].map(({ session }) => session.id));
    expect(sessions.size).toBe(1);
    const me = await known.mine();
    const { recoveryLeft } = await safetyOf((await known.door()).identity, me);
    expect(recoveryLeft).toBe(asked === "app" ? 10 : 9);
    // Neither another code nor another form comes in with it.
    await expect(press("000000")).rejects.toBeInstanceOf(Invalid);
    await expect(check(browser, id, code, asked, crypto.randomUUID())).rejects.toBeInstanceOf(Invalid);
    await later(2, () => expect(press()).rejects.toBeInstanceOf(Invalid));
  },
);

test.each([
  [-2, false],
  [-1, true],
  [0, true],
  [1, true],
  [2, false],
])("a clock that is %i half minutes off: let in %s", async (steps, right) => {
  const { who, id, secret } = await sellerWithApp();
  // Long after the code that set it up, so that each of these would be new.
  await later(10, async () => {
    const { browser } = await pending(who);
    const answer = await check(browser, id, await codeOf(secret, steps)).catch(thrown);
    if (right) expect(answer).toMatchObject({ kind: "entered" });
    else expect(answer).toHaveProperty("problems.code");
  });
});

test("after a later code an earlier one counts no more", async () => {
  const { who, id, secret } = await sellerWithApp();
  await later(10, async () => {
    const { browser } = await pending(who);
    await check(browser, id, await codeOf(secret, 1));
    for (const steps of [-1, 0, 1])
      await expect(check(browser, id, await codeOf(secret, steps))).rejects.toBeInstanceOf(Invalid);
  });
});

test("a recovery code lets in however it is typed, once, and only the one whose it is", async () => {
  const { who, id, codes } = await sellerWithApp();
  const other = await sellerWithApp();
  const { browser } = await pending(who);
  const [first = "", second = ""] = codes;
  await expect(check(browser, other.id, first)).rejects.toBeInstanceOf(Invalid);
  const typed = ` ${first.replace("-", " ").toUpperCase()} `;
  expect(await check(browser, id, typed)).toMatchObject({ kind: "entered" });
  const again = await check(browser, id, first).catch(thrown);
  expect(again).toHaveProperty("problems.code", expect.stringContaining("not one of your recovery codes"));
  const tries = await Promise.allSettled(Array.from({ length: 6 }, () => check(browser, id, second)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const kept = await sql<{ answer: string }>("select answer from seller_recovery_codes where user_id = $1", [
    id,
  ]);
  expect(kept).toHaveLength(10);
  for (const { answer } of kept) expect(codes.join()).not.toContain(answer);
});

test("new recovery codes take the place of all old ones", async () => {
  const { browser, who, id, codes } = await sellerWithApp();
  const fresh = await renewRecoveryCodes((await browser.door()).identity, await browser.mine());
  expect(fresh).toHaveLength(10);
  const { browser: elsewhere } = await pending(who);
  await expect(check(elsewhere, id, codes[0] ?? "")).rejects.toBeInstanceOf(Invalid);
  expect(await check(elsewhere, id, fresh[0] ?? "")).toMatchObject({ kind: "entered" });
});

test("a pending second step is its own person's, its own realm's, its own browser's, and ten minutes long", async () => {
  const ngozi = await sellerWithApp();
  const bola = await sellerWithApp();
  const { browser } = await pending(ngozi.who);
  const kept = browser.cookies.get("__Host-seller.second") ?? "";
  expect(await secondOf(await browser.door())).toMatchObject({ personId: ngozi.id });
  // Bola's codes do not answer for Ngozi.
  const code = await codeOf(bola.secret, 1);
  await expect(check(browser, ngozi.id, code)).rejects.toBeInstanceOf(Invalid);

  const forged = new Browser(SELLER);
  forged.cookies.set("__Host-seller.second", kept.replaceAll(ngozi.id, bola.id));
  expect(kept).not.toBe(forged.cookies.get("__Host-seller.second"));
  expect(await secondOf(await forged.door())).toBeNull();
  const admin = new Browser({ realm: "admin" });
  admin.cookies.set("__Host-admin.second", kept);
  expect(await secondOf(await admin.door())).toBeNull();
  await later(11, async () => expect(await secondOf(await browser.door())).toBeNull());

  await browser.enter(await check(browser, ngozi.id, await codeOf(ngozi.secret, 1)));
  expect(browser.cookies.has("__Host-seller.second")).toBe(false);
});

test("the app goes when its owner says so, with its recovery codes, and a letter tells of it", async () => {
  const { browser, who, id } = await sellerWithApp();
  await removeSecondFactor((await browser.door()).identity, await browser.mine(), { needed: false });
  expect(browser.letters.at(-1)?.subject).toContain("Your authenticator app was removed");
  expect(await sql("select 1 from seller_recovery_codes where user_id = $1", [id])).toEqual([]);
  const elsewhere = new Browser(SELLER);
  expect(await signIn((await elsewhere.door()).identity, who)).toMatchObject({ kind: "entered" });
});

test("it stays while it is the only one of somebody who must have one", async () => {
  const { browser, who } = await sellerWithApp();
  const removing = removeSecondFactor((await browser.door()).identity, await browser.mine(), {
    needed: true,
  });
  await expect(removing).rejects.toBeInstanceOf(Forbidden);
  await pending(who);
});

test("a secret is kept sealed, for its person alone", async () => {
  const { id, secret, browser } = await sellerWithApp();
  const other = await sellerWithApp();
  const sealed = async (personId: string) => {
    const [row] = await sql<{ sealed_secret: string }>(
      "select sealed_secret from seller_second_factors where user_id = $1",
      [personId],
    );
    return row?.sealed_secret ?? "";
  };
  expect(await sealed(id)).not.toContain(secret);
  const { seal } = (await browser.door()).identity.ports;
  expect(await seal.open(`seller:${id}`, await sealed(id))).toBe(secret);
  await expect(seal.open(`seller:${id}`, await sealed(other.id))).rejects.toThrow();
  await expect(seal.open(`admin:${id}`, await sealed(id))).rejects.toThrow();
});

test("the secret that is typed is the one that is scanned", async () => {
  const browser = new Browser(SELLER);
  await browser.join();
  const offer = await offerSecondFactor((await browser.door()).identity, await browser.mine());
  const scanned = new URL(offer?.uri ?? "").searchParams.get("secret") ?? "";
  expect(scanned).toBe(offer?.typed);
  expect(secretOf(scanned)).toMatch(/^[\w-]{22}$/);
});

test("what can't be a code is none", async () => {
  const { who, id } = await sellerWithApp();
  const { browser } = await pending(who);
  for (const typed of ["", " ", PASSWORD, "12345", "1234567", "０００００１"])
    await expect(check(browser, id, typed)).rejects.toBeInstanceOf(Invalid);
});

test("a recovery code that was used sends one letter, a code of the app none, and what is wrong fits its field", async () => {
  const { who, id, secret, codes } = await sellerWithApp();
  const { browser } = await pending(who);
  const [code = ""] = codes;
  await check(browser, id, code);
  await check(browser, id, code).catch(thrown);
  const told = () => browser.letters.filter(({ subject }) => subject.startsWith("A recovery code was used"));
  expect(told()).toMatchObject([{ to: who.email }]);
  await check(browser, id, await codeOf(secret, 1));
  expect(told()).toHaveLength(1);
  const wrong = async (asked: "app" | "recovery") => check(browser, id, "000000", asked).catch(thrown);
  expect(await wrong("app")).toHaveProperty("problems.code", expect.stringContaining("the app shows now"));
  expect(await wrong("recovery")).toHaveProperty("problems.code", expect.not.stringContaining("app"));
});
