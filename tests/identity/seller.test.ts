import { beforeEach, expect, inject, test, vi } from "vitest";
import { useEndpoint } from "#db/connection.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { Limits } from "#domain/context.ts";
import { Invalid, TooMany } from "#domain/errors.ts";
import type { Signed } from "#domain/seller/identity.ts";
import { memoryPorts } from "#tests/support/ports.ts";
import { upstashLimits } from "#vendors/upstash.ts";
import type { Opening } from "#wiring/open-shop.ts";
import { sellerIdentity } from "#wiring/seller-identity.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";

const PASSWORD = "stall at noon 1987";
const open: Limits = { take: async () => ({ allowed: true, retryAfterS: 0 }) };

beforeEach(() => useEndpoint(inject("world").sqlUrl));

function opening(limits: Limits = open, secret = LOCAL_SECRET_KEY): Opening {
  const settings = {
    PLATFORM_ORIGIN: "http://localhost:8787",
    DATABASE_URL_PLATFORM: inject("world").platformUrl,
    SECRET_KEY: secret,
  };
  const ports = { ...memoryPorts().ports, limits };
  return { settings: settings as Opening["settings"], ports, requestId: "test", trips: new Trips() };
}

const from = (headers: Record<string, string> = {}): Request =>
  new Request("http://localhost:8787/", { headers });

/** A request of the browser that got these cookies. */
const after = (signed: { headers: Headers }): Request =>
  from({
    cookie: signed.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; "),
  });

let people = 0;
const someone = () => ({
  name: "Ngozi Ade",
  email: `seller${(people += 1)}@example.com`,
  password: PASSWORD,
});
const signedUp = (who = someone()): Promise<Signed> => sellerIdentity(opening()).signUp(who, from());

test("signing up takes one trip to read and one to write, and lets the seller in", async () => {
  const work = opening();
  const who = someone();
  const signed = await sellerIdentity(work).signUp({ ...who, email: who.email.toUpperCase() }, from());
  expect(work.trips.platform).toBe(2);
  expect(signed.seller).toMatchObject({ name: "Ngozi Ade", email: who.email });
  const back = await sellerIdentity(opening()).session(after(signed));
  expect(back?.seller).toEqual(signed.seller);
});

test("cookies are bound to the host, out of scripts' reach and never name a domain", async () => {
  const cookies = (await signedUp()).headers.getSetCookie();
  expect(new Set(cookies.map((cookie) => cookie.split("=")[0]))).toEqual(
    new Set(["__Host-seller.session_data", "__Host-seller.session_token"]),
  );
  for (const cookie of cookies) {
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).toMatch(/; HttpOnly(;|$)/);
    expect(cookie).toMatch(/; Secure(;|$)/);
    expect(cookie).toMatch(/; SameSite=Lax(;|$)/);
    expect(cookie).not.toMatch(/domain/i);
  }
});

test("signing in takes one trip to read and one to write; a warm check takes none, a cold one takes one", async () => {
  const who = someone();
  await signedUp(who);
  const work = opening();
  const signed = await sellerIdentity(work).signIn(who, from());
  expect(work.trips.platform).toBe(2);

  const warm = opening();
  expect(await sellerIdentity(warm).session(after(signed))).toMatchObject({ seller: signed.seller });
  expect(warm.trips.total).toBe(0);

  const cold = opening();
  const tokenOnly = after({ headers: new Headers({ "set-cookie": signed.headers.getSetCookie()[0] ?? "" }) });
  const found = await sellerIdentity(cold).session(tokenOnly);
  expect(found?.seller).toEqual(signed.seller);
  expect(found?.headers.getSetCookie().join()).toContain("__Host-seller.session_data=");
  expect(cold.trips.platform).toBe(1);
});

test("a wrong password and an unknown e-mail get the same sentence", async () => {
  const who = someone();
  await signedUp(who);
  const wrong = { email: who.email, password: "not the password" };
  const unknown = { email: someone().email, password: PASSWORD };
  for (const input of [wrong, unknown]) {
    const error = await sellerIdentity(opening())
      .signIn(input, from())
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Invalid);
    expect(error).toHaveProperty("problems", { "": "E-mail and password do not belong together." });
  }
});

test("signing up again lets the owner in and tells nobody else that the address is known", async () => {
  const who = someone();
  const first = await signedUp(who);
  expect((await signedUp({ ...who, name: "Other" })).seller).toEqual(first.seller);
  const stranger = sellerIdentity(opening()).signUp({ ...who, password: "a guess at noon 77" }, from());
  await expect(stranger).rejects.toMatchObject({
    problems: { "": expect.stringContaining("could not open an account") },
  });
});

