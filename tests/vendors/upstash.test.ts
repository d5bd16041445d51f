import { Ratelimit } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startUpstash, type UpstashBridge } from "#dev/upstash.ts";

let bridge: UpstashBridge;
let redis: Redis;

beforeAll(async () => {
  bridge = await startUpstash({ port: 0 });
  redis = new Redis({ url: bridge.url, token: bridge.token, enableTelemetry: false, retry: false });
});
afterAll(() => bridge.stop());

test("values come back as they were put in", async () => {
  await redis.set("basket", { lines: [1, 2], note: "Ọjà – ₦" });
  expect(await redis.get("basket")).toEqual({ lines: [1, 2], note: "Ọjà – ₦" });
  expect(await redis.get("nothing")).toBeNull();
  expect(await redis.incr("visits")).toBe(1);
});

test("the options of set are obeyed", async () => {
  expect(await redis.set("lock", "first", { nx: true, ex: 30 })).toBe("OK");
  expect(await redis.set("lock", "second", { nx: true, ex: 30 })).toBeNull();
  expect(await redis.ttl("lock")).toBeGreaterThan(20);
});

test("hashes and scans have the shapes the client needs", async () => {
  await redis.hset("till", { cash: 5, card: 7 });
  expect(await redis.hgetall("till")).toEqual({ cash: 5, card: 7 });
  expect(await redis.hgetall("no-till")).toBeNull();
  const [, keys] = await redis.scan(0, { match: "till*" });
  expect(keys).toEqual(["till"]);
});

test("one pipeline is one request, a transaction too, and the word OK survives inside them", async () => {
  const before = bridge.requests();
  const piped = redis.pipeline();
  piped.set("word", "OK");
  piped.get("word");
  expect(await piped.exec()).toEqual(["OK", "OK"]);

  const together = redis.multi();
  together.incr("orders");
  together.incr("orders");
  expect(await together.exec()).toEqual([1, 2]);
  expect(bridge.requests() - before).toBe(2);
});

test("an unknown script is refused in the words clients look for, and known after eval", async () => {
  const script = "#!lua flags=allow-key-locking\nreturn {KEYS[1], ARGV[1]}";
  const sha = await redis.scriptLoad("return 1");
  expect(await redis.evalsha(sha, [], [])).toBe(1);
  await expect(redis.evalsha("0".repeat(40), [], [])).rejects.toThrow("NOSCRIPT");
  expect(await redis.eval(script, ["key"], ["value"])).toEqual(["key", "value"]);
});

test("a wrong token is a 401 and a wrong command a 400", async () => {
  const stranger = new Redis({ url: bridge.url, token: "guessed", retry: false });
  await expect(stranger.get("basket")).rejects.toThrow("WRONGPASS");
  const answer = await fetch(bridge.url, {
    method: "POST",
    headers: { authorization: `Bearer ${bridge.token}` },
    body: JSON.stringify(["fly"]),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error: "ERR unknown command 'fly'" });
});

test.each([
  ["fixed", Ratelimit.fixedWindow(3, "1 h")],
  ["sliding", Ratelimit.slidingWindow(3, "1 h")],
])("a %s window lets three through and refuses the fourth", async (prefix, limiter) => {
  const limit = new Ratelimit({ redis, limiter, prefix, ephemeralCache: false, timeout: 0 });
  const results = [];
  for (let tries = 0; tries < 4; tries++) results.push(await limit.limit("ada"));
  expect(results.map((result) => result.success)).toEqual([true, true, true, false]);
  expect((await limit.limit("bola")).success).toBe(true);
});
