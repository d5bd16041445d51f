import type { Job, Ports, StoreContext } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { applyImportSlice } from "#domain/import/apply-slice.ts";
import { resumeWork } from "#domain/import/resume.ts";
import { fetchRemotePicture } from "#domain/picture/fetch-remote.ts";
import { withoutValues } from "#web/error-log.ts";
import type { Env } from "#wiring/env.ts";
import { begin, openPlatform, openShop } from "#wiring/open-shop.ts";
import { openPorts } from "#wiring/ports.ts";
import { readSettings } from "#wiring/settings.ts";
import { tenantCache } from "./tenant.ts";

/** Works off one batch of the queue. A message that fails is tried again by itself; the others stand. */
export async function work(batch: MessageBatch<Job>, env: Env): Promise<void> {
  const settings = readSettings(env);
  const ports = openPorts(env, settings, tenantCache(env.TENANTS));
  await Promise.all(
    batch.messages.map(async (message) => {
      try {
        await workOne(message.body, env, ports);
        message.ack();
      } catch (error) {
        console.error(
          JSON.stringify({
            level: "error",
            job: message.body,
            attempt: message.attempts,
            ...withoutValues(error),
          }),
        );
        message.retry({ delaySeconds: Math.min(300, 2 ** message.attempts) });
      }
    }),
  );
}

async function workOne(job: Job, env: Env, ports: Ports): Promise<void> {
  const opening = begin(readSettings(env), ports, crypto.randomUUID());
  const store = await openPlatform(opening).db.storeById(job.storeId);
  if (!store) return;
  const shop = openShop(opening, store, { kind: "system" });
  if (job.kind === "events") await handleEvents(shop);
  if (job.kind === "resume") await resumeWork(shop);
  if (job.kind === "picture") await fetchRemotePicture(shop, job.imageId);
  if (job.kind === "import" && (await applySlices(shop, job.importId)) === "more")
    await ports.jobs.send([job]);
}

/** A queue batch may wait a second before it comes, so one message carries as many slices as fit in a few. */
const SLICES_MS = 5_000;

async function applySlices(shop: StoreContext, importId: string): Promise<"more" | "done"> {
  const until = Date.now() + SLICES_MS;
  let state: "more" | "done" = "more";
  while (state === "more" && Date.now() < until) state = await applyImportSlice(shop, importId);
  return state;
}
