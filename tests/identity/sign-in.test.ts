import { beforeAll, describe, expect, test, vi } from "vitest";
import { Unavailable, Invalid, TooMany } from "#domain/errors.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { signOutEverywhere } from "#domain/identity/sessions.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { upstashLimits } from "#vendors/upstash.ts";
import { type At, Browser, PASSWORD, someone } from "./browser.ts";
import { later } from "./later.ts";

const REALMS = ["seller", "buyer"] as const;
const places: Partial<Record<(typeof REALMS)[number], At>> = { seller: { realm: "seller" } };
beforeAll(async () => {
  places.buyer = { realm: "buyer", store: (await openShop()).shop.store };
});

describe.each(REALMS)("a %s", (realm) => {
  const at = () => places[realm] as At;

  test("has no account before the code from the letter comes back, and then one that is proved", async () => {
    const browser = new Browser(at());
    const who = someone();
    const { flow } = await signUp((await browser.door()).identity, {
      ...who,
      email: who.email.toUpperCase(),
    });
    expect(browser.trips.total).toBe(2);
    await expect(signIn((await browser.door()).identity, who)).rejects.toBeInstanceOf(Invalid);
    const entered = await browser.enter(await enterCode((await browser.door()).identity, flow, browser.code));
    expect(entered.person).toMatchObject({ name: "Ngozi Ade", email: who.email, emailVerified: true });
    expect(await browser.me()).toMatchObject({
      personId: entered.person.id,
      name: "Ngozi Ade",
      email: who.email,
    });
  });

  test("entering the code takes two trips, signing in one to read and one to write", async () => {
    const browser = new Browser(at());
    const who = someone();
    const { flow } = await signUp((await browser.door()).identity, who);
    const { identity } = await browser.door();
    await enterCode(identity, flow, browser.code);
    expect(browser.trips.total).toBe(2);
    const other = new Browser(at());
    await other.enter(await signIn((await other.door()).identity, who));
    const counted = new Browser(at());
    await signIn((await counted.door()).identity, who);
    expect(counted.trips.total).toBe(2);
  });

  test("is known without a trip while the cookie is warm, and with one when it is cold", async () => {
    const browser = new Browser(at());
    const { person } = await browser.join();
    expect(await browser.me()).toMatchObject({ personId: person.id });
    expect(browser.trips.total).toBe(0);
    browser.cookies.delete(`__Host-${realm}.session_data`);
    expect(await browser.me()).toMatchObject({ personId: person.id });
    expect(browser.trips.total).toBe(1);
    expect(browser.cookies.has(`__Host-${realm}.session_data`)).toBe(true);
  });

  test("gets cookies bound to the host, out of scripts' reach, that never name a domain", async () => {
    const browser = new Browser(at());
    const entered = await browser.join();
    const cookies = (await (await browser.door()).enter(entered)).getSetCookie();
    expect(cookies.length).toBeGreaterThan(3);
    for (const cookie of cookies) {
      expect(cookie).toMatch(new RegExp(`^__Host-${realm}\\.`));
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; HttpOnly(;|$)/);
      expect(cookie).toMatch(/; Secure(;|$)/);
      expect(cookie).toMatch(/; SameSite=Lax(;|$)/);
      expect(cookie).not.toMatch(/domain/i);
    }
  });

  test("gets the same sentence for a wrong password and an unknown address, after the same trips", async () => {
    const who = someone();
    await new Browser(at()).join(who);
    for (const input of [
      { email: who.email, password: "not the password" },
      { email: someone().email, password: PASSWORD },
    ]) {
      const browser = new Browser(at());
      const error = await signIn((await browser.door()).identity, input).catch((thrown: unknown) => thrown);
      expect(error).toHaveProperty("problems", { "": "E-mail and password do not belong together." });
      expect(browser.trips.total).toBe(1);
    }
  });

  test("who signs up with a known address is sent a code to sign in with, and nothing of the account changes", async () => {
    const who = someone();
    const first = await new Browser(at()).join(who);
    const again = new Browser(at());
    const typed = { ...who, name: "Somebody Else", password: "another noon at 77 stalls" };
    const { flow } = await signUp((await again.door()).identity, typed);
    expect(again.trips.total).toBe(2);
    expect(again.letters).toHaveLength(1);
    expect(again.letters[0]?.text).toContain("There is an account with this address already");
    const entered = await again.enter(await enterCode((await again.door()).identity, flow, again.code));
    expect(entered.person).toMatchObject({ id: first.person.id, name: "Ngozi Ade" });
    await expect(signIn((await again.door()).identity, typed)).rejects.toBeInstanceOf(Invalid);
    await expect(signIn((await again.door()).identity, who)).resolves.toMatchObject({ kind: "entered" });
  });

  test("of ten windows that prove one address at once, one account comes to be and all are in it", async () => {
    const who = someone();
    const flows = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const browser = new Browser(at());
        const { flow } = await signUp((await browser.door()).identity, who);
        return { browser, flow };
      }),
    );
    const all = await Promise.all(
      flows.map(async ({ browser, flow }) =>
        browser.enter(await enterCode((await browser.door()).identity, flow, browser.code)),
      ),
    );
    expect(new Set(all.map(({ person }) => person.id)).size).toBe(1);
  });

  test("a code is tried five times, also when all tries come at once, and then counts no more", async () => {
    const browser = new Browser(at());
    const { flow } = await signUp((await browser.door()).identity, someone());
    const right = browser.code;
    const wrong = right.startsWith("0") ? "11111111" : "00000000";
    const tries = await Promise.all(
      Array.from({ length: 12 }, async () =>
        enterCode((await browser.door()).identity, flow, wrong).then(
          () => "let in",
          (thrown: unknown) => String(thrown),
        ),
      ),
    );
    expect(tries.filter((said) => said.includes("That is not the code"))).toHaveLength(4);
    await expect(enterCode((await browser.door()).identity, flow, right)).rejects.toThrow("counts no more");
  });

  test("what can't be a code uses up no try", async () => {
    const browser = new Browser(at());
    const { flow } = await signUp((await browser.door()).identity, someone());
    for (const typed of ["", "1234", "abcdefgh", "1234 567", "123456789"])
      await expect(enterCode((await browser.door()).identity, flow, typed)).rejects.toThrow("8 digits");
    await expect(enterCode((await browser.door()).identity, flow, browser.code)).resolves.toBeDefined();
  });

  test("a code is good once, and for the window that asked for it", async () => {
    const browser = new Browser(at());
    const who = someone();
    const { flow } = await signUp((await browser.door()).identity, who);
    const other = new Browser(at());
    const elsewhere = await signUp((await other.door()).identity, who);
    await expect(enterCode((await other.door()).identity, elsewhere.flow, browser.code)).rejects.toThrow(
      "That is not the code",
    );
    await enterCode((await browser.door()).identity, flow, browser.code);
    await later(1.1, async () => {
      await expect(enterCode((await browser.door()).identity, flow, browser.code)).rejects.toThrow(
        "counts no more",
      );
    });
  });

  test("a code is over after ten minutes", async () => {
    const browser = new Browser(at());
    const { flow } = await signUp((await browser.door()).identity, someone());
    vi.useFakeTimers({ now: Date.now() + 601_000, toFake: ["Date"] });
    try {
      await expect(enterCode((await browser.door()).identity, flow, browser.code)).rejects.toThrow(
        "counts no more",
      );
    } finally {
      vi.useRealTimers();
    }
  });

  test("a letter that can't be sent is said", async () => {
    const browser = new Browser(at(), { mailAway: true });
    await expect(signUp((await browser.door()).identity, someone())).rejects.toBeInstanceOf(Unavailable);
  });

  test("signing in never takes over a session from before", async () => {
    const browser = new Browser(at());
    const who = someone();
    await browser.join(who);
    const before = browser.cookies.get(`__Host-${realm}.session_token`);
    await browser.enter(await signIn((await browser.door()).identity, who));
    expect(browser.cookies.get(`__Host-${realm}.session_token`)).not.toBe(before);
  });

  test("after signing out the session is gone from the database, and the cookies from the browser", async () => {
    const browser = new Browser(at());
    await browser.join();
    const thief = browser.copy();
    thief.cookies.delete(`__Host-${realm}.session_data`);
    browser.take(await (await browser.door()).leave());
    expect([...browser.cookies.keys()]).toEqual([`__Host-${realm}.device`]);
    expect(await thief.me()).toBeNull();
  });

  test("a session that was ended everywhere reads and changes nothing more, however warm its cookie is", async () => {
    const who = someone();
    const phone = new Browser(at());
    await phone.join(who);
    const laptop = new Browser(at());
    await laptop.enter(await signIn((await laptop.door()).identity, who));
    await signOutEverywhere((await laptop.door()).identity, await laptop.mine(), { exceptThis: true });
    const me = await phone.mine();
    await expect(
      signOutEverywhere((await phone.door()).identity, me, { exceptThis: true }),
    ).rejects.toMatchObject({ code: "signed_out" });
  });

  test("a forged, foreign or missing cookie is nobody", async () => {
    const browser = new Browser(at());
    await browser.join();
    const forged = browser.copy();
    const token = forged.cookies.get(`__Host-${realm}.session_token`) ?? "";
    forged.cookies.set(`__Host-${realm}.session_token`, token.replace(/^../, "xx"));
    expect(await forged.me()).toBeNull();
    expect(await new Browser(at()).me()).toBeNull();
    const elsewhere = new Browser(at(), { secret: btoa("another secret key of 32 bytes!!") });
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
    expect(await elsewhere.me()).toBeNull();
  });

  test("guesses from everywhere do not keep out who was here before; a stranger meets the limit", async () => {
    const who = someone();
    // Nothing listens there, so these are the real limits, counted in memory.
    const limits = upstashLimits("http://127.0.0.1:9", "token");
    const owner = new Browser(at(), { limits, ip: "203.0.113.20" });
    await owner.join(who);
    const guess = async (ip: string) => {
      const stranger = new Browser(at(), { limits, ip });
      return signIn((await stranger.door()).identity, {
        email: who.email,
        password: "a guess at noon",
      }).catch((thrown: unknown) => thrown);
    };
    expect(await guess("198.51.100.1")).toBeInstanceOf(Invalid);
    const { scope } = (await owner.door()).identity;
    for (let n = 0; n < 28; n++) await limits.take("sign_in_account", `${scope}|${who.email}`);
    expect(await guess("198.51.100.2")).toBeInstanceOf(Invalid);
    // From here on each address has a few of its own, until those are used up, too.
    expect(await guess("198.51.100.3")).toBeInstanceOf(Invalid);
    for (let n = 0; n < 99; n++) await limits.take("sign_in_shares", `${scope}|${who.email}`);
    expect(await guess("198.51.100.4")).toBeInstanceOf(TooMany);
    await expect(signIn((await owner.door()).identity, who)).resolves.toMatchObject({ kind: "entered" });
    const newPhone = new Browser(at(), { limits, ip: "203.0.113.77" });
    await expect(signIn((await newPhone.door()).identity, who)).rejects.toBeInstanceOf(TooMany);
    await expect(newPhone.join(who)).resolves.toMatchObject({ kind: "entered" });
  });

  test("one address meets its own limit first, and a mark for another e-mail is no way around it", async () => {
    const limits = upstashLimits("http://127.0.0.1:9", "token");
    const mallory = new Browser(at(), { limits, ip: `198.51.101.${realm.length}` });
    await mallory.join();
    const victim = someone();
    const guess = async () =>
      signIn((await mallory.door()).identity, { email: victim.email, password: "a guess" }).catch(
        (thrown: unknown) => thrown,
      );
    expect(await guess()).toBeInstanceOf(Invalid);
    const { identity } = await mallory.door();
    expect(identity.client.devices).not.toEqual([]);
    for (let n = 0; n < 19; n++) await limits.take("sign_in", `${identity.scope}|${identity.client.ip}`);
    expect(await guess()).toBeInstanceOf(TooMany);
  });
});
