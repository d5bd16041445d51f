import { beforeEach, expect, inject, test } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { Letter, StoreContext } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { sendDigests } from "#domain/notice/digest.ts";
import { saveNoticeSettings } from "#domain/notice/save-settings.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join } from "./staff.ts";

const SETTINGS = { on: [], quiet: false, quietFrom: "", quietTo: "", pushWords: false };

let open: OpenShop;
let bisi: StoreContext;
let now: number;
let letters: Letter[];
let mail: (letter: Letter) => void;
beforeEach(async () => {
  letters = [];
  mail = (letter) => void letters.push(letter);
  open = await openShop({
    now: () => new Date(now),
    ports: { mail: { send: async (letter) => mail(letter) } },
  });
  now = Date.parse("2026-11-23T12:00:00Z");
  bisi = await join(open, "bisi", "viewer");
});

const want = (digest: boolean) => saveNoticeSettings(bisi, { ...SETTINGS, digest });
const at = async (moment: string) => {
  now = Date.parse(moment);
  await sendDigests(open.shop);
};
const order = async () => buy(open, [await sell(open, { stock: 4 })]);
const subjects = () => letters.map(({ subject }) => subject);

test("what waits comes at seven by the store's clock, once that day, and the next day again", async () => {
  await want(true);
  await order();
  await at("2026-11-24T05:59:00Z");
  expect(letters).toEqual([]);
  await at("2026-11-24T06:00:00Z");
  await at("2026-11-24T06:01:00Z");
  await at("2026-11-24T15:00:00Z");
  expect(subjects()).toEqual(["Ada Fabrics this morning: 1 order to send and more"]);
  expect(letters[0]?.text).toContain("1 product that runs low");
  // Saving the settings brings no second one.
  await want(true);
  await at("2026-11-25T06:00:00Z");
  expect(letters.map(({ idempotencyKey }) => idempotencyKey.split(".").at(-1))).toEqual([
    "2026-11-24",
    "2026-11-25",
  ]);
});

test("it is never empty, and nobody gets it unasked", async () => {
  await want(true);
  await at("2026-11-24T06:00:00Z");
  await want(false);
  await order();
  await at("2026-11-25T06:00:00Z");
  expect(letters).toEqual([]);
});

test("one that could not go in the morning does not come in the afternoon", async () => {
  await want(true);
  await order();
  mail = () => {
    throw new Unavailable("away");
  };
  await expect(at("2026-11-24T06:00:00Z")).rejects.toBeInstanceOf(Unavailable);
  mail = (letter) => void letters.push(letter);
  await at("2026-11-24T11:00:00Z");
  expect(letters).toEqual([]);
  await at("2026-11-25T06:30:00Z");
  expect(letters).toHaveLength(1);
});

test("while the mail service is away it is tried again, with the same key", async () => {
  await want(true);
  await order();
  const keys: string[] = [];
  mail = ({ idempotencyKey }) => {
    keys.push(idempotencyKey);
    throw new Unavailable("away");
  };
  await expect(at("2026-11-24T06:00:00Z")).rejects.toBeInstanceOf(Unavailable);
  mail = ({ idempotencyKey }) => void keys.push(idempotencyKey);
  await at("2026-11-24T06:01:00Z");
  await at("2026-11-24T06:02:00Z");
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("the day the clocks change has one morning, at seven", async () => {
  const shop = { ...bisi, store: { ...bisi.store, timeZone: "Europe/Paris" } };
  now = Date.parse("2026-10-24T12:00:00Z");
  await order();
  await saveNoticeSettings(shop, { ...SETTINGS, digest: true });
  for (const moment of ["2026-10-25T05:59:00Z", "2026-10-25T06:00:00Z", "2026-10-25T07:00:00Z"]) {
    now = Date.parse(moment);
    await sendDigests(shop);
  }
  expect(letters).toHaveLength(1);
});

test("a closed store writes none; the minute's sweep finds whose morning it is", async () => {
  await want(true);
  await order();
  const db = openPlatformDb(inject("world").platformUrl, new Trips());
  const due = (moment: string) => db.storesWithNoticesDue(new Date(moment), 100_000);
  expect(await due("2026-11-24T05:59:00Z")).not.toContain(open.shop.store.id);
  expect(await due("2026-11-24T06:00:00Z")).toContain(open.shop.store.id);
  await open.sql("update stores set status = 'suspended' where id = $1", [open.shop.store.id]);
  await at("2026-11-24T06:00:00Z");
  expect(letters).toEqual([]);
});