test("of ten at once with one address, one account comes to be and all who know the password are in", async () => {
  const who = someone();
  const all = await Promise.all(Array.from({ length: 10 }, () => signedUp(who)));
  expect(new Set(all.map(({ seller }) => seller.userId)).size).toBe(1);
});

test("after signing out the session is gone from the database, and the cookies from the browser", async () => {
  const signed = await signedUp();
  const headers = await sellerIdentity(opening()).signOut(after(signed));
  for (const cookie of headers.getSetCookie()) expect(cookie).toContain("Max-Age=0");
  const tokenOnly = after({ headers: new Headers({ "set-cookie": signed.headers.getSetCookie()[0] ?? "" }) });
  expect(await sellerIdentity(opening()).session(tokenOnly)).toBeNull();
});

test("a forged, foreign or missing cookie is nobody", async () => {
  const signed = await signedUp();
  const forged =
    after(signed)
      .headers.get("cookie")
      ?.replace(/session_token=../, "session_token=xx") ?? "";
  expect(await sellerIdentity(opening()).session(from({ cookie: forged }))).toBeNull();
  expect(await sellerIdentity(opening()).session(from())).toBeNull();
  const otherSecret = btoa("another secret key of 32 bytes!!");
  expect(await sellerIdentity(opening(open, otherSecret)).session(after(signed))).toBeNull();
});

test("what is too often is refused before any password is looked at", async () => {
  const seen: string[] = [];
  const shut: Limits = {
    take: async (name, key) => {
      seen.push(`${name} ${key}`);
      return { allowed: name === "sign_in", retryAfterS: 42 };
    },
  };
  const work = opening(shut);
  const request = from({ "cf-connecting-ip": "203.0.113.9" });
  await expect(sellerIdentity(work).signUp(someone(), request)).rejects.toBeInstanceOf(TooMany);
  const entering = sellerIdentity(work).signIn({ email: "A@example.com", password: PASSWORD }, request);
  await expect(entering).rejects.toMatchObject({ retryAfterS: 42 });
  expect(seen).toEqual(["sign_up 203.0.113.9", "sign_in ip:203.0.113.9", "sign_in_email a@example.com"]);
  expect(work.trips.total).toBe(0);
});

test("guesses from many addresses leave the owner's way in open, and one address meets its own limit first", async () => {
  const who = someone();
  await signedUp(who);
  // Nothing listens there, so these are the real limits, counted in memory.
  const limits = upstashLimits("http://127.0.0.1:9", "token");
  const enter = (password: string, ip: string) =>
    sellerIdentity(opening(limits))
      .signIn({ email: who.email, password }, from({ "cf-connecting-ip": ip }))
      .catch((thrown: unknown) => thrown);
  for (let n = 1; n <= 11; n++)
    expect(await enter("not the password", `198.51.100.${n}`)).toBeInstanceOf(Invalid);
  expect(await enter(PASSWORD, "203.0.113.20")).toMatchObject({ seller: { email: who.email } });

  const fromOne = await Promise.all(
    Array.from({ length: 12 }, () => enter("not the password", "198.51.100.99")),
  );
  expect(fromOne.filter((answer) => answer instanceof TooMany)).toHaveLength(2);
  expect(await enter(PASSWORD, "203.0.113.20")).toMatchObject({ seller: { email: who.email } });

  for (let n = 0; n < 100; n++) await limits.take("sign_in_email", who.email);
  expect(await enter("not the password", "198.51.100.77")).toBeInstanceOf(TooMany);
});

test("a cookie copied before signing out opens nothing after a minute", async () => {
  const signed = await signedUp();
  await sellerIdentity(opening()).signOut(after(signed));
  vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ["Date"] });
  try {
    expect(await sellerIdentity(opening()).session(after(signed))).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test("what is counted at the sign-up is the same for a known and an unknown e-mail", async () => {
  const known = someone();
  await signedUp(known);
  const counted = async (email: string): Promise<string[]> => {
    const seen: string[] = [];
    const limits: Limits = {
      take: async (name) => {
        seen.push(name);
        return { allowed: true, retryAfterS: 0 };
      },
    };
    const input = { name: "Ngozi Ade", email, password: "a guess at noon 77" };
    await sellerIdentity(opening(limits))
      .signUp(input, from())
      .catch(() => undefined);
    return seen;
  };
  expect(await counted(known.email)).toEqual(["sign_up", "sign_in_email"]);
  expect(await counted(someone().email)).toEqual(["sign_up", "sign_in_email"]);
});
