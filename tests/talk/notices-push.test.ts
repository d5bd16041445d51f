import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startPush } from "#dev/push.ts";
import type { StoreContext } from "#domain/context.ts";
import { Conflict, Invalid, TooMany, Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { addDevice } from "#domain/notice/add-device.ts";
import { deliverNotices } from "#domain/notice/deliver.ts";
import { listNotices } from "#domain/notice/list.ts";
import type { PushPayload } from "#domain/notice/push.ts";
import { removeDevice } from "#domain/notice/remove-device.ts";
import { saveNoticeSettings } from "#domain/notice/save-settings.ts";
import { noticeSettings } from "#domain/notice/settings.ts";
import { buy } from "#tests/buying/checkout.ts";
import { type Goods, sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { webPush } from "#vendors/web-push.ts";
import { LOCAL_VAPID } from "#wiring/settings.ts";
import { join } from "./staff.ts";

const keys = {
  publicKey: LOCAL_VAPID.VAPID_PUBLIC_KEY,
  privateKey: LOCAL_VAPID.VAPID_PRIVATE_KEY,
  subject: LOCAL_VAPID.VAPID_SUBJECT,
};
const SETTINGS = {
  on: ["orders.push"],
  quiet: false,
  quietFrom: "",
  quietTo: "",
  pushWords: false,
  digest: false,
};

let service: Awaited<ReturnType<typeof startPush>>;
beforeAll(async () => void (service = await startPush({ port: 0 })));
afterAll(() => service.stop());

let open: OpenShop;
let bisi: StoreContext;
let tote: Goods;
let allowed: boolean;
let now: number;
beforeEach(async () => {
  allowed = true;
  now = Date.parse("2026-11-23T12:00:00Z");
  await ask("faults", "POST", {});
  open = await openShop({
    now: () => new Date(now),
    ports: {
      mail: { send: async () => undefined },
      push: webPush({ ...keys, serviceUrl: service.url }),
      limits: { take: async (name) => ({ allowed: name !== "push" || allowed, retryAfterS: 100 }) },
    },
  });
  bisi = await join(open, "bisi", "staff");
  tote = await sell(open, { stock: 50 });
});

type Browser = { id: string; subscription: object };
async function ask<T>(path: string, method = "GET", body?: object): Promise<T> {
  const answer = await fetch(`${service.url}/_standin/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  return answer.json<T>();
}
const browser = () => ask<Browser>("browsers", "POST");
const received = ({ id }: Browser) =>
  ask<{ topic: string; ttl: number; bytes: number; text: string }[]>(`browsers/${id}`);
const read = async (one: Browser) => (await received(one)).map(({ text }) => JSON.parse(text) as PushPayload);
const wantIn = (one: Browser, shop = bisi) => addDevice(shop, JSON.stringify(one.subscription), "Chrome");
async function order() {
  const placed = await buy(open, [tote]);
  await handleEvents(open.shop);
  await deliverNotices(open.shop);
  return placed;
}

test("an order comes to each browser that asked, once, so that it alone can read it, and names nobody", async () => {
  const [phone, desk, other] = [await browser(), await browser(), await browser()];
  await wantIn(phone);
  await wantIn(desk);
  await order();
  await deliverNotices(open.shop);
  const [notice] = (await listNotices(bisi)).notices;
  const told = {
    title: "Ada Fabrics",
    body: "News of an order",
    to: `/dashboard/${open.shop.store.slug}/notices/${notice?.id}`,
  };
  expect(await read(phone)).toMatchObject([told]);
  expect(await read(desk)).toMatchObject([told]);
  expect(await received(other)).toEqual([]);
  const [push] = await received(phone);
  expect(push?.topic).toMatch(/^[\w-]{32}$/);
  expect(push?.text).not.toContain("Zainab");
});

test("who wants names on the lock screen has them; the length of a push tells nothing of them", async () => {
  const [phone, quiet] = [await browser(), await browser()];
  await saveNoticeSettings(bisi, { ...SETTINGS, pushWords: true });
  await wantIn(phone);
  await wantIn(quiet, await join(open, "kofi", "viewer"));
  const { number } = await order();
  expect(await read(phone)).toMatchObject([{ title: `New order ${number}`, body: "Zainab Bello · ₦4,500" }]);
  expect((await received(phone))[0]?.bytes).toBe((await received(quiet))[0]?.bytes);
});

test("a browser that wants no more is forgotten; the others go on", async () => {
  const [phone, desk] = [await browser(), await browser()];
  await wantIn(phone);
  await wantIn(desk);
  await ask(`browsers/${phone.id}`, "DELETE");
  await order();
  expect(await read(desk)).toHaveLength(1);
  expect((await noticeSettings(bisi)).push?.devices).toHaveLength(1);
});

test("while the push service is away it waits; nothing comes twice where one of two has it", async () => {
  const phone = await browser();
  await wantIn(phone);
  await ask("faults", "POST", { rate_limit: 1 });
  await expect(order()).rejects.toBeInstanceOf(Unavailable);
  expect(await received(phone)).toEqual([]);
  await deliverNotices(open.shop);
  expect(await received(phone)).toHaveLength(1);
  const desk = await browser();
  await wantIn(desk);
  await ask("faults", "POST", { rate_limit: 1 });
  await order();
  await deliverNotices(open.shop);
  expect((await received(phone)).length + (await received(desk)).length).toBe(2);
});

test("beyond its limit it comes together, later", async () => {
  const phone = await browser();
  await wantIn(phone);
  allowed = false;
  await order();
  await order();
  expect(await received(phone)).toEqual([]);
  allowed = true;
  await deliverNotices(open.shop);
  expect(await received(phone)).toEqual([]);
  now += 120_000;
  await deliverNotices(open.shop);
  expect(await read(phone)).toMatchObject([{ body: "2 new things" }]);
});

test("in quiet hours it waits", async () => {
  const phone = await browser();
  await wantIn(phone);
  await saveNoticeSettings(bisi, { ...SETTINGS, quiet: true, quietFrom: "12:00", quietTo: "18:00" });
  await order();
  now = Date.parse("2026-11-23T16:59:00Z");
  await deliverNotices(open.shop);
  expect(await received(phone)).toEqual([]);
  now = Date.parse("2026-11-23T17:00:00Z");
  await deliverNotices(open.shop);
  expect(await received(phone)).toHaveLength(1);
});

test("whoever signs out of a browser, or takes it off, hears nothing more in it; whoever signs in there next does", async () => {
  const [phone, desk] = [await browser(), await browser()];
  await wantIn(phone);
  await wantIn(desk);
  const devices = async () => (await noticeSettings(bisi)).push?.devices ?? [];
  await removeDevice(await join(open, "kofi", "owner"), (await devices())[0]?.id ?? "");
  expect(await devices()).toHaveLength(2);
  await removeDevice(bisi, (await devices()).find(({ endpoint }) => endpoint.endsWith(desk.id))?.id ?? "");
  await open.sql("delete from seller_sessions where id = $1", [`bisi-${open.shop.store.slug}`]);
  await order();
  expect([await received(phone), await received(desk)]).toEqual([[], []]);
  await wantIn(phone, await join(open, "esi", "staff"));
  await order();
  expect(await received(phone)).toHaveLength(1);
});

test.each([
  ["no JSON", "x"],
  ["an address of nobody's push service", { endpoint: "https://evil.example/push" }],
  ["an address inside", { endpoint: "http://127.0.0.1:1/push" }],
  ["one that only begins like a push service", { endpoint: "https://fcm.googleapis.com.evil.example/x" }],
  ["one with another port", { endpoint: "https://fcm.googleapis.com:8443/x" }],
  ["a key that is none", { keys: { p256dh: "short", auth: "short" } }],
])("%s is no browser", async (_, changed) => {
  const { subscription } = await browser();
  const json = typeof changed === "string" ? changed : JSON.stringify({ ...subscription, ...changed });
  await expect(addDevice(bisi, json, "Chrome")).rejects.toBeInstanceOf(Invalid);
});

test("the push services of browsers are known", () => {
  const push = webPush(keys);
  for (const endpoint of [
    "https://fcm.googleapis.com/fcm/send/abc",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/abc",
    "https://db5p.notify.windows.com/w/?token=abc",
  ])
    expect([endpoint, push.takes(endpoint)]).toEqual([endpoint, true]);
  expect(push.takes(service.url)).toBe(false);
});

test("without keys there is no push, and nobody is asked", async () => {
  const bare = {
    ...bisi,
    ports: { ...bisi.ports, push: webPush({ publicKey: "", privateKey: "", subject: "" }) },
  };
  expect(await noticeSettings(bare)).toMatchObject({ push: null });
  await expect(addDevice(bare, "{}", "Chrome")).rejects.toBeInstanceOf(Conflict);
});

test("more than ten browsers of one person are their newest ten, and asking has a limit", async () => {
  for (let one = 0; one < 12; one++) {
    now += 1_000;
    await wantIn(await browser());
  }
  expect((await noticeSettings(bisi)).push?.devices).toHaveLength(10);
  const ports = { ...bisi.ports, limits: { take: async () => ({ allowed: false, retryAfterS: 60 }) } };
  await expect(wantIn(await browser(), { ...bisi, ports })).rejects.toBeInstanceOf(TooMany);
});
