import { beforeAll, describe, expect, test } from "vitest";
import { api, claimsOf, me, PLATFORM, refresh, signIn, tokensIn, verdict } from "./api.ts";
import { addAdmin, addApp, addBuyer, addOrder, addSeller, takesRealMoney } from "./api-people.ts";
import { addProduct, openTestStore, sql, type TestStore } from "./store.ts";
import { visit } from "./visit.ts";

let ada: TestStore;
let bola: TestStore;
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
});

describe("a buyer", () => {
  test("signs in at the store's address and reads their own account", async () => {
    const buyer = await addBuyer(ada);
    const { access } = await signIn(ada.host, buyer);
    expect(claimsOf(access)).toMatchObject({
      iss: `http://${ada.host}`,
      sub: buyer.id,
      realm: "buyer",
      store: ada.id,
      role: null,
      sid: expect.any(String),
      jti: expect.any(String),
    });
    const { iat, exp } = claimsOf(access) as { iat: number; exp: number };
    expect(exp - iat).toBe(600);
    const answer = await me(ada, access);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: buyer.id, name: "Ngozi Ade", email: buyer.email });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("sees the orders of their own account, a page at a time, and nobody else's", async () => {
    const [buyer, other] = [await addBuyer(ada), await addBuyer(ada)];
    for (let number = 1; number <= 52; number++) await addOrder(ada, number, buyer.id);
    await addOrder(ada, 60, other.id);
    const { access: token } = await signIn(ada.host, buyer);
    const first = await api(ada.host, "/me/orders", { token });
    expect(first.body.data).toHaveLength(50);
    expect(first.body.data[0]).toMatchObject({
      id: expect.stringMatching(/^ord_[0-9a-f]{32}$/),
      number: 52,
      total: { amount: 12_500, currency: "NGN" },
    });
    const next = await api(ada.host, `/me/orders?cursor=${String(first.body["next_cursor"])}`, { token });
    expect(next.body.data.map(({ number }) => number)).toEqual([2, 1]);
    expect(next.body["next_cursor"]).toBeNull();
    expect(verdict(await api(ada.host, "/me/orders?cursor=x", { token }))).toEqual([422, "invalid"]);
  });
});

