import { inject } from "vitest";
import type { Job } from "#domain/context.ts";
import type { r2Media } from "#vendors/cloudflare.ts";
import type { Env } from "#wiring/env.ts";
import { LOCAL_ENCRYPTION_KEYS, LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { work } from "#worker/jobs.ts";
import type { OpenShop } from "./open-shop.ts";

type Bucket = Parameters<typeof r2Media>[0];

/** The Worker's environment on the run's Postgres, with `more` settings; what it queues is in `queued`. */
export function environment(files: OpenShop["files"], more: Record<string, string> = {}) {
  const { storeUrl, platformUrl, sqlUrl } = inject("world");
  const queued: Job[] = [];
  const bucket: Partial<Bucket> = {
    get: (async (key: string) => {
      const file = files.get(key);
      return file ? { arrayBuffer: async () => file.bytes.slice().buffer, httpMetadata: {} } : null;
    }) as unknown as Bucket["get"],
    delete: async (key) => void files.delete(String(key)),
  };
  const env = {
    ENVIRONMENT: "test",
    PLATFORM_ORIGIN: "https://shops.test",
    DATABASE_URL_STORE: storeUrl,
    DATABASE_URL_PLATFORM: platformUrl,
    DATABASE_URL_INSIGHTS: platformUrl,
    DATABASE_HTTP_ENDPOINT: sqlUrl,
    UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9",
    UPSTASH_REDIS_REST_TOKEN: "token",
    RESEND_API_KEY: "key",
    MAIL_FROM: "shops@demo.test",
    SECRET_KEY: LOCAL_SECRET_KEY,
    ENCRYPTION_KEYS: LOCAL_ENCRYPTION_KEYS,
    MEDIA: bucket,
    JOBS: { sendBatch: async (batch: { body: Job }[]) => void queued.push(...batch.map(({ body }) => body)) },
    TENANTS: {},
    ...more,
  } as unknown as Env;
  return { env, queued };
}

export const CTX = { waitUntil: () => undefined } as unknown as ExecutionContext;

/** Works off one message as the queue hands it over; says whether it was done. */
export const deliver = async (body: Job, env: Env): Promise<"done" | "again"> =>
  (await deliverAll([body], env))[0] ?? "again";

/** The same of a batch of them. */
export async function deliverAll(bodies: Job[], env: Env): Promise<("done" | "again")[]> {
  const ends = bodies.map((): "done" | "again" => "again");
  const messages = bodies.map((body, at) => ({
    body,
    attempts: 1,
    ack: () => (ends[at] = "done"),
    retry: () => (ends[at] = "again"),
  }));
  await work({ messages } as unknown as MessageBatch<Job>, env, CTX);
  return ends;
}
