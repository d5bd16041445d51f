import { beforeAll, describe, expect, test } from "vitest";
import { api, claimsOf, newAddress, PLATFORM, refresh, signIn, useUp, verdict, type Said } from "./api.ts";
import { addBuyer, addSeller } from "./api-people.ts";
import { openTestStore, type TestStore } from "./store.ts";
import { hostOf, visit } from "./visit.ts";

let store: TestStore;
beforeAll(async () => void (store = await openTestStore()));

const JSON_TYPE = { "content-type": "application/json" };
const send = (body: string, headers: Record<string, string> = JSON_TYPE): Promise<Said> =>
  visit(PLATFORM, "/api/v1/tokens", {
    method: "POST",
    body,
    headers: { "cf-connecting-ip": newAddress(), ...headers },
  }).then((answer) => ({ ...answer, body: JSON.parse(answer.text) as Said["body"], trips: 0 }));

test("a problem is RFC 9457's, with a stable code, the request's id and no way to be kept", async () => {
  const said = await api(PLATFORM, "/seller/me");
  expect(said.headers).toMatchObject({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "www-authenticate": "Bearer",
  });
  expect(said.body).toEqual({
    type: "about:blank",
    status: 401,
    code: "token_missing",
    detail: expect.stringContaining("Authorization: Bearer"),
    request_id: said.headers["x-request-id"],
  });
});

describe("a body", () => {
  test("must be JSON, and say so", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""]) {
      const said = await send('{"email":"a@example.com","password":"x"}', { "content-type": type });
      expect(verdict(said)).toEqual([415, "not_json"]);
    }
    const withCharset = await send("{}", { "content-type": "Application/JSON; charset=utf-8" });
    expect(withCharset.status).toBe(422);
  });

  test.each(["", "{", "nul", '{"a":1,}', "\u00ff{", '{"email":"a"} x'])(
    "that can't be read (%j) is told",
    async (body) => {
      expect(verdict(await send(body))).toEqual([400, "bad_json"]);
    },
  );

  test("has at most 64 KB, whatever it says of its length", async () => {
    const large = JSON.stringify({ email: "a@example.com", password: "x".repeat(64 * 1024) });
    expect(verdict(await send(large))).toEqual([413, "too_large"]);
    const chunked = await send(large, { ...JSON_TYPE, "transfer-encoding": "chunked" });
    expect(verdict(chunked)).toEqual([413, "too_large"]);
  });

  test("with something wrong in it is told field by field", async () => {
    const wrong = await send(JSON.stringify({ email: 5, pasword: "x", realm: "king", code: ["1"] }));
    expect([wrong.status, wrong.body["code"], wrong.body["problems"]]).toEqual([
      422,
      "invalid",
      {
        email: "Send this as text.",
        password: "Send this as text.",
        realm: "This is seller or admin.",
        code: "Send this as text.",
        pasword: "There is no such field here.",
      },
    ]);
    for (const body of ["[]", "null", '"x"', "5"]) expect((await send(body)).status).toBe(422);
    const empty = await send(JSON.stringify({ email: "no address", password: "" }));
    expect(Object.keys(empty.body["problems"] ?? {})).toEqual(["email", "password"]);
  });

  test("with odd texts breaks nothing", async () => {
    for (const odd of ["\u0000", "\ud800", "‮", "'; drop table x; --", "a".repeat(300)]) {
      const said = await send(JSON.stringify({ email: `${odd}@example.com`, password: `${odd}x` }));
      expect([401, 422]).toContain(said.status);
    }
  });
});

describe("an address", () => {
  test.each([
    [PLATFORM, "/nothing"],
    [PLATFORM, "/tokens/"],
    [PLATFORM, "/me"],
    [PLATFORM, "/seller"],
    [PLATFORM, "/seller/orders/1/2"],
  ])("that is none (%s%s) is a problem", async (host, path) => {
    for (const method of ["GET", "POST", "OPTIONS"])
      expect(verdict(await api(host, path, { method }))).toEqual([404, "not_found"]);
  });

  test("of the platform is none at a store's, and at no host of ours there is none", async () => {
    for (const path of ["/seller/me", "/seller/orders", "/admin/me", "/admin/stores"])
      expect(verdict(await api(store.host, path))).toEqual([404, "not_found"]);
    for (const host of ["shop.example.com", hostOf("no-such-store")])
      expect(verdict(await api(host, "/me"))).toEqual([404, "not_found"]);
    const nul = await visit(PLATFORM, "/api/v1/seller/orders/%00");
    expect([nul.status, nul.headers["content-type"]]).toEqual([404, "application/problem+json"]);
  });

  test("says which methods it takes", async () => {
    const at = {
      put: await api(PLATFORM, "/seller/me", { method: "PUT" }),
      get: await api(PLATFORM, "/tokens"),
    };
    expect([verdict(at.put), at.put.headers["allow"]]).toEqual([
      [405, "method_not_allowed"],
      "GET, HEAD, OPTIONS",
    ]);
    expect([verdict(at.get), at.get.headers["allow"]]).toEqual([
      [405, "method_not_allowed"],
      "POST, DELETE, OPTIONS",
    ]);
    const fulfilment = await api(PLATFORM, "/seller/orders/1/fulfilment");
    expect([fulfilment.status, fulfilment.headers["allow"]]).toEqual([405, "POST, OPTIONS"]);
    const options = await api(PLATFORM, "/seller/me", { method: "OPTIONS" });
    expect([options.status, options.text, options.headers["allow"]]).toEqual([204, "", "GET, HEAD, OPTIONS"]);
    expect(options.headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("answers HEAD as GET, without a body", async () => {
    const { access: token } = await signIn(PLATFORM, await addSeller([store, "staff"]));
    const head = await api(PLATFORM, "/seller/me", { method: "HEAD", token });
    expect([head.status, head.text, head.headers["content-type"]]).toEqual([200, "", "application/json"]);
  });

  test("takes nothing that a page of another site sends", async () => {
    const headers = { origin: "https://evil.example" };
    const said = await api(PLATFORM, "/tokens", { json: {}, headers });
    expect(verdict(said)).toEqual([403, "foreign_origin"]);
  });
});

test("a program that asks too often waits; another session of the same person does not", async () => {
  const buyer = await addBuyer(store);
  const [busy, other] = [await signIn(store.host, buyer), await signIn(store.host, buyer)];
  const session = String(claimsOf(busy.access)["sid"]);
  await useUp(`buyer:${store.id}|session|${session}`);
  const refused = await api(store.host, "/me", { token: busy.access });
  expect([verdict(refused), refused.trips]).toEqual([[429, "too_many"], 0]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(verdict(await refresh(store.host, busy.refresh))).toEqual([429, "too_many"]);
  expect((await api(store.host, "/me", { token: other.access })).status).toBe(200);
});
