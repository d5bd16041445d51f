import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { Visitor } from "./visit.ts";

const { env } = inject("built");
let platform: Platform;
let port: number;

/** The same Worker with a Redis that nobody answers for. */
beforeAll(async () => {
  port = await freePort();
  platform = await servePlatform({
    env: {
      ...env,
      UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${await freePort()}`,
      PLATFORM_ORIGIN: `http://localhost:${port}`,
    },
    port,
    crons: false,
  });
});
afterAll(() => platform.stop());

const enter = (ip: string) =>
  new Visitor(`localhost:${port}`, port).ask("/sign-in", {
    form: { email: "nobody@example.com", password: "a guess at noon 77" },
    headers: { "cf-connecting-ip": ip },
  });

test("with Redis away signing in still works, and is still limited: the isolate counts by itself", async () => {
  const statuses: number[] = [];
  for (let time = 1; time <= 22; time++) statuses.push((await enter("203.0.113.9")).status);
  expect(statuses.slice(0, 20)).toEqual(Array<number>(20).fill(422));
  expect(statuses.slice(20)).toEqual([429, 429]);
  expect((await enter("203.0.113.10")).status).toBe(422);
});
