import { expect, test } from "vitest";
import { createApiKey } from "#domain/api-key/create.ts";
import { listApiKeys } from "#domain/api-key/list.ts";
import { changeRole } from "#domain/staff/change-role.ts";
import { leaveStore } from "#domain/staff/leave.ts";
import { listStaff } from "#domain/staff/list.ts";
import { removeFromStaff } from "#domain/staff/remove.ts";
import { transferOwnership } from "#domain/staff/transfer.ts";
import { staffedStore } from "./staff-cast.ts";

/** A store that Ada, who made two keys, has handed over to Chidi, who made one. */
async function handedOver() {
  const store = await staffedStore();
  const { who: ada, shop } = await store.staff("owner", "Ada");
  const { who: chidi } = await store.staff("manager", "Chidi");
  await createApiKey(shop, ada.me, { name: "Till", scopes: ["catalogue.read"], days: null });
  await createApiKey(shop, ada.me, { name: "Courier", scopes: ["orders.cancel"], days: 30 });
  const made = store.letters.splice(0);
  const shown = await listStaff(shop);
  await transferOwnership(shop, ada.me, chidi.me.personId);
  const letter = store.letters.find(({ to }) => to === chidi.email);
  const mine = { name: "Chidi's own", scopes: ["catalogue.read"], days: null };
  await createApiKey(store.enter(chidi, "owner"), chidi.me, mine);
  store.letters.splice(0);
  const live = async () =>
    (await listApiKeys(store.enter(chidi, "owner"))).live.map(({ name }) => name).sort();
  return { store, ada, chidi, live, made, shown, letter };
}

test("keys go with the store: the card of the old owner and the letter of the new one name them and their maker", async () => {
  const { live, shown, letter, store, ada } = await handedOver();
  expect(shown.keys).toMatchObject([
    { name: "Till", createdByName: "Ada", scopes: ["catalogue.read"] },
    { name: "Courier", createdByName: "Ada" },
  ]);
  expect(letter?.text).toContain("“Till” (made by Ada), “Courier” (made by Ada)");
  expect(await live()).toEqual(["Chidi's own", "Courier", "Till"]);
  expect((await listStaff(store.enter(ada, "manager"))).keys).toEqual([]);
});

test("a store without keys is handed over without a word about them", async () => {
  const store = await staffedStore();
  const { who: ada, shop } = await store.staff("owner", "Ada");
  const { who: chidi } = await store.staff("manager", "Chidi");
  await transferOwnership(shop, ada.me, chidi.me.personId);
  expect(store.letters.map(({ text }) => text).join()).not.toContain("API key");
});

test("whoever is removed or leaves takes their keys along, and the event names them", async () => {
  for (const way of ["removed", "left"] as const) {
    const { store, ada, chidi, live } = await handedOver();
    if (way === "removed") await removeFromStaff(store.enter(chidi, "owner"), ada.me.personId);
    else await leaveStore(store.enter(ada, "manager"));
    expect(await live()).toEqual(["Chidi's own"]);
    expect((await store.events()).at(-1)?.data).toMatchObject({ keys: ["Till", "Courier"] });
    expect(store.letters.map(({ to, subject }) => [to, subject])).toEqual(
      way === "removed" ? [[ada.email, "You no longer work at Ada Fabrics"]] : [],
    );
  }
});

test("whoever gets a lower role loses the keys that can do more than they may, and hears of the role", async () => {
  const { store, ada, chidi, live } = await handedOver();
  await changeRole(store.enter(chidi, "owner"), chidi.me, ada.me.personId, "viewer");
  expect(await live()).toEqual(["Chidi's own", "Till"]);
  expect((await store.events()).at(-1)).toMatchObject({
    type: "STAFF_ROLE_CHANGED",
    data: { keys: ["Courier"] },
  });
  expect(store.letters).toMatchObject([{ to: ada.email, subject: "You are a viewer at Ada Fabrics now" }]);
});

test("making a key sends its maker one letter, without the key", async () => {
  const { made, ada } = await handedOver();
  expect(made).toMatchObject([
    { to: ada.email, fromName: "OPNMRT", subject: "A new API key for Ada Fabrics" },
    { to: ada.email, subject: "A new API key for Ada Fabrics" },
  ]);
  expect(made[0]?.text).toContain("see products");
  expect(made.map(({ text }) => text).join()).not.toContain("opk_");
});
