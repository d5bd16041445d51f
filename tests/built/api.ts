import { randomInt } from "node:crypto";
import { expect, inject } from "vitest";
import type { Somebody } from "./api-people.ts";
import type { TestStore } from "./store.ts";
import { hostOf, tripsOf, visit, type Answer } from "./visit.ts";

export const PLATFORM = hostOf("");

export type Said = Answer & {
  // What an answer says differs from route to route; tests say what they expect of it.
  body: Record<string, never> & { data: Record<string, unknown>[] };
  trips: number;
};

type Ask = { method?: string; token?: string; json?: unknown; headers?: Record<string, string>; ip?: string };

/** An address of its own for each, so that limits count programs and not the test machine. */
export const newAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** One request of a program to the API below `/api/v1`. */
export async function api(host: string, path: string, ask: Ask = {}): Promise<Said> {
  const { token, json, ip = newAddress() } = ask;
  const body = json === undefined ? undefined : JSON.stringify(json);
  const answer = await visit(host, `/api/v1${path}`, {
    method: ask.method ?? (body === undefined ? "GET" : "POST"),
    ...(body !== undefined && { body }),
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      "cf-connecting-ip": ip,
      ...ask.headers,
    },
  });
  const { read, write, platform } = tripsOf(answer);
  const said = answer.text ? (JSON.parse(answer.text) as Said["body"]) : ({} as Said["body"]);
  return { ...answer, body: said, trips: read + write + platform };
}

export type Tokens = { access: string; refresh: string };

export const tokensIn = ({ status, body }: Said): Tokens => {
  expect(status, JSON.stringify(body)).toBe(200);
  return { access: String(body["access_token"]), refresh: String(body["refresh_token"]) };
};

/** Signs in, at a store's address or the platform's. */
export const signIn = async (
  host: string,
  { email, password }: Somebody,
  more: Record<string, unknown> = {},
): Promise<Tokens> => tokensIn(await api(host, "/tokens", { json: { email, password, ...more } }));

export const refresh = (host: string, token: string, more: Record<string, unknown> = {}): Promise<Said> =>
  api(host, "/tokens/refresh", { json: { refresh_token: token, ...more } });

/** Status and code of an answer: what a program goes by. */
export const verdict = ({ status, body }: Said): [number, unknown] => [status, body["code"]];

/** The claims of a token, unread. */
export const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as Record<string, unknown>;

/** A route that buyers of this store may use. */
export const me = (store: TestStore, token: string): Promise<Said> => api(store.host, "/me", { token });

/** As if somebody had used the API's limit up: it is counted by the minute, in Redis. */
export async function useUp(key: string): Promise<void> {
  const { env } = inject("built");
  const minute = Math.floor(Date.now() / 60_000);
  for (const window of [minute, minute + 1]) {
    const answer = await fetch(String(env["UPSTASH_REDIS_REST_URL"]), {
      method: "POST",
      headers: { authorization: `Bearer ${env["UPSTASH_REDIS_REST_TOKEN"]}` },
      body: JSON.stringify(["SET", `limit:api:${key}:${window}`, "100000"]),
    });
    expect(await answer.json()).toEqual({ result: "OK" });
  }
}
