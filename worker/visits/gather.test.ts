import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { VisitMessage } from "#domain/visit/count.ts";
import { gather } from "./gather.ts";
import type { Counted } from "./gathering.ts";

let sent: VisitMessage[] = [];
let isAway = false;
const send = async (message: VisitMessage) => {
  if (isAway) throw new Error("away");
  sent.push(message);
};
const later = (work: Promise<unknown>) => void work;
const count = (counted: Partial<Counted> & { store: string }) =>
  gather({ day: "2026-11-30", views: 1, ...counted }, later, send);
const tallies = () => sent.flatMap((message) => message.tallies);

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  isAway = false;
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  vi.restoreAllMocks();
  sent = [];
});

test("one message in twenty seconds tells of all stores", async () => {
  count({
    store: "ada",
    visits: 1,
    parts: [
      ["page", "home"],
      ["source", "google"],
    ],
  });
  count({ store: "ada", parts: [["page", "home"]] });
  count({ store: "bola", day: "2026-12-01", cartAdds: 1, views: 0 });
  await vi.advanceTimersByTimeAsync(19_000);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(1);
  const none = { visits: 0, views: 0, cartAdds: 0, checkouts: 0, parts: [] };
  expect(tallies()).toEqual([
    {
      ...none,
      store: "ada",
      day: "2026-11-30",
      visits: 1,
      views: 2,
      parts: [
        ["page", "home", 1, 2],
        ["source", "google", 1, 0, true],
      ],
    },
    { ...none, store: "bola", day: "2026-12-01", cartAdds: 1 },
  ]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
});

test("a flood of invented sources is bounded, keeps out none that everybody knows, and is lost from no sum", async () => {
  for (let at = 0; at < 500; at += 1)
    count({ store: "ada", visits: 1, parts: [["source", `w${at}.example`]] });
  count({ store: "ada", visits: 1, parts: [["source", "instagram"]] });
  await vi.advanceTimersByTimeAsync(20_000);
  const [{ visits, parts }] = tallies() as [ReturnType<typeof tallies>[0]];
  expect([visits, parts.length]).toEqual([501, 52]);
  expect(parts.find(([, key]) => key === "")).toEqual(["source", "", 450, 0]);
  expect(parts.at(-1)).toEqual(["source", "instagram", 1, 0, true]);
  expect(parts.reduce((sum, [, , visits]) => sum + visits, 0)).toBe(501);
});

test("who fills its memory is told of at once, in messages that the queue takes", async () => {
  const long = "ꦀ".repeat(60);
  for (let store = 0; store < 60; store += 1)
    for (let at = 0; at < 60; at += 1)
      count({ store: `store-${store}`, parts: [["campaign", `${long.slice(2)}${at}`]], visits: 1 });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent.length).toBeGreaterThan(3);
  for (const message of sent)
    expect(new TextEncoder().encode(JSON.stringify(message)).byteLength).toBeLessThan(128_000);
  expect(tallies().reduce((sum, { visits }) => sum + visits, 0)).toBe(3_600);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
});

test("what a request gathered that was cut off is told by the next", async () => {
  count({ store: "ada" });
  vi.clearAllTimers();
  vi.setSystemTime(Date.now() + 26_000);
  count({ store: "ada" });
  await vi.advanceTimersByTimeAsync(0);
  expect(tallies()).toMatchObject([{ store: "ada", views: 2 }]);
});

test("what the queue does not take is told again under the same name", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  isAway = true;
  count({ store: "ada" });
  await vi.advanceTimersByTimeAsync(20_000);
  isAway = false;
  count({ store: "ada" });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(tallies()).toMatchObject([{ views: 1 }, { views: 1 }]);
  const failed = vi
    .mocked(console.error)
    .mock.calls.map(([line]) => JSON.parse(String(line)) as { id: string });
  expect(failed.map(({ id }) => id)).toEqual([sent[0]?.id]);
});
