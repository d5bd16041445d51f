import { beforeAll, expect, inject, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { answerOf, newApiKey, prefixOf } from "#domain/api-key/key.ts";
import { API_SCOPES, type ApiScope } from "#domain/staff/may.ts";
import { storeSigner } from "#wiring/identity/store-signer.ts";
import { api, newAddress, PLATFORM, useUp, verdict } from "./api.ts";
import { addOrder } from "./api-people.ts";
import { addProduct, openTestStore, sql, type TestStore } from "./store.ts";

const SECRET = inject("built").env["SECRET_KEY"] ?? "";
const INVALID = [401, "key_invalid"];

let ada: TestStore;
let bola: TestStore;
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
  await addProduct(ada, "Ankara tote", 1_250_000, 4);
  await addProduct(bola, "Krobo beads", 900_000, 4);
  await addOrder(ada, 1, null);
  await addOrder(bola, 1, null);
});

const hashOf = (storeId: string, text: string) =>
  answerOf({ signer: storeSigner(SECRET) }, { storeId, text });

async function addKey(store: TestStore, scopes: ApiScope[], text = newApiKey(store.id)) {
  const id = uuidv7();
  await sql(
    `insert into api_keys (id, store_id, name, prefix, answer, scopes, created_by, created_by_name)
     values ($1, $2, 'Till', $3, $4, $5, 'user-ada', 'Ada')`,
    [id, store.id, prefixOf(text), await hashOf(store.id, text), scopes],
  );
  return { id, text };
}

const lastUse = async (id: string): Promise<Date | null> =>
  (await sql<{ at: Date | null }>("select last_used_at as at from api_keys where id = $1", [id]))[0]?.at ??
  null;

test("a key opens its own store, as far as its scopes reach", async () => {
  const { text: token } = await addKey(ada, ["catalogue.read"]);
  const store = await api(PLATFORM, "/seller/store", { token });
  expect(store.body).toMatchObject({ slug: ada.slug, role: null, scopes: ["catalogue.read"] });
  const products = await api(PLATFORM, "/seller/products", { token });
  expect(products.body.data.map(({ title }) => title)).toEqual(["Ankara tote"]);
  for (const path of ["/seller/orders", "/seller/orders/1"])
    expect(verdict(await api(PLATFORM, path, { token }))).toEqual([403, "forbidden"]);
  expect(verdict(await api(PLATFORM, "/seller/orders/1/fulfilment", { token, json: {} }))).toEqual([
    403,
    "forbidden",
  ]);
});

test("each scope opens what it names and nothing else", async () => {
  const routes = [
    ["/seller/products", "catalogue.read", undefined],
    ["/seller/orders", "orders.read", undefined],
    ["/seller/orders/1", "orders.read", undefined],
    ["/seller/orders/1/fulfilment", "orders.fulfil", {}],
  ] as const;
  for (const scope of API_SCOPES) {
    const { text: token } = await addKey(ada, [scope]);
    for (const [path, needs, json] of routes) {
      const { status } = await api(PLATFORM, path, { token, ...(json && { json }) });
      expect([scope, path, status]).toEqual([scope, path, scope === needs ? 200 : 403]);
    }
  }
});

test("an order that a key sends says so in its history", async () => {
  await addOrder(ada, 2, null);
  const { id, text: token } = await addKey(ada, ["orders.fulfil"]);
  expect((await api(PLATFORM, "/seller/orders/2/fulfilment", { token, json: {} })).status).toBe(200);
  const [event] = await sql(
    "select actor from events where store_id = $1 and type = 'ORDER_FULFILLED' and actor like $2",
    [ada.id, `machine:${id}`],
  );
  expect(event).toEqual({ actor: `machine:${id}` });
});

test("a key stands for no person and opens no shop's side", async () => {
  const { text: token } = await addKey(ada, [...API_SCOPES]);
  for (const path of ["/seller/me", "/seller/stores", "/admin/me", "/admin/stores"])
    expect(verdict(await api(PLATFORM, path, { token }))).toEqual([403, "person_required"]);
  for (const path of ["/me", "/me/orders"])
    expect(verdict(await api(ada.host, path, { token }))).toEqual([403, "person_required"]);
  const end = await api(PLATFORM, "/tokens", { method: "DELETE", token });
  expect(verdict(end)).toEqual([403, "person_required"]);
});

