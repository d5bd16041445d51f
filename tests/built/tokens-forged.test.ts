import { generateKeyPairSync } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { macFor } from "#wiring/identity/mac.ts";
import { deriveSecret } from "#wiring/identity/derive-secret.ts";
import { api, claimsOf, me, PLATFORM, refresh, signIn, tokensIn, verdict, type Tokens } from "./api.ts";
import { addAdmin, addBuyer, addSeller, type Somebody } from "./api-people.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { visit } from "./visit.ts";

const SECRET = inject("built").env["SECRET_KEY"] ?? "";
const INVALID = [401, "token_invalid"];

let ada: TestStore;
let bola: TestStore;
let zainab: Somebody;
let atAda: Tokens;
let ofSeller: Tokens;
let ofAdmin: Tokens;
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
  zainab = await addBuyer(ada);
  atAda = await signIn(ada.host, zainab);
  ofSeller = await signIn(PLATFORM, await addSeller([ada, "owner"]));
  const admin = await addAdmin();
  ofAdmin = await signIn(PLATFORM, admin, { realm: "admin", code: await admin.code() });
});

const keyOf = async (scope: string) =>
  Buffer.from(await deriveSecret(SECRET, `${scope} access`), "base64url");

type Forgery = { claims?: object; header?: object; key?: Uint8Array; expires?: number; issued?: number };

/** Zainab's own token, written anew, with something else in it. Whatever is not said is right. */
async function forged({ claims, header, key, expires = 600, issued = 0 }: Forgery): Promise<string> {
  const scope = `buyer:${ada.id}`;
  const now = Math.floor(Date.now() / 1000);
  const { exp: _, iat: __, ...own } = claimsOf(atAda.access);
  return new SignJWT({ ...own, iat: now + issued, exp: now + expires, ...claims })
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid: scope, ...header })
    .sign(key ?? (await keyOf(scope)));
}

describe("an access token", () => {
  test("written as ours are is taken: the forgeries below fail by what is wrong in them alone", async () => {
    expect((await me(ada, await forged({}))).status).toBe(200);
  });

  test("signed by nobody is nothing", async () => {
    const { exp: _, ...claims } = claimsOf(atAda.access);
    const unsecured = new UnsecuredJWT(claims).setExpirationTime("10m").encode();
    const [, body] = atAda.access.split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none", typ: "at+jwt", kid: `buyer:${ada.id}` }));
    for (const token of [unsecured, `${none.toString("base64url")}.${body}.`])
      expect(verdict(await me(ada, token))).toEqual(INVALID);
  });

  test("signed in another way is nothing: RS256, HS512, or RS256 with our key for a public one", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const own = claimsOf(atAda.access);
    const rs = await new SignJWT(own).setProtectedHeader({ alg: "RS256", typ: "at+jwt" }).sign(privateKey);
    const hs512 = await forged({ header: { alg: "HS512" }, key: Buffer.alloc(64, 7) });
    const [head = "", body = "", mac = ""] = atAda.access.split(".");
    const claimed = Buffer.from(head, "base64url").toString().replace("HS256", "RS256");
    const confused = [Buffer.from(claimed).toString("base64url"), body, mac].join(".");
    for (const token of [rs, hs512, confused]) expect(verdict(await me(ada, token))).toEqual(INVALID);
  });

  test("with a key of another scope, or naming another scope, is nothing", async () => {
    const others = ["seller", "admin", `buyer:${bola.id}`, "buyer", ""];
    for (const scope of others) {
      expect(verdict(await me(ada, await forged({ key: await keyOf(scope) })))).toEqual(INVALID);
      expect(verdict(await me(ada, await forged({ header: { kid: scope } })))).toEqual(INVALID);
      const whole = await forged({ header: { kid: scope }, key: await keyOf(scope) });
      expect(verdict(await me(ada, whole))).toEqual(INVALID);
    }
    const refreshKey = Buffer.from(await deriveSecret(SECRET, `buyer:${ada.id} refresh`), "base64url");
    expect(verdict(await me(ada, await forged({ key: refreshKey })))).toEqual(INVALID);
  });

  test.each([
    ["another issuer", { claims: { iss: "http://evil.example" } }],
    ["another realm", { claims: { realm: "admin" } }],
    ["no session", { claims: { sid: undefined } }],
    ["a role we do not know", { claims: { role: "king" } }],
    ["no end", { claims: { exp: undefined } }],
    ["an end too far away", { expires: 3600, issued: -700 }],
    ["a beginning in the future", { issued: 60 }],
    ["another type", { header: { typ: "JWT" } }],
  ] satisfies [string, Forgery][])("with %s is nothing, however well it is signed", async (_, forgery) => {
    expect((await me(ada, await forged(forgery))).status).toBe(401);
  });

  test("is over after ten minutes, give or take the clocks", async () => {
    expect(verdict(await me(ada, await forged({ issued: -611, expires: -11 })))).toEqual([
      401,
      "token_expired",
    ]);
    expect((await me(ada, await forged({ issued: -602, expires: -2 }))).status).toBe(200);
  });

  test("with one letter changed anywhere is nothing", async () => {
    const { access } = atAda;
    for (let at = 0; at < access.length; at += 23) {
      const other = access[at] === "A" ? "B" : "A";
      const token = `${access.slice(0, at)}${other}${access.slice(at + 1)}`;
      expect((await me(ada, token)).status, `letter ${at}`).toBe(401);
    }
  });

  test("that names somebody else's session, or somebody else, opens nothing", async () => {
    const other = await addBuyer(ada);
    const theirs = claimsOf((await signIn(ada.host, other)).access)["sid"];
    for (const claims of [{ sid: theirs }, { sub: other.id }])
      expect(verdict(await me(ada, await forged({ claims })))).toEqual([401, "signed_out"]);
  });

  test("of one place means nothing in any other", async () => {
    const asked: [string, string, string][] = [
      [bola.host, "/me", atAda.access],
      [bola.host, "/me/orders", atAda.access],
      [PLATFORM, "/seller/me", atAda.access],
      [PLATFORM, "/seller/orders", atAda.access],
      [PLATFORM, "/admin/me", atAda.access],
      [ada.host, "/me", ofSeller.access],
      [ada.host, "/me/orders", ofSeller.access],
      [PLATFORM, "/admin/me", ofSeller.access],
      [PLATFORM, "/admin/stores", ofSeller.access],
      [ada.host, "/me", ofAdmin.access],
      [PLATFORM, "/seller/me", ofAdmin.access],
      [PLATFORM, "/seller/stores", ofAdmin.access],
      [PLATFORM, "/seller/store", ofAdmin.access],
    ];
    for (const [host, path, token] of asked)
      expect([path, ...verdict(await api(host, path, { token }))]).toEqual([path, ...INVALID]);
    expect(verdict(await api(bola.host, "/tokens", { method: "DELETE", token: atAda.access }))).toEqual(
      INVALID,
    );
    expect(verdict(await api(PLATFORM, "/tokens", { method: "DELETE", token: atAda.access }))).toEqual(
      INVALID,
    );
    expect((await me(ada, atAda.access)).status).toBe(200);
  });
});

