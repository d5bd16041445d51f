import { beforeAll, describe, expect, test } from "vitest";
import { Invalid, TooMany } from "#domain/errors.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { limitGuesses, limitLetters } from "#domain/identity/limit.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { checkSecondFactor } from "#domain/second-factor/check.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { upstashLimits } from "#vendors/upstash.ts";
import { type At, Browser, someone, someoneAt } from "./browser.ts";
import { codeOf, firstStep, sellerWithApp } from "./people.ts";

/* Both sides of the limits: strangers with many addresses can't keep an owner out, and get no more guesses by having many. */

// Nothing listens there, so these are the real limits, counted in memory.
const limits = upstashLimits("http://127.0.0.1:9", "token");
const thrown = (reason: unknown) => reason;
const NEW_PASSWORD = "seven new baskets at noon";

let addresses = 0;
/** A browser that was never here, at an address that was never here. */
const stranger = (at: At) =>
  new Browser(at, { limits, ip: `203.0.${113 + Math.floor((addresses += 1) / 250)}.${addresses % 250}` });

const tokenIn = (browser: Browser) => new URL(browser.link).searchParams.get("token") ?? "";
const identityOf = async (browser: Browser) => (await browser.door()).identity;

/** What strangers can use up together, in passwords and in letters with codes. */
async function useUp(browser: Browser, email: string, which: [string, number][]) {
  const { scope } = await identityOf(browser);
  for (const [name, times] of which) {
    const everywhere = name === "letter_mailbox" || name === "letter_shares";
    const key = name === "sign_in_store" ? `${scope}|all` : everywhere ? email : `${scope}|${email}`;
    for (let n = 0; n < times; n++) await limits.take(name as "letter", key);
  }
}
const SHARED: [string, number][] = [
  ["sign_in_account", 30],
  ["letter_account", 10],
];
const SHARES: [string, number][] = [
  ["sign_in_shares", 100],
  ["letter_shares", 20],
];

const places: Record<string, At> = { seller: { realm: "seller" } };
beforeAll(async () => {
  places["buyer"] = { realm: "buyer", store: (await openShop()).shop.store };
});