describe("a seller", () => {
  test("of one store gets tokens for it, with their role", async () => {
    const seller = await addSeller([ada, "staff"]);
    const said = await api(PLATFORM, "/tokens", {
      json: { email: seller.email.toUpperCase(), password: seller.password },
    });
    expect(said.body).toMatchObject({
      token_type: "Bearer",
      expires_in: 600,
      store: { id: ada.id, slug: ada.slug, role: "staff" },
    });
    const { access: token } = tokensIn(said);
    expect(claimsOf(token)).toMatchObject({ realm: "seller", store: ada.id, role: "staff" });
    expect((await api(PLATFORM, "/seller/me", { token })).body).toMatchObject({
      email: seller.email,
      store: { slug: ada.slug, role: "staff" },
    });
    const store = await api(PLATFORM, "/seller/store", { token });
    expect(store.body).toMatchObject({ id: ada.id, slug: ada.slug, currency: "NGN", role: "staff" });
  });

  test("of several, or none, names one; before that only their list is open", async () => {
    const seller = await addSeller([ada, "viewer"], [bola, "manager"]);
    const { access: token, refresh: next } = await signIn(PLATFORM, seller);
    expect(claimsOf(token)).toMatchObject({ store: null, role: null });
    expect(verdict(await api(PLATFORM, "/seller/store", { token }))).toEqual([403, "store_required"]);
    const list = await api(PLATFORM, "/seller/stores", { token });
    expect(new Set(list.body.data.map(({ slug, role }) => `${String(role)} of ${String(slug)}`))).toEqual(
      new Set([`viewer of ${ada.slug}`, `manager of ${bola.slug}`]),
    );
    const chosen = tokensIn(await refresh(PLATFORM, next, { store: bola.slug }));
    expect(claimsOf(chosen.access)).toMatchObject({ store: bola.id, role: "manager" });
    const kept = tokensIn(await refresh(PLATFORM, chosen.refresh));
    expect(claimsOf(kept.access)).toMatchObject({ store: bola.id });
    const byId = await signIn(PLATFORM, seller, { store: ada.id });
    expect(claimsOf(byId.access)).toMatchObject({ store: ada.id, role: "viewer" });
    const none = await signIn(PLATFORM, await addSeller());
    expect(claimsOf(none.access)).toMatchObject({ store: null });
  });

  test("can name no store of somebody else's, and loses nothing by trying", async () => {
    const seller = await addSeller([ada, "owner"]);
    const { email, password } = seller;
    const wrong = await api(PLATFORM, "/tokens", { json: { email, password, store: bola.slug } });
    expect(verdict(wrong)).toEqual([404, "not_found"]);
    const { refresh: token } = await signIn(PLATFORM, seller);
    expect(verdict(await refresh(PLATFORM, token, { store: bola.slug }))).toEqual([404, "not_found"]);
    tokensIn(await refresh(PLATFORM, token));
  });

  test("lists products, lists and reads orders, and sends one; a viewer can't send", async () => {
    const store = await openTestStore();
    const [staff, viewer] = [await addSeller([store, "staff"]), await addSeller([store, "viewer"])];
    const { productId } = await addProduct(store, "Ankara tote", 1_250_000, 4);
    await addOrder(store, 7, null);
    const { access: token } = await signIn(PLATFORM, staff);
    const products = await api(PLATFORM, "/seller/products", { token });
    expect(products.body.data).toMatchObject([
      {
        id: `prod_${productId.replaceAll("-", "")}`,
        title: "Ankara tote",
        stock: 4,
        price_from: { amount: 1_250_000, currency: "NGN" },
      },
    ]);
    expect((await api(PLATFORM, "/seller/orders", { token })).body.data).toMatchObject([
      { number: 7, name: "Zainab Bello", payment_status: null, total: { amount: 12_500 } },
    ]);
    const order = await api(PLATFORM, "/seller/orders/7", { token });
    expect(order.body).toMatchObject({ number: 7, email: "zainab@example.com", fulfilments: [] });
    expect(order.text).not.toContain("order-key");
    expect(verdict(await api(PLATFORM, "/seller/orders/8", { token }))).toEqual([404, "not_found"]);
    expect(verdict(await api(PLATFORM, "/seller/orders/x", { token }))).toEqual([404, "not_found"]);

    const path = "/seller/orders/7/fulfilment";
    const { access: viewers } = await signIn(PLATFORM, viewer);
    expect((await api(PLATFORM, "/seller/orders/7", { token: viewers })).status).toBe(200);
    expect(verdict(await api(PLATFORM, path, { token: viewers, json: {} }))).toEqual([403, "forbidden"]);
    const wrong = await api(PLATFORM, path, { token, json: { tracking_url: "ftp://x" } });
    expect([wrong.status, Object.keys(wrong.body["problems"] ?? {})]).toEqual([422, ["tracking_url"]]);
    const sent = await api(PLATFORM, path, {
      token,
      json: { carrier: "GIG", tracking_number: "44\u000071" },
    });
    expect([sent.status, sent.body]).toEqual([200, { number: 7, status: "fulfilled" }]);
    expect((await api(PLATFORM, path, { token, json: {} })).status).toBe(200);
    expect((await api(PLATFORM, "/seller/orders/7", { token })).body).toMatchObject({
      status: "fulfilled",
      fulfilments: [{ carrier: "GIG", tracking_number: "4471", status: "sent" }],
    });
  });
});

