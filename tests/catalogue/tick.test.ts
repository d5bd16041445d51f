import { expect, inject, test } from "vitest";
import type { Job } from "#domain/context.ts";
import { startImport } from "#domain/import/start.ts";
import { viewImport } from "#domain/import/view.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { r2Media } from "#vendors/cloudflare.ts";
import type { Env } from "#wiring/env.ts";
import { LOCAL_ENCRYPTION_KEYS, LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { work } from "#worker/jobs.ts";
import { tick } from "#worker/tick.ts";
import { csv, preview } from "./run-import.ts";

type Bucket = Parameters<typeof r2Media>[0];

/** The Worker's environment on the run's Postgres; what it queues is in `queued`. */
function environment(files: OpenShop["files"]) {
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
  } as unknown as Env;
  return { env, queued };
}

/** Works off one message as the queue hands it over; says whether it was done. */
async function deliver(body: Job, env: Env): Promise<"done" | "again"> {
  let end: "done" | "again" | undefined;
  const message = { body, attempts: 1, ack: () => (end = "done"), retry: () => (end = "again") };
  await work({ messages: [message] } as unknown as MessageBatch<Job>, env);
  return end ?? "again";
}

test("the minute cron finds a lost import and sees it through to its pictures", async () => {
  const open = await openShop();
  const storeId = open.shop.store.id;
  const { env, queued } = environment(open.files);
  const own = () => queued.splice(0).filter((job) => job.storeId === storeId);
  const importId = await preview(open, csv("Handle,Title,Price,Image Src", "a,A,10,https://a.example/1.jpg"));
  await startImport(open.shop, importId);

  await tick({} as ScheduledController, env);
  expect(own()).toEqual([]);
  await open.sql("update imports set moved_at = moved_at - interval '3 minutes' where id = $1", [importId]);
  await tick({} as ScheduledController, env);
  expect(own()).toEqual([{ kind: "resume", storeId }]);
  expect(await deliver({ kind: "resume", storeId }, env)).toBe("done");
  expect(own()).toEqual([{ kind: "import", storeId, importId }]);
  expect(await deliver({ kind: "import", storeId, importId }, env)).toBe("done");
  expect(own()).toMatchObject([{ kind: "picture", storeId }]);
  expect(await viewImport(open.shop, importId)).toMatchObject({ status: "done", counts: { created: 1 } });

  await open.sql(
    "update product_images set queued_at = queued_at - interval '6 minutes' where store_id = $1",
    [storeId],
  );
  await tick({} as ScheduledController, env);
  expect(own()).toEqual([{ kind: "resume", storeId }]);
  await deliver({ kind: "resume", storeId }, env);
  expect(own()).toMatchObject([{ kind: "picture", storeId }]);
});
