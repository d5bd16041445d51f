import { beforeAll, expect, test, vi } from "vitest";
import { changePassword } from "#domain/identity/change-password.ts";
import { listSessions, signOutDevice, signOutEverywhere } from "#domain/identity/sessions.ts";
import { confirmSecondFactor } from "#domain/second-factor/confirm.ts";
import { offerSecondFactor } from "#domain/second-factor/offer.ts";
import { totpAt } from "#domain/second-factor/totp.ts";
import { readRefreshToken } from "#domain/token/refresh-token.ts";
import { refreshTokens } from "#domain/token/refresh.ts";
import { signInMachine } from "#domain/token/sign-in.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { type At, Browser, someone } from "./browser.ts";

const REALMS = ["seller", "buyer"] as const;
const places: Partial<Record<(typeof REALMS)[number], At>> = { seller: { realm: "seller" } };
beforeAll(async () => {
  places.buyer = { realm: "buyer", store: (await openShop()).shop.store };
});

const identityOf = async (browser: Browser) => (await browser.door()).identity;

/** The next pair of tokens for a refresh token. */
async function next(browser: Browser, text: string) {
  const identity = await identityOf(browser);
  const token = await readRefreshToken(identity, text);
  if (!token) throw new Error("That is no refresh token");
  return refreshTokens(identity, token, undefined);
}

test.each(REALMS)("a %s sees programs among their devices, and ends one or all of them", async (realm) => {
  const who = someone();
  const browser = new Browser(places[realm] as At);
  await browser.join(who);
  const [first, second] = [
    await signInMachine(await identityOf(browser), who),
    await signInMachine(await identityOf(browser), who),
  ];
  const me = await browser.mine();
  const list = await listSessions(await identityOf(browser), me);
  expect(list.map(({ machine, current }) => ({ machine, current }))).toEqual([
    { machine: false, current: true },
    { machine: true, current: false },
    { machine: true, current: false },
  ]);
  await signOutDevice(await identityOf(browser), me, first.me.sessionId);
  await expect(next(browser, first.refreshToken)).rejects.toMatchObject({ code: "signed_out" });
  const third = await next(browser, second.refreshToken);
  await signOutEverywhere(await identityOf(browser), me, { exceptThis: true });
  await expect(next(browser, third.refreshToken)).rejects.toMatchObject({ code: "signed_out" });
  expect(await browser.me()).toMatchObject({ personId: me.personId });
});

test.each(REALMS)("another password for a %s ends their programs", async (realm) => {
  const who = someone();
  const browser = new Browser(places[realm] as At);
  await browser.join(who);
  const tokens = await signInMachine(await identityOf(browser), who);
  await changePassword(await identityOf(browser), await browser.mine(), "another noon at 77 stalls");
  await expect(next(browser, tokens.refreshToken)).rejects.toMatchObject({ code: "signed_out" });
});

test("a second factor that is set up ends the programs from before; a new one sends a code, each once", async () => {
  const who = someone();
  const browser = new Browser({ realm: "seller" });
  await browser.join(who);
  const before = await signInMachine(await identityOf(browser), who);
  const offer = await offerSecondFactor(await identityOf(browser), await browser.mine());
  const secret = Buffer.from(base32(offer?.typed ?? "")).toString();
  const now = Date.now();
  const codes = await confirmSecondFactor(
    await identityOf(browser),
    await browser.mine(),
    await totpAt(secret, new Date(now)),
  );
  await expect(next(browser, before.refreshToken)).rejects.toMatchObject({ code: "signed_out" });

  const enter = async (code?: string) => signInMachine(await identityOf(browser), { ...who, code });
  await expect(enter()).rejects.toMatchObject({ reason: "second_factor_required" });
  await expect(enter("")).rejects.toMatchObject({ reason: "second_factor_required" });
  const [recovery = ""] = codes;
  await expect(enter(recovery.toUpperCase())).resolves.toMatchObject({ secondFactor: true });
  await expect(enter(recovery)).rejects.toMatchObject({ reason: "second_factor_wrong" });
  await expect(enter("aaaaa-aaaaa")).rejects.toMatchObject({ reason: "second_factor_wrong" });
  // The code that set the app up was used by that.
  await expect(enter(await totpAt(secret, new Date(now)))).rejects.toMatchObject({
    reason: "second_factor_wrong",
  });
  vi.useFakeTimers({ now: now + 30_000, toFake: ["Date"] });
  try {
    await expect(enter(await totpAt(secret, new Date(now + 30_000)))).resolves.toMatchObject({
      secondFactor: true,
    });
  } finally {
    vi.useRealTimers();
  }
});

/** RFC 4648 base32, as an app reads what is typed into it. */
function base32(text: string): number[] {
  const bits = [...text]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
}