describe("an admin", () => {
  test("enters with a code only, once each, and lists every store", async () => {
    const { email, password, code } = await addAdmin();
    const json = { email, password, realm: "admin" };
    expect(verdict(await api(PLATFORM, "/tokens", { json }))).toEqual([401, "second_factor_required"]);
    expect(verdict(await api(PLATFORM, "/tokens", { json: { ...json, code: "000000" } }))).toEqual([
      401,
      "second_factor_wrong",
    ]);
    const now = await code();
    const said = await api(PLATFORM, "/tokens", { json: { ...json, code: now } });
    const { access: token, refresh: next } = tokensIn(said);
    expect(said.body).not.toHaveProperty("store");
    expect(verdict(await api(PLATFORM, "/tokens", { json: { ...json, code: now } }))).toEqual([
      401,
      "second_factor_wrong",
    ]);
    expect((await api(PLATFORM, "/admin/me", { token })).body).toMatchObject({ email });
    const list = await api(PLATFORM, "/admin/stores", { token });
    expect(list.body.data.some(({ slug }) => slug === ada.slug)).toBe(true);
    const after = await api(PLATFORM, `/admin/stores?cursor=${bola.id}`, { token });
    expect(after.body.data.map(({ slug }) => slug)).toContain(ada.slug);
    expect(after.body.data.map(({ slug }) => slug)).not.toContain(bola.slug);
    const later = tokensIn(await refresh(PLATFORM, next));
    expect(claimsOf(later.access)).toMatchObject({ realm: "admin", sub: expect.any(String), store: null });
  });

  test("is out after half an hour without a refresh, and after twelve hours whatever they do", async () => {
    const admin = await addAdmin();
    const { access, refresh: first } = await signIn(PLATFORM, admin, {
      realm: "admin",
      code: await admin.code(),
    });
    const sid = claimsOf(access)["sid"];
    const restOf = async () => {
      const [row] = await sql<{ s: number }>(
        "select extract(epoch from expires_at - now())::int as s from admin_sessions where id = $1",
        [sid],
      );
      return row?.s ?? 0;
    };
    expect(Math.abs((await restOf()) - 1800)).toBeLessThan(20);
    await sql("update admin_sessions set created_at = now() - interval '11 hours 50 minutes' where id = $1", [
      sid,
    ]);
    tokensIn(await refresh(PLATFORM, first));
    expect(Math.abs((await restOf()) - 600)).toBeLessThan(20);
    await sql("update admin_sessions set expires_at = now() where id = $1", [sid]);
    expect(verdict(await api(PLATFORM, "/admin/me", { token: access }))).toEqual([401, "signed_out"]);
  });
});

describe("a second factor", () => {
  test("that a seller has is asked of their programs too; a recovery code will do, once", async () => {
    const seller = await addSeller([ada, "manager"]);
    const code = await addApp("seller", seller.id);
    const { email, password } = seller;
    expect(verdict(await api(PLATFORM, "/tokens", { json: { email, password } }))).toEqual([
      401,
      "second_factor_required",
    ]);
    const { access } = await signIn(PLATFORM, seller, { code: await code() });
    expect(claimsOf(access)).toMatchObject({ mfa: true });
    // A wrong password says nothing of it.
    const guess = await api(PLATFORM, "/tokens", { json: { email, password: "a guess at noon" } });
    expect(verdict(guess)).toEqual([401, "wrong_credentials"]);
  });

  test("is due from an owner whose store takes real money, when they sign in and when they refresh", async () => {
    const store = await openTestStore();
    const owner = await addSeller([store, "owner"]);
    const { refresh: token } = await signIn(PLATFORM, owner);
    await takesRealMoney(store);
    const { email, password } = owner;
    expect(verdict(await api(PLATFORM, "/tokens", { json: { email, password } }))).toEqual([
      403,
      "second_factor_due",
    ]);
    expect(verdict(await refresh(PLATFORM, token))).toEqual([403, "second_factor_due"]);
    const manager = await addSeller([store, "manager"]);
    await signIn(PLATFORM, manager);
    await signIn(PLATFORM, owner, { code: await (await addApp("seller", owner.id))() });
  });
});

test("a program's session stands in the list of devices as one", async () => {
  const seller = await addSeller([ada, "staff"]);
  await signIn(PLATFORM, seller);
  const rows = await sql("select refresh_step, user_agent from seller_sessions where user_id = $1", [
    seller.id,
  ]);
  expect(rows).toMatchObject([{ refresh_step: 0 }]);
});

test("warm requests cost the trip of their own question alone", async () => {
  const [buyer, seller, admin] = [await addBuyer(ada), await addSeller([ada, "manager"]), await addAdmin()];
  await visit(ada.host, "/");
  const at = await signIn(ada.host, buyer);
  const of = await signIn(PLATFORM, seller);
  const over = await signIn(PLATFORM, admin, { realm: "admin", code: await admin.code() });
  const asked = [
    [ada.host, "/me", at],
    [ada.host, "/me/orders", at],
    [PLATFORM, "/seller/me", of],
    [PLATFORM, "/seller/stores", of],
    [PLATFORM, "/seller/store", of],
    [PLATFORM, "/seller/products", of],
    [PLATFORM, "/seller/orders", of],
    [PLATFORM, "/admin/me", over],
    [PLATFORM, "/admin/stores", over],
  ] as const;
  for (const [host, path, { access: token }] of asked) {
    const { status, trips } = await api(host, path, { token });
    expect({ path, status, trips }).toEqual({ path, status: 200, trips: 1 });
  }
  const { email, password } = seller;
  expect((await api(PLATFORM, "/tokens", { json: { email, password } })).trips).toBe(2);
  expect((await refresh(PLATFORM, of.refresh)).trips).toBe(2);
});
