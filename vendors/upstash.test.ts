import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { upstashLimits } from "./upstash.ts";

/** Nothing listens there, so every question to Redis fails at once. */
const limits = upstashLimits("http://127.0.0.1:9", "token");

describe("while Redis is away", () => {
  test("sign-in is still limited, for each key by itself", async () => {
    const taken = [];
    for (let at = 0; at < 22; at++) taken.push((await limits.take("sign_in", "ada@demo.test")).allowed);
    expect(taken).toEqual([...Array<boolean>(20).fill(true), false, false]);
    expect((await limits.take("sign_in", "bola@demo.test")).allowed).toBe(true);
  });

  test("whoever is refused is told how long to wait", async () => {
    for (let at = 0; at < 10; at++) await limits.take("open_store", "1.2.3.4");
    const refused = await limits.take("open_store", "1.2.3.4");
    expect(refused.allowed).toBe(false);
    expect(refused.retryAfterS).toBeGreaterThan(3000);
  });
});

test("a Redis that takes questions and never answers lets nobody through for it, and is asked once", async () => {
  let asked = 0;
  const server = createServer(() => void (asked += 1));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    const { port } = server.address() as AddressInfo;
    const slow = upstashLimits(`http://127.0.0.1:${port}`, "token");
    const taken = [];
    for (let at = 0; at < 4; at++) taken.push((await slow.take("letter_share", "203.0.113.7")).allowed);
    expect(taken).toEqual([true, true, false, false]);
    expect(asked).toBe(1);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
