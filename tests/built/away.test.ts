import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { openTestStore, type TestStore } from "./store.ts";
import { Visitor } from "./visit.ts";

const { env } = inject("built");
let platform: Platform;
let port: number;
let store: TestStore;

/** The same Worker with a database that nobody answers for. */
beforeAll(async () => {
  store = await openTestStore();
  port = await freePort();
  platform = await servePlatform({
    env: {
      ...env,
      DATABASE_HTTP_ENDPOINT: `http://127.0.0.1:${await freePort()}/sql`,
      PLATFORM_ORIGIN: `http://localhost:${port}`,
    },
    port,
    crons: false,
  });
});
afterAll(() => platform.stop());

const at = (slug: string) => new Visitor(`${slug ? `${slug}.` : ""}localhost:${port}`, port);

test.each(["/", "/products/x", "/cart"])(
  "with the database away %s says so and asks to come back",
  async (path) => {
    const answer = await at(store.slug).ask(path);
    expect(answer.status).toBe(503);
    expect(answer.headers["retry-after"]).toBe("60");
    expect(answer.text).toContain("Nothing is lost");
  },
);

test("a gateway hears 503 as a problem, and tries again later", async () => {
  const answer = await at("").ask(`/webhooks/paystack/${store.id}`, { method: "POST", body: "{}" });
  expect([answer.status, answer.headers["content-type"]]).toEqual([503, "application/problem+json"]);
});

test("signing in says so too, and keeps the e-mail that was typed", async () => {
  const form = { email: "ada@demo.test", password: "open-market-demo" };
  const answer = await at("").ask("/sign-in", { form });
  expect(answer.status).toBe(503);
  expect(answer.text).toContain('value="ada@demo.test"');
});

test.each([
  ["seller", "/dashboard"],
  ["admin", "/admin"],
] as const)("the %s who is signed in hears it too, and stays signed in", async (realm, path) => {
  const cookie = await sessionCookie(await account(realm));
  const answer = await at("").ask(path, { headers: { cookie } });
  expect(answer.status).toBe(503);
  expect(answer.text).toContain("reach our books right now");
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("readiness says which one is away", async () => {
  const answer = await at("").ask("/readyz");
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    503,
    { status: "degraded", postgres: "away", kv: "ok", redis: "ok" },
  ]);
});

test("a database that takes the question and never answers does not hold readiness up", async () => {
  const sockets = new Set<Socket>();
  const silent: Server = createServer((socket) => void sockets.add(socket)).listen(0, "127.0.0.1");
  const address = await new Promise<string>((settle) => {
    silent.once("listening", () => {
      const bound = silent.address();
      settle(`http://127.0.0.1:${typeof bound === "object" ? bound?.port : 0}/sql`);
    });
  });
  const held = await servePlatform({
    env: { ...env, DATABASE_HTTP_ENDPOINT: address },
    port: 0,
    crons: false,
  });
  try {
    const answer = await fetch(`${held.url.replace("localhost", "127.0.0.1")}/readyz`);
    expect(await answer.json()).toMatchObject({ postgres: "away" });
  } finally {
    for (const socket of sockets) socket.destroy();
    silent.close();
    await held.stop();
  }
});
