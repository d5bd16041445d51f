import { beforeAll, expect, test } from "vitest";
import { api, claimsOf, me, PLATFORM, refresh, signIn, tokensIn, verdict, type Said } from "./api.ts";
import { addBuyer, addSeller, join } from "./api-people.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";

let ada: TestStore;
let bola: TestStore;
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
});

const sessions = async (table: string, userId: string): Promise<number> =>
  (await sql(`select 1 from ${table} where user_id::text = $1`, [userId])).length;

test("a refresh gives the next pair and moves the session on", async () => {
  const buyer = await addBuyer(ada);
  const first = await signIn(ada.host, buyer);
  await sql("update buyer_sessions set expires_at = now() + interval '1 minute' where user_id = $1", [
    buyer.id,
  ]);
  const second = tokensIn(await refresh(ada.host, first.refresh));
  expect(second.refresh).not.toBe(first.refresh);
  expect(claimsOf(second.access)["sid"]).toBe(claimsOf(first.access)["sid"]);
  const third = tokensIn(await refresh(ada.host, second.refresh));
  expect((await me(ada, third.access)).status).toBe(200);
  const [row] = await sql<{ days: number; step: number }>(
    `select round(extract(epoch from expires_at - now()) / 86400)::int as days, refresh_step as step
     from buyer_sessions where user_id = $1`,
    [buyer.id],
  );
  expect(row).toEqual({ days: 90, step: 2 });
});

test.each(["store", "platform"] as const)(
  "a refresh token used again ends its whole family at once, and no other (%s)",
  async (at) => {
    const somebody = at === "store" ? await addBuyer(ada) : await addSeller([ada, "staff"]);
    const [host, path] = at === "store" ? [ada.host, "/me"] : [PLATFORM, "/seller/store"];
    const other = await signIn(host, somebody);
    const first = await signIn(host, somebody);
    const second = tokensIn(await refresh(host, first.refresh));
    const third = tokensIn(await refresh(host, second.refresh));
    const stolen = await refresh(host, first.refresh);
    expect(verdict(stolen)).toEqual([401, "token_reused"]);
    expect(stolen.headers["www-authenticate"]).toBe('Bearer error="invalid_token"');
    expect(verdict(await refresh(host, third.refresh))).toEqual([401, "signed_out"]);
    for (const { access: token } of [first, second, third])
      expect(verdict(await api(host, path, { token }))).toEqual([401, "signed_out"]);
    expect((await api(host, path, { token: other.access })).status).toBe(200);
    tokensIn(await refresh(host, other.refresh));
  },
);

test("of many uses of one refresh token at once, one at most gets tokens, and the family is over", async () => {
  for (let round = 0; round < 5; round++) {
    const buyer = await addBuyer(ada);
    const { refresh: token } = await signIn(ada.host, buyer);
    const all = await Promise.all(
      Array.from({ length: round === 0 ? 2 : 8 }, () => refresh(ada.host, token)),
    );
    const won = all.filter(({ status }) => status === 200);
    expect(won.length).toBeLessThanOrEqual(1);
    const refused = all.filter(({ status }) => status !== 200).map((said: Said) => String(verdict(said)));
    expect(refused.every((said) => /^401,(token_reused|signed_out)$/.test(said))).toBe(true);
    expect(refused).toContain("401,token_reused");
    expect(await sessions("buyer_sessions", buyer.id)).toBe(0);
    for (const said of won) {
      const { access, refresh: next } = tokensIn(said);
      expect(verdict(await me(ada, access))).toEqual([401, "signed_out"]);
      expect(verdict(await refresh(ada.host, next))).toEqual([401, "signed_out"]);
    }
  }
});

test("a session that is over, or was ended, refreshes nothing", async () => {
  const buyer = await addBuyer(ada);
  const rested = await signIn(ada.host, buyer);
  await sql("update buyer_sessions set expires_at = now() where user_id = $1", [buyer.id]);
  expect(verdict(await refresh(ada.host, rested.refresh))).toEqual([401, "signed_out"]);
  expect(verdict(await me(ada, rested.access))).toEqual([401, "signed_out"]);

  const ended = await signIn(ada.host, buyer);
  const gone = await api(ada.host, "/tokens", { method: "DELETE", token: ended.access });
  expect([gone.status, gone.text]).toEqual([204, ""]);
  expect(await sessions("buyer_sessions", buyer.id)).toBe(0);
  expect(verdict(await me(ada, ended.access))).toEqual([401, "signed_out"]);
  expect(verdict(await refresh(ada.host, ended.refresh))).toEqual([401, "signed_out"]);
  expect((await api(ada.host, "/tokens", { method: "DELETE", token: ended.access })).status).toBe(204);
});

test("ending one session leaves the person's others, and everybody else's, as they are", async () => {
  const [seller, other] = [await addSeller([ada, "staff"]), await addSeller([ada, "staff"])];
  const [first, second, theirs] = [
    await signIn(PLATFORM, seller),
    await signIn(PLATFORM, seller),
    await signIn(PLATFORM, other),
  ];
  await api(PLATFORM, "/tokens", { method: "DELETE", token: first.access });
  for (const { access: token } of [second, theirs])
    expect((await api(PLATFORM, "/seller/me", { token })).status).toBe(200);
});

test("whoever is signed out everywhere is out with their programs too", async () => {
  const seller = await addSeller([ada, "manager"]);
  const tokens = await signIn(PLATFORM, seller);
  await sql("delete from seller_sessions where user_id = $1", [seller.id]);
  for (const path of ["/seller/me", "/seller/stores", "/seller/store", "/seller/products", "/seller/orders"])
    expect(verdict(await api(PLATFORM, path, { token: tokens.access }))).toEqual([401, "signed_out"]);
  expect(verdict(await refresh(PLATFORM, tokens.refresh))).toEqual([401, "signed_out"]);
});

test("who is taken off the staff, or given another role, is out at once; the next pair knows", async () => {
  const seller = await addSeller([ada, "staff"], [bola, "viewer"]);
  const first = await signIn(PLATFORM, seller, { store: ada.slug });
  const at = (token: string) => api(PLATFORM, "/seller/orders", { token });
  await sql("update store_staff set role = 'viewer' where store_id = $1 and user_id = $2", [
    ada.id,
    seller.id,
  ]);
  expect(verdict(await at(first.access))).toEqual([401, "signed_out"]);
  const second = tokensIn(await refresh(PLATFORM, first.refresh));
  expect(claimsOf(second.access)["role"]).toBe("viewer");
  expect((await at(second.access)).status).toBe(200);

  await sql("delete from store_staff where store_id = $1 and user_id = $2", [ada.id, seller.id]);
  expect(verdict(await at(second.access))).toEqual([401, "signed_out"]);
  // Tokens for one store never turn into tokens for another by themselves.
  const third = tokensIn(await refresh(PLATFORM, second.refresh));
  expect(claimsOf(third.access)).toMatchObject({ store: null, role: null });
  await join(seller, ada, "staff");
});

test("a store that moved to another address is found again with the next pair", async () => {
  const store = await openTestStore();
  const seller = await addSeller([store, "staff"]);
  const first = await signIn(PLATFORM, seller);
  const slug = `moved-${store.slug}`;
  await sql("update stores set slug = $2 where id = $1", [store.id, slug]);
  expect(verdict(await api(PLATFORM, "/seller/store", { token: first.access }))).toEqual([401, "signed_out"]);
  const second = tokensIn(await refresh(PLATFORM, first.refresh));
  expect((await api(PLATFORM, "/seller/store", { token: second.access })).body).toMatchObject({ slug });
});
