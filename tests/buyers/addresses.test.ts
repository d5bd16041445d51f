import { beforeAll, beforeEach, expect, test } from "vitest";
import { addressPage } from "#domain/buyer/address-page.ts";
import { myAddresses } from "#domain/buyer/addresses.ts";
import { MOST_ADDRESSES } from "#domain/buyer/address.ts";
import { preferMyAddress } from "#domain/buyer/prefer-address.ts";
import { removeMyAddress } from "#domain/buyer/remove-address.ts";
import { saveAddress } from "#domain/buyer/save-address.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, recipient, refusal, type Person } from "./person.ts";

let ada: OpenShop;
let zainab: Person;
beforeAll(async () => void (ada = await openShop()));
beforeEach(async () => void (zainab = await join(ada)));

const streets = async () =>
  (await myAddresses(zainab.shop)).addresses.map(
    ({ address, preferred }) => `${address.line1}${preferred ? " *" : ""}`,
  );
const add = (line1: string) => saveAddress(zainab.shop, null, recipient(line1));
const idOf = async (line1: string) =>
  (await myAddresses(zainab.shop)).addresses.find(({ address }) => address.line1 === line1)?.id ?? "";

test("the first address is the preferred one, until another is made so", async () => {
  await add("1 First");
  await add("2 Second");
  await add("3 Third");
  expect(await streets()).toEqual(["1 First *", "3 Third", "2 Second"]);
  await preferMyAddress(zainab.shop, await idOf("2 Second"));
  expect((await streets())[0]).toBe("2 Second *");
  expect((await streets()).filter((street) => street.endsWith("*"))).toHaveLength(1);
});

test("an address is changed and deleted; deleting twice is no fault", async () => {
  await add("1 First");
  const id = await idOf("1 First");
  await saveAddress(zainab.shop, id, recipient(" 9  Ninth ", "Mama Zainab"));
  expect((await addressPage(zainab.shop, id)).address).toMatchObject({
    name: "Mama Zainab",
    preferred: true,
    address: { line1: "9 Ninth" },
  });
  await removeMyAddress(zainab.shop, id);
  await removeMyAddress(zainab.shop, id);
  expect(await streets()).toEqual([]);
  expect(await refusal(saveAddress(zainab.shop, id, recipient()))).toMatchObject({ code: "not_found" });
});

test("what is missing is said field by field, and nothing is kept", async () => {
  const wrong = await refusal(saveAddress(zainab.shop, null, { ...recipient(""), name: "", phone: "12" }));
  expect(Object.keys((wrong as { problems: object }).problems)).toEqual(["name", "phone", "address.line1"]);
  expect(await streets()).toEqual([]);
});

test.each(["new-ish", "", "0190f3c0-0000-7000-8000-00000000feed", "../1"])(
  "an id that is none of theirs is a miss: %s",
  async (id) => {
    expect(await refusal(addressPage(zainab.shop, id))).toMatchObject({ code: "not_found" });
    expect(await refusal(preferMyAddress(zainab.shop, id))).toMatchObject({ code: "not_found" });
    expect(await refusal(saveAddress(zainab.shop, id, recipient()))).toMatchObject({ code: "not_found" });
  },
);

test("twenty addresses fit, also when many come at once", async () => {
  const sent = await Promise.allSettled(
    Array.from({ length: MOST_ADDRESSES + 6 }, (_, n) => add(`${n} Street`)),
  );
  const refused = sent.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(6);
  for (const one of refused)
    expect(one).toMatchObject({ reason: { code: "conflict", reason: "addresses_full" } });
  const all = await streets();
  expect(all).toHaveLength(MOST_ADDRESSES);
  expect(all.filter((street) => street.endsWith("*"))).toHaveLength(1);
});

test("preferring several at once leaves one", async () => {
  for (const street of ["1 First", "2 Second", "3 Third"]) await add(street);
  const { addresses } = await myAddresses(zainab.shop);
  await Promise.all([...addresses, ...addresses].map(({ id }) => preferMyAddress(zainab.shop, id)));
  expect((await streets()).filter((street) => street.endsWith("*"))).toHaveLength(1);
});
