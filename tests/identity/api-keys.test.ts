import { uuidv7 } from "uuidv7";
import { beforeEach, expect, test } from "vitest";
import { createApiKey, KEYS_MOST } from "#domain/api-key/create.ts";
import { authenticateKey } from "#domain/api-key/authenticate.ts";
import { answerOf, readApiKey } from "#domain/api-key/key.ts";
import { listApiKeys } from "#domain/api-key/list.ts";
import { noteUse } from "#domain/api-key/note-use.ts";
import { revokeKey } from "#domain/api-key/revoke.ts";
import { Conflict, Forbidden, Invalid, NotFound, SignInAgain } from "#domain/errors.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

let open: OpenShop;
beforeEach(async () => void (open = await openShop()));

const me = (minutesAgo = 0) => ({
  personId: "user-ada",
  sessionId: "session",
  name: "Ada",
  email: "ada@demo.test",
  since: new Date(Date.now() - minutesAgo * 60_000),
});
const WISH = { name: "  Till \n at the door ", scopes: ["orders.read", "catalogue.read"], days: 90 };
const hashOf = (text: string) => answerOf(open.shop.ports, { storeId: open.shop.store.id, text });
const found = async (key: string) => authenticateKey(open.shop.db, await hashOf(key));

test("a key is shown once, kept as a hash, and known again by its first letters", async () => {
  const { name, key } = await createApiKey(open.shop, me(), WISH);
  expect(name).toBe("Till at the door");
  expect(readApiKey(key)?.storeId).toBe(open.shop.store.id);
  const [row] = await open.sql("select * from api_keys where store_id = $1", [open.shop.store.id]);
  expect(JSON.stringify(row)).not.toContain(key.slice(-30));
  expect(row).toMatchObject({ created_by: "user-ada", created_by_name: "Ada", revoked_at: null });
  const { live, over } = await listApiKeys(open.shop);
  expect(over).toEqual([]);
  expect(live).toMatchObject([
    {
      name,
      prefix: key.slice(0, 33),
      // In the order of the table of scopes, whatever order they were asked for in.
      scopes: ["catalogue.read", "orders.read"],
      createdByName: "Ada",
      lastUsedAt: null,
      state: "live",
    },
  ]);
  const days = ((live[0]?.expiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(90);
  expect(await found(key)).toMatchObject({
    name,
    scopes: ["catalogue.read", "orders.read"],
    store: open.shop.store,
  });
});

test("a form that is sent twice makes one key", async () => {
  const once = uuidv7();
  await createApiKey(open.shop, me(), { ...WISH, once });
  const twice = await createApiKey(open.shop, me(), { ...WISH, once }).catch((thrown: unknown) => thrown);
  expect(twice).toMatchObject({ reason: "key_made" });
  expect((await listApiKeys(open.shop)).live).toHaveLength(1);
});

test("making one takes one trip, and somebody who signed in a moment ago", async () => {
  await createApiKey(open.shop, me(14), WISH);
  expect(open.trips).toMatchObject({ read: 0, write: 1 });
  await expect(createApiKey(open.shop, me(16), WISH)).rejects.toBeInstanceOf(SignInAgain);
  expect(open.trips.total).toBe(1);
});

test.each([
  ["name", { name: " \n " }],
  ["name", { name: "x".repeat(61) }],
  ["scopes", { scopes: [] }],
  ["scopes", { scopes: ["orders.read", "payments.write"] }],
  ["scopes", { scopes: ["api_keys.write"] }],
  ["days", { days: 7 }],
])("what is wrong with the %s is said", async (field, wrong) => {
  const error = await createApiKey(open.shop, me(), { ...WISH, ...wrong }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  expect(Object.keys((error as Invalid).problems)).toEqual([field]);
});

test("no key, and no machine, makes a key", async () => {
  const shop = {
    ...open.shop,
    actor: { kind: "machine" as const, keyId: "k", name: "k", scopes: ["api_keys.write" as const] },
  };
  await expect(createApiKey(shop, me(), WISH)).rejects.toBeInstanceOf(Forbidden);
});

test("a revoked key is found no more and stays in the list; revoking again, or nothing, is no harm", async () => {
  const { key } = await createApiKey(open.shop, me(), WISH);
  const [made] = (await listApiKeys(open.shop)).live;
  await revokeKey(open.shop, made?.id ?? "");
  expect(await found(key)).toBeNull();
  const { live, over } = await listApiKeys(open.shop);
  expect([live, over.map(({ state }) => state)]).toEqual([[], ["revoked"]]);
  await revokeKey(open.shop, made?.id ?? "");
  expect((await listApiKeys(open.shop)).over[0]?.revokedAt).toEqual(over[0]?.revokedAt);
  await expect(revokeKey(open.shop, "nothing")).rejects.toBeInstanceOf(NotFound);
});

test("a key that is over is found no more and says so", async () => {
  const { key } = await createApiKey(open.shop, me(), WISH);
  await open.sql("update api_keys set expires_at = now() where store_id = $1", [open.shop.store.id]);
  expect(await found(key)).toBeNull();
  expect((await listApiKeys(open.shop)).over.map(({ state }) => state)).toEqual(["expired"]);
});

test("another store can't see, revoke or use it", async () => {
  const { key } = await createApiKey(open.shop, me(), WISH);
  const [made] = (await listApiKeys(open.shop)).live;
  const { shop: other } = await openShop();
  await expect(revokeKey(other, made?.id ?? "")).rejects.toBeInstanceOf(NotFound);
  expect((await listApiKeys(other)).live).toEqual([]);
  expect(await authenticateKey(other.db, await hashOf(key))).toBeNull();
  expect(await found(key)).not.toBeNull();
});

test("the last use is known to the minute", async () => {
  await createApiKey(open.shop, me(), WISH);
  const id = (await listApiKeys(open.shop)).live[0]?.id ?? "";
  const used = async () => (await listApiKeys(open.shop)).live[0]?.lastUsedAt?.getTime();
  const start = Date.now();
  const at = (seconds: number) => ({ ...open.shop, now: () => new Date(start + seconds * 1000) });
  await noteUse(at(0), id);
  await noteUse(at(59), id);
  expect(await used()).toBe(start);
  await noteUse(at(61), id);
  expect(await used()).toBe(start + 61_000);
});

test("a store has so many keys that count, and no more", async () => {
  await open.sql(
    `insert into api_keys (id, store_id, name, prefix, answer, scopes, created_by, created_by_name)
     select gen_random_uuid(), $1, 'Old', 'x', n::text, '{orders.read}', 'a', 'Ada' from generate_series(1, $2) n`,
    [open.shop.store.id, KEYS_MOST - 1],
  );
  await createApiKey(open.shop, me(), WISH);
  await expect(createApiKey(open.shop, me(), WISH)).rejects.toBeInstanceOf(Conflict);
  const [{ id } = { id: "" }] = (await listApiKeys(open.shop)).live;
  await revokeKey(open.shop, id);
  await createApiKey(open.shop, me(), WISH);
});