test("the secret of one store's key opens nothing in another, not even with its hash in the other's rows", async () => {
  const { text } = await addKey(ada, [...API_SCOPES]);
  const [, secret = ""] = /^opk_.{22}_(.{43})$/.exec(text) ?? [];
  const renamed = `${newApiKey(bola.id).slice(0, 27)}${secret}`;
  expect(verdict(await api(PLATFORM, "/seller/orders", { token: renamed }))).toEqual(INVALID);

  // Ada's hashes, both of her key and of the renamed one, in Bola's table.
  for (const told of [text, renamed])
    await sql(
      `insert into api_keys (id, store_id, name, prefix, answer, scopes, created_by, created_by_name)
       values ($1, $2, 'Till', 'x', $3, $4, 'user-ada', 'Ada')`,
      [uuidv7(), bola.id, await hashOf(ada.id, told), [...API_SCOPES]],
    );
  expect(verdict(await api(PLATFORM, "/seller/orders", { token: renamed }))).toEqual(INVALID);
  const own = await api(PLATFORM, "/seller/store", { token: text });
  expect(own.body).toMatchObject({ id: ada.id });
});

test("what is no key, or nobody's, is refused, and costs a look at most", async () => {
  const { text } = await addKey(ada, [...API_SCOPES]);
  const nobodys = await api(PLATFORM, "/seller/store", { token: newApiKey(ada.id) });
  expect([verdict(nobodys), nobodys.trips]).toEqual([INVALID, 1]);
  expect(nobodys.headers["www-authenticate"]).toBe('Bearer error="invalid_token"');
  const noStore = await api(PLATFORM, "/seller/store", { token: newApiKey(uuidv7()) });
  expect(verdict(noStore)).toEqual(INVALID);
  for (const token of [
    text.slice(0, -1),
    `${text}x`,
    "opk_",
    text.toUpperCase(),
    text.replace("opk_", "opk__"),
  ]) {
    const said = await api(PLATFORM, "/seller/store", { token });
    expect([said.status, said.trips]).toEqual([401, 0]);
  }
  const other = `${text.slice(0, -1)}${text.endsWith("A") ? "B" : "A"}`;
  expect(verdict(await api(PLATFORM, "/seller/store", { token: other }))).toEqual(INVALID);
});

test("a key that is revoked or over opens nothing from that moment, however warm it is", async () => {
  for (const end of ["revoked_at = now()", "expires_at = now()"]) {
    const { id, text: token } = await addKey(ada, [...API_SCOPES]);
    expect((await api(PLATFORM, "/seller/orders", { token })).status).toBe(200);
    expect((await api(PLATFORM, "/seller/orders", { token })).trips).toBe(1);
    await sql(`update api_keys set ${end} where id = $1`, [id]);
    for (const path of ["/seller/store", "/seller/products", "/seller/orders", "/seller/orders/1"])
      expect(verdict(await api(PLATFORM, path, { token }))).toEqual(INVALID);
    expect(verdict(await api(PLATFORM, "/seller/orders/1/fulfilment", { token, json: {} }))).toEqual(INVALID);
  }
});

test("a warm key costs the trip of its own question alone, and its use is noted once a minute without a wait", async () => {
  const { id, text: token } = await addKey(ada, [...API_SCOPES]);
  expect(await lastUse(id)).toBeNull();
  const first = await api(PLATFORM, "/seller/products", { token });
  expect([first.status, first.trips]).toEqual([200, 2]);
  await expect.poll(() => lastUse(id)).not.toBeNull();
  const noted = await lastUse(id);
  for (const path of ["/seller/store", "/seller/products", "/seller/orders"]) {
    const { status, trips } = await api(PLATFORM, path, { token });
    expect([path, status, trips]).toEqual([path, 200, 1]);
  }
  expect(await lastUse(id)).toEqual(noted);
});

test("a key that is refused was not used", async () => {
  const { id, text: token } = await addKey(ada, ["orders.read"]);
  expect((await api(PLATFORM, "/seller/products", { token })).status).toBe(403);
  await sql("update api_keys set revoked_at = now() where id = $1", [id]);
  expect(verdict(await api(PLATFORM, "/seller/orders", { token }))).toEqual(INVALID);
  expect(await lastUse(id)).toBeNull();
});

test("keys are counted each by itself, and those that nobody has by where they come from", async () => {
  const [busy, other] = [await addKey(ada, ["orders.read"]), await addKey(ada, ["orders.read"])];
  await useUp(`key|${busy.id}`);
  const refused = await api(PLATFORM, "/seller/store", { token: busy.text });
  expect(verdict(refused)).toEqual([429, "too_many"]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect((await api(PLATFORM, "/seller/store", { token: other.text })).status).toBe(200);
  const ip = newAddress();
  await useUp(`unknown key|${ip}`);
  const guess = await api(PLATFORM, "/seller/store", { token: newApiKey(ada.id), ip });
  expect([verdict(guess), guess.trips]).toEqual([[429, "too_many"], 0]);
  // A key that came by a moment ago needs no look-up, so guesses from beside it do not keep it out.
  expect((await api(PLATFORM, "/seller/store", { token: other.text, ip })).status).toBe(200);
});
