import { beforeAll, describe, expect, test } from "vitest";
import { api, me, newAddress, PLATFORM, signIn, verdict } from "./api.ts";
import { codeTo } from "./account.ts";
import { addBuyer, addSeller } from "./api-people.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";

let ada: TestStore;
let bola: TestStore;
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
  // The first request also looks up the store.
  await me(ada, "x");
});

describe("guesses", () => {
  test.each(["store", "platform"] as const)(
    "get one answer for a wrong password and an unknown address (%s)",
    async (at) => {
      const [host, somebody] =
        at === "store" ? [ada.host, await addBuyer(ada)] : [PLATFORM, await addSeller([ada, "staff"])];
      const wrong = await api(host, "/tokens", {
        json: { email: somebody.email, password: "a guess at noon" },
      });
      const nobody = await api(host, "/tokens", {
        json: { email: "nobody@example.com", password: "a guess at noon" },
      });
      const { request_id: _, ...first } = wrong.body;
      const { request_id: __, ...second } = nobody.body;
      expect(first).toEqual(second);
      expect([verdict(wrong), wrong.trips, nobody.trips]).toEqual([[401, "wrong_credentials"], 1, 1]);
    },
  );

  test("are counted as on the pages, and told to wait", async () => {
    const { email } = await addBuyer(bola);
    const ip = newAddress();
    let last = await api(bola.host, "/me");
    for (let time = 0; time < 21; time++)
      last = await api(bola.host, "/tokens", { json: { email, password: "a guess at noon" }, ip });
    expect(verdict(last)).toEqual([429, "too_many"]);
    expect(Number(last.headers["retry-after"])).toBeGreaterThan(0);
  });

  test("a buyer's password opens no other store, and none of the realms opens another", async () => {
    const buyer = await addBuyer(ada);
    const seller = await addSeller([ada, "owner"]);
    const tries = [
      [bola.host, buyer, {}],
      [PLATFORM, buyer, {}],
      [PLATFORM, buyer, { realm: "admin" }],
      [ada.host, seller, {}],
      [PLATFORM, seller, { realm: "admin" }],
    ] as const;
    for (const [host, { email, password }, more] of tries)
      expect(verdict(await api(host, "/tokens", { json: { email, password, ...more } }))).toEqual([
        401,
        "wrong_credentials",
      ]);
  });
});

test("a store that is closed gives no tokens and takes none", async () => {
  const store = await openTestStore();
  const buyer = await addBuyer(store);
  const { access } = await signIn(store.host, buyer);
  await sql("update stores set status = 'suspended' where id = $1", [store.id]);
  expect(verdict(await me(store, access))).toEqual([503, "closed"]);
  const draft = await openTestStore("draft");
  expect(verdict(await api(draft.host, "/me"))).toEqual([404, "not_found"]);
});

test("a seller whose letters arrive sends the code from one along, with the flow that it belongs to", async () => {
  const { id, password } = await addSeller([ada, "staff"]);
  const email = `person-${id.slice(-12)}@example.com`;
  await sql("update seller_users set email = $2 where id = $1", [id, email]);
  const asked = await api(PLATFORM, "/tokens", { json: { email, password } });
  expect(verdict(asked)).toEqual([401, "mailbox_code_required"]);
  const { flow } = asked.body as unknown as { flow: string };
  const enter = async (code: string) =>
    api(PLATFORM, "/tokens", { json: { email, password, code, flow }, ip: newAddress() });
  expect(verdict(await enter("0000 0000"))).toEqual([401, "mailbox_code_wrong"]);
  const given = await enter(await codeTo(email));
  expect(given.status).toBe(200);
  expect(given.body).toMatchObject({ store: { slug: ada.slug, role: "staff" } });
});