describe("a refresh token", () => {
  test("of one place means nothing in any other, and is not used up there", async () => {
    const asked: [string, string][] = [
      [bola.host, atAda.refresh],
      [PLATFORM, atAda.refresh],
      [ada.host, ofSeller.refresh],
      [ada.host, ofAdmin.refresh],
    ];
    for (const [host, token] of asked) {
      const said = await refresh(host, token);
      expect([verdict(said), said.trips]).toEqual([INVALID, 0]);
    }
    atAda = tokensIn(await refresh(ada.host, atAda.refresh));
    ofSeller = tokensIn(await refresh(PLATFORM, ofSeller.refresh));
  });

  test("that was made up or changed does nothing at all", async () => {
    const victim = await addBuyer(ada);
    const { access, refresh: token } = await signIn(ada.host, victim);
    const [sid = "", , , mac = ""] = token.split(".");
    const wrongKey = macFor(SECRET, `buyer:${bola.id}`);
    const made = [
      `${sid}.1.-.${mac}`,
      `${sid}.5.-.${mac}`,
      `${sid}.0.${ada.id}.${mac}`,
      `${sid}.0.-.${await wrongKey("refresh", `${sid}.0.-`)}`,
      `${sid}.0.-.${await macFor(SECRET, `buyer:${ada.id}`)("code", `${sid}.0.-`)}`,
      `${sid}.0.-.`,
      `${sid}.0.-.${"A".repeat(43)}`,
      "",
      "x",
    ];
    for (const forgedToken of made) {
      const said = await refresh(ada.host, forgedToken);
      expect([verdict(said), said.trips]).toEqual([INVALID, 0]);
    }
    expect((await me(ada, access)).status).toBe(200);
    tokensIn(await refresh(ada.host, token));
  });

  test("is no access token, and an access token refreshes nothing", async () => {
    expect(verdict(await me(ada, atAda.refresh))).toEqual(INVALID);
    expect(verdict(await refresh(ada.host, atAda.access))).toEqual(INVALID);
    expect((await me(ada, atAda.access)).status).toBe(200);
  });

  test("of a browser's session there is none, not even one that is signed", async () => {
    const buyer = await addBuyer(ada);
    const { access } = await signIn(ada.host, buyer);
    const sid = String(claimsOf(access)["sid"]);
    await sql("update buyer_sessions set refresh_step = null where id = $1", [sid]);
    const mac = await macFor(SECRET, `buyer:${ada.id}`)("refresh", `${sid}.0.-`);
    expect(verdict(await refresh(ada.host, `${sid}.0.-.${mac}`))).toEqual([401, "signed_out"]);
    expect(await sql("select 1 from buyer_sessions where id = $1", [sid])).toHaveLength(1);
  });
});

test("a browser's cookies mean nothing to the API, and its tokens nothing to the pages", async () => {
  const form = { email: zainab.email, password: zainab.password };
  const seller = await addSeller([bola, "owner"]);
  const page = await visit(PLATFORM, "/sign-in", { form: { ...form, email: seller.email } });
  const cookie = [page.headers["set-cookie"] ?? []]
    .flat()
    .map((line) => line.split(";")[0])
    .join("; ");
  expect(cookie).toContain("__Host-seller.session_token");
  expect(verdict(await api(PLATFORM, "/seller/me", { headers: { cookie } }))).toEqual([401, "token_missing"]);
  const { access } = await signIn(PLATFORM, seller);
  const dashboard = await visit(PLATFORM, "/dashboard", { headers: { authorization: `Bearer ${access}` } });
  expect(dashboard.status).toBe(302);
});

test.each([
  "",
  "Basic eDp5",
  "Bearer",
  "Bearer  ",
  "Bearer a b",
  "bearer",
  "Token x",
  `Bearer ${"a".repeat(5000)}`,
])("a header that is none (%s) is told what to send", async (authorization) => {
  const said = await api(PLATFORM, "/seller/me", { headers: { authorization } });
  expect(verdict(said)).toEqual([401, "token_missing"]);
  expect(said.headers["www-authenticate"]).toBe("Bearer");
});
