import { beforeEach, expect, test } from "vitest";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { profilePage } from "#domain/buyer/profile.ts";
import { saveProfile } from "#domain/buyer/save-profile.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, type Person } from "./person.ts";

let open: OpenShop;
let zainab: Person;
beforeEach(async () => {
  open = await openShop();
  zainab = await join(open);
});

const save = async (messageLetters?: boolean) =>
  saveProfile(await zainab.identity(), zainab.me, { name: "Zainab", phone: "", messageLetters });
const wants = async () => (await profilePage(zainab.shop)).profile.messageLetters;
const stops = () =>
  open.sql("select email from message_letter_stops where store_id = $1", [open.shop.store.id]);

test("letters about messages come until a buyer says no, and again when they say yes", async () => {
  expect(await wants()).toBe(true);
  await save(false);
  await save(false);
  expect(await wants()).toBe(false);
  // A page without the box says nothing about it.
  await save();
  expect(await wants()).toBe(false);
  await save(true);
  expect(await wants()).toBe(true);
});

test("one buyer's wish is no other's, nor the same address's in another store", async () => {
  await save(false);
  const kofi = await join(open);
  expect((await profilePage(kofi.shop)).profile.messageLetters).toBe(true);
  const elsewhere = await join(await openShop(), zainab.who);
  expect((await profilePage(elsewhere.shop)).profile.messageLetters).toBe(true);
});

test("with the account goes what it wanted", async () => {
  await save(false);
  expect(await stops()).toHaveLength(1);
  await eraseBuyer(await zainab.identity(), zainab.me);
  expect(await stops()).toEqual([]);
});
