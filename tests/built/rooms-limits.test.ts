import { expect, test } from "vitest";
import { answerAt, Page } from "./room.ts";
import { openTestStore } from "./store.ts";
import { orderIn, staffIn } from "./talk.ts";

/** What a room was asked last is answered, so all before it was heard. */
const settled = async (page: Page): Promise<void> => {
  const before = page.of("refused").filter(({ code }) => code === "unreadable").length;
  page.send("");
  await expect
    .poll(() => page.of("refused").filter(({ code }) => code === "unreadable").length)
    .toBe(before + 1);
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("that somebody types is told once a second, however often they say it; everybody is counted alone", async () => {
  const store = await openTestStore();
  const { id, room: path } = await orderIn(store);
  const [buyer, staff] = [await Page.open({ host: store.host, path }), await staffIn(store, id)];
  const started = Date.now();
  for (let at = 0; at < 3_000; at++) buyer.send({ t: "typing" });
  await settled(buyer);
  const seconds = Math.ceil((Date.now() - started) / 1_000);
  await settled(staff);
  expect(staff.of("typing").length).toBeGreaterThanOrEqual(1);
  expect(staff.of("typing").length).toBeLessThanOrEqual(seconds);
  expect(buyer.of("refused").map(({ code }) => code)).toEqual(["unreadable"]);
  staff.send({ t: "typing" });
  await expect.poll(() => buyer.of("typing")).toHaveLength(1);
  await pause(1_000);
  const before = staff.of("typing").length;
  buyer.send({ t: "typing" });
  await expect.poll(() => staff.of("typing")).toHaveLength(before + 1);
});

test("what was said before is given twenty times in a row, then once a second; who asks more often is told how long to wait", async () => {
  const store = await openTestStore();
  const { room: path } = await orderIn(store);
  const [greedy, other] = [
    await Page.open({ host: store.host, path }),
    await Page.open({ host: store.host, path }),
  ];
  greedy.say("Hello?");
  await expect.poll(() => greedy.of("sent")).toHaveLength(1);
  await expect.poll(() => other.texts).toEqual(["Hello?"]);
  const heard = greedy.of("messages").length;
  const started = Date.now();
  for (let at = 0; at < 500; at++) greedy.send({ t: "since", seq: 0 });
  await settled(greedy);
  const seconds = Math.ceil((Date.now() - started) / 1_000);
  const given = greedy.of("messages").length - heard;
  expect(given).toBeGreaterThanOrEqual(20);
  expect(given).toBeLessThanOrEqual(20 + seconds);
  const refused = greedy.of("refused").filter(({ code }) => code === "too_many");
  expect(refused).toHaveLength(500 - given);
  expect(refused.at(-1)).toMatchObject({ id: null, values: { n: 1 } });
  other.send({ t: "since", seq: 0 });
  await expect.poll(() => other.texts).toEqual(["Hello?", "Hello?"]);
  await pause(1_000);
  greedy.send({ t: "since", seq: 0 });
  await expect.poll(() => greedy.of("messages").length - heard).toBe(given + 1);
});

test("the door lets in sixty a minute from one address; then says when to come again, and lets others in", async () => {
  const store = await openTestStore();
  const [here, other] = [await orderIn(store), await orderIn(store)];
  const at = (address: string, path = here.room) => answerAt({ host: store.host, path, address });
  const knocked: number[] = [];
  for (let nth = 0; nth < 66 && knocked.at(-1) !== 429; nth++) knocked.push((await at("203.0.113.7")).status);
  // A window that slides on just now forgets a few of them.
  expect(knocked.length).toBeGreaterThan(60);
  expect(new Set(knocked.slice(0, 60))).toEqual(new Set([101]));
  const refused = await at("203.0.113.7");
  expect(refused.status).toBe(429);
  expect(refused.headers["content-type"]).toBe("application/problem+json");
  const waitS = Number(refused.headers["retry-after"]);
  expect(waitS).toBeGreaterThanOrEqual(1);
  expect(waitS).toBeLessThanOrEqual(60);
  // Another key for the same door is the same door.
  expect((await at("203.0.113.7", here.room.replace(/key=.*/, "key=x"))).status).toBe(429);
  expect((await at("203.0.113.8")).status).toBe(101);
  expect((await at("203.0.113.7", other.room)).status).toBe(101);
});

test("nor does it let one address try all doors of a store", async () => {
  const store = await openTestStore();
  const knock = (number: number) =>
    answerAt({ host: store.host, path: `/rooms/orders/${number}?key=x`, address: "203.0.113.9" });
  const knocked: number[] = [];
  // A machine that is busy counts some of them by itself for a while.
  for (let at = 0; at < 1_300 && knocked.at(-1) !== 429; at += 20)
    knocked.push(
      ...(await Promise.all(Array.from({ length: 20 }, (_, nth) => knock(900_000 + at + nth)))).map(
        ({ status }) => status,
      ),
    );
  expect(knocked.at(-1)).toBe(429);
  expect(knocked.filter((status) => status === 404).length).toBeGreaterThanOrEqual(600);
});