describe.each(["seller", "buyer"])("a %s whom strangers keep busy", (realm) => {
  const at = () => places[realm] as At;

  async function owner() {
    const who = someoneAt("example.com");
    await new Browser(at()).join(who);
    return who;
  }

  /** With the password and, where that takes one, the code that follows it. */
  async function comeIn(browser: Browser, who: { email: string; password: string }) {
    const step = await signIn(await identityOf(browser), who);
    return step.kind === "mailbox" ? enterCode(await identityOf(browser), step.flow, browser.code) : step;
  }

  test("still signs in at a new address, by password or by code", async () => {
    const who = await owner();
    await useUp(stranger(at()), who.email, SHARED);
    const phone = stranger(at());
    for (let n = 0; n < 4; n++)
      expect(
        await signIn(await identityOf(phone), { ...who, password: "mistyped at noon" }).catch(thrown),
      ).toBeInstanceOf(Invalid);
    expect(await comeIn(phone, who)).toMatchObject({ kind: "entered" });
    // Whoever guesses on from one address has nothing left.
    expect(await signIn(await identityOf(phone), who).catch(thrown)).toBeInstanceOf(TooMany);
    await expect(stranger(at()).join(who)).resolves.toMatchObject({ kind: "entered" });
  });

  test("gets a link for a new password while their mailbox is flooded; nobody sees who has an account", async () => {
    const who = await owner();
    const nobody = someone();
    const waits: number[] = [];
    for (const [{ email }, letters] of [
      [who, 1],
      [nobody, 0],
    ] as const) {
      await useUp(stranger(at()), email, [["letter_mailbox", 40]]);
      const phone = stranger(at());
      const began = performance.now();
      await expect(requestReset(await identityOf(phone), email)).resolves.toBeUndefined();
      waits.push(performance.now() - began);
      expect(phone.letters).toHaveLength(letters);
    }
    for (const wait of waits) expect(wait).toBeGreaterThan(990);
  });

  test("has a way in that no limit shuts: links are in the mailbox, and whoever followed one is no stranger", async () => {
    const who = await owner();
    const bots = Array.from({ length: 5 }, () => stranger(at()));
    for (const bot of bots) await requestReset(await identityOf(bot), who.email);
    await useUp(stranger(at()), who.email, [...SHARED, ...SHARES, ["letter_mailbox", 40]]);

    const phone = stranger(at());
    expect(await signIn(await identityOf(phone), who).catch(thrown)).toBeInstanceOf(TooMany);
    expect(await signUp(await identityOf(phone), who).catch(thrown)).toBeInstanceOf(TooMany);
    // No letter more, and no refusal: one that counts is there.
    await expect(requestReset(await identityOf(phone), who.email)).resolves.toBeUndefined();
    expect(phone.letters).toEqual([]);

    const token = tokenIn(bots.at(-1) as Browser);
    const { device } = await resetPassword(await identityOf(phone), { token, password: NEW_PASSWORD });
    const credentials = { email: who.email, password: NEW_PASSWORD };
    expect(await signIn(await identityOf(phone), credentials).catch(thrown)).toBeInstanceOf(TooMany);
    phone.take(await (await phone.door()).remember(device));
    const entered = await phone.enter(await signIn(await identityOf(phone), credentials));
    expect(entered.kind).toBe("entered");
    // And is the owner's known device from then on, with a mark that letters do not make.
    expect((await identityOf(phone)).client.devices[0]?.id).toBe(device.id.replace("letter-", ""));
  });

  test("comes in by code or by link from the very address that a stranger guesses from", async () => {
    const who = await owner();
    const ip = `192.0.2.${realm === "buyer" ? 1 : 2}`;
    const { scope } = await identityOf(new Browser(at(), { limits, ip }));
    for (let n = 0; n < 21; n++) await limits.take("sign_in", `${scope}|${ip}`);
    const phone = new Browser(at(), { limits, ip });
    expect(await signIn(await identityOf(phone), who).catch(thrown)).toBeInstanceOf(TooMany);
    await expect(phone.join(who)).resolves.toMatchObject({ kind: "entered" });
    const desk = new Browser(at(), { limits, ip });
    await requestReset(await identityOf(desk), who.email);
    const wish = { token: tokenIn(desk), password: NEW_PASSWORD };
    await expect(resetPassword(await identityOf(desk), wish)).resolves.toHaveProperty("device");
  });

  test("gets a link behind an address whose neighbours asked for all its letters; an address without an account gets none", async () => {
    const who = await owner();
    const ip = `192.0.2.${realm === "buyer" ? 91 : 92}`;
    const { scope } = await identityOf(new Browser(at(), { limits, ip }));
    for (let n = 0; n < 60; n++) await limits.take("letter", `${scope}|${ip}`);
    const phone = new Browser(at(), { limits, ip });
    expect(await limitLetters(await identityOf(phone), who.email).catch(thrown)).toBeInstanceOf(TooMany);
    await requestReset(await identityOf(phone), who.email);
    await requestReset(await identityOf(phone), someone().email);
    expect(phone.letters.map(({ to }) => to)).toEqual([who.email]);
    const wish = { token: tokenIn(phone), password: NEW_PASSWORD };
    await expect(resetPassword(await identityOf(phone), wish)).resolves.toHaveProperty("device");
    for (let n = 0; n < 600; n++) await limits.take("letter_beyond", `${scope}|${ip}`);
    expect(
      await requestReset(await identityOf(new Browser(at(), { limits, ip })), who.email).catch(thrown),
    ).toBeInstanceOf(TooMany);
  });

  test("gets a link once letters go out again, however many were asked for in vain, or after one was used", async () => {
    const who = await owner();
    const away = new Browser(at(), { limits, ip: "192.0.2.77", mailAway: true });
    for (let n = 0; n < 6; n++)
      await expect(requestReset(await identityOf(away), who.email)).rejects.toMatchObject({
        code: "unavailable",
      });
    const back = new Browser(at(), { limits, ip: "192.0.2.78" });
    await requestReset(await identityOf(back), who.email);
    expect(back.letters).toHaveLength(1);
    await requestReset(await identityOf(back), who.email);
    expect(back.letters).toHaveLength(1);
    await resetPassword(await identityOf(back), { token: tokenIn(back), password: NEW_PASSWORD });
    await requestReset(await identityOf(back), who.email);
    // The second tells that the password was changed.
    expect(back.letters).toHaveLength(3);
    expect(back.letters.at(-1)?.text).toContain("new-password?");
  });

  test("gets a link right after signing up, whatever was asked for their address before", async () => {
    const who = someone();
    for (let n = 0; n < 6; n++) await requestReset(await identityOf(stranger(at())), who.email);
    await new Browser(at()).join(who);
    const phone = stranger(at());
    await requestReset(await identityOf(phone), who.email);
    expect(phone.letters.map(({ text }) => text.includes("new-password?"))).toEqual([true]);
  });

  test("is guessed at no more often because strangers have a thousand addresses", async () => {
    const who = await owner();
    const identity = await identityOf(stranger(at()));
    let [guesses, letters] = [0, 0];
    for (let n = 0; n < 1_000; n++) {
      const ip = `198.18.${Math.floor(n / 250)}.${(n % 250) + (realm === "buyer" ? 1 : 0)}`;
      const from = { ...identity, client: { ...identity.client, ip: `${realm} ${ip}` } };
      for (let again = 0; again < 2; again++) {
        await limitGuesses(from, who.email).then(() => (guesses += 1), thrown);
        await limitLetters(from, who.email).then(() => (letters += 1), thrown);
      }
    }
    expect({ guesses, letters }).toEqual({ guesses: 30 + 100, letters: 10 + 20 });
    // The hour that all share is over before the day of the shares: nobody is told to wait for the later one.
    const last = { ...identity, client: { ...identity.client, ip: `${realm} 198.19.0.1` } };
    for (const refused of [limitGuesses, limitLetters]) {
      const error = await refused(last, who.email).catch(thrown);
      expect(error).toBeInstanceOf(TooMany);
      expect((error as TooMany).retryAfterS).toBeLessThanOrEqual(3_600);
    }
  });

  test("is not shut out of a store whose sign-in is flooded; who rents a whole network has one share", async () => {
    const who = await owner();
    await useUp(stranger(at()), who.email, [["sign_in_store", 1_000]]);
    expect(await comeIn(stranger(at()), who)).toMatchObject({ kind: "entered" });
    const identity = await identityOf(stranger(at()));
    let guesses = 0;
    for (let n = 0; n < 20; n++) {
      const ip = `2001:db8:${realm === "buyer" ? "b" : "5"}:${n}::/64`;
      await limitGuesses({ ...identity, client: { ...identity.client, ip } }, someone().email).then(
        () => (guesses += 1),
        thrown,
      );
    }
    expect(guesses).toBe(5);
  });

  test("still gets a code while others have their store send more letters than it may", async () => {
    const who = await owner();
    const phone = stranger(at());
    const { scope } = await identityOf(phone);
    for (let n = 0; n < 1_500; n++) await limits.take("letter_store", `${scope}|all`);
    const identity = await identityOf(phone);
    for (let n = 0; n < 2; n++) await limitLetters(identity, who.email);
    expect(await limitLetters(identity, who.email).catch(thrown)).toBeInstanceOf(TooMany);
    await expect(stranger(at()).join(who)).resolves.toMatchObject({ kind: "entered" });
  });

  test("comes in by the password while strangers have used up all letters, here and everywhere", async () => {
    const who = await owner();
    const phone = stranger(at());
    const identity = await identityOf(phone);
    const { scope, client } = identity;
    for (const [name, key, times] of [
      ["letter", `${scope}|${client.ip}`, 60],
      ["letter_address", client.ip, 300],
      ["letter_account", `${scope}|${who.email}`, 10],
      ["letter_store", `${scope}|all`, 1_500],
      ["letter_mailbox", who.email, 40],
      ["letter_share", `${scope}|${client.ip}`, 2],
      ["letter_shares", who.email, 20],
    ] as const)
      for (let n = 0; n < times; n++) await limits.take(name, key);
    const crowded = new Browser(at(), { limits, ip: client.ip });
    expect(await comeIn(crowded, who)).toMatchObject({ kind: "entered" });
    expect(await signUp(await identityOf(crowded), who).catch(thrown)).toBeInstanceOf(TooMany);
  });
});

test("an address sends sixty letters an hour from one store and three hundred from all, to whomever", async () => {
  const stores = await Promise.all(Array.from({ length: 7 }, async () => (await openShop()).shop.store));
  let sent = 0;
  const perStore: number[] = [];
  for (const store of stores) {
    const identity = await identityOf(
      new Browser({ realm: "buyer", store }, { limits, ip: "198.51.100.200" }),
    );
    const before = sent;
    for (let n = 0; n < 70; n++)
      await limitLetters(identity, someone().email).then(() => (sent += 1), thrown);
    perStore.push(sent - before);
  }
  expect(perStore).toEqual([60, 60, 60, 60, 60, 0, 0]);
});

test("following a letter brings no more tries at the second factor", async () => {
  const { who, id, secret } = await sellerWithApp();
  const thief = stranger({ realm: "seller" });
  await requestReset(await identityOf(thief), who.email);
  const wish = { token: tokenIn(thief), password: NEW_PASSWORD };
  const { device } = await resetPassword(await identityOf(thief), wish);
  for (let n = 0; n < 40; n++) await limits.take("second_factor_day", `seller|${id}`);
  thief.take(await (await thief.door()).remember(device));
  const identity = await identityOf(thief);
  expect(identity.client.devices[0]?.id).toBe(device.id);
  const step = await firstStep(identity, id);
  expect(await checkSecondFactor(identity, step, await codeOf(secret, 1)).catch(thrown)).toBeInstanceOf(
    TooMany,
  );
});
