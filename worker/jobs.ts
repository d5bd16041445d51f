import { dropOverdue } from "#domain/addition/drop.ts";
import type { Job, Ports, StoreContext, VisitsJob } from "#domain/context.ts";
import { moveOverdue } from "#domain/dispute/overdue.ts";
import { sendDueLetters } from "#domain/event/due-letters.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { applyImportSlice } from "#domain/import/apply-slice.ts";
import { resumeWork } from "#domain/import/resume.ts";
import { deliverNotices } from "#domain/notice/deliver.ts";
import { sendDigests } from "#domain/notice/digest.ts";
import { forgetOldNotices } from "#domain/notice/forget-old.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { forgetOldKeys } from "#domain/payment/forget-keys.ts";
import { workOffParked } from "#domain/payment/work-off-parked.ts";
import { reconcile } from "#domain/reconciliation/run.ts";
import { fetchRemotePicture } from "#domain/picture/fetch-remote.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { sendReminders } from "#domain/reminder/send.ts";
import { checkStock } from "#domain/stock/check.ts";
import { forecastStock } from "#domain/stock/forecast.ts";
import { tellUnread } from "#domain/thread/tell-unread.ts";
import { withoutValues } from "#web/error-log.ts";
import type { Env } from "#wiring/env.ts";
import { begin, openPlatform, openShop, type Later } from "#wiring/open-shop.ts";
import { openPorts } from "#wiring/ports.ts";
import { readSettings } from "#wiring/settings.ts";
import { tenantCache } from "./tenant.ts";
import { workVisits } from "./visits/work.ts";

/**
 * Works off one batch of the queue. What is asked for several times in it is done once, for all of its messages: in a rush each
 * order asks for the letters of its store, and the first time sends them all. A job that fails is tried again by itself; the
 * others stand.
 */
export async function work(batch: MessageBatch<Job>, env: Env, ctx: ExecutionContext): Promise<void> {
  const settings = readSettings(env);
  const ports = openPorts(env, settings, tenantCache);
  const { visits = [], others = [] } = Object.groupBy(batch.messages, ({ body }) =>
    body.kind === "visits" ? "visits" : "others",
  );
  const alike = Map.groupBy(others as Message<StoreJob>[], ({ body }) => JSON.stringify(body));
  const opening = begin(settings, ports, crypto.randomUUID(), (work) => ctx.waitUntil(work));
  await Promise.all([
    workVisits(visits as Message<VisitsJob>[], openPlatform(opening)),
    ...[...alike.values()].map(async (messages) => {
      const [{ body: job, attempts }] = messages as [Message<StoreJob>];
      try {
        await workOne(job, env, ports, (work) => ctx.waitUntil(work));
        for (const message of messages) message.ack();
      } catch (error) {
        console.error(JSON.stringify({ level: "error", job, attempt: attempts, ...withoutValues(error) }));
        for (const message of messages) message.retry({ delaySeconds: Math.min(300, 2 ** message.attempts) });
      }
    }),
  ]);
}

type StoreJob = Exclude<Job, VisitsJob>;

async function workOne(job: StoreJob, env: Env, ports: Ports, later: Later): Promise<void> {
  const opening = begin(readSettings(env), ports, crypto.randomUUID(), later);
  const store = await openPlatform(opening).db.storeById(job.storeId);
  if (!store) return;
  const shop = openShop(opening, store, { kind: "system" });
  if (job.kind === "events") await handleEvents(shop);
  if (job.kind === "holds") await allOf([releaseHolds(shop), dropOverdue(shop)]);
  if (job.kind === "stock_check")
    await allOf([checkBooks(shop), forgetOldKeys(shop), forgetOldNotices(shop)]);
  if (job.kind === "forecast") await forecastStock(shop);
  if (job.kind === "letters") await allOf([sendDueLetters(shop), sendReminders(shop), tellUnread(shop)]);
  if (job.kind === "notices") await allOf([deliverNotices(shop), sendDigests(shop)]);
  if (job.kind === "refunds") await sendRefunds(shop);
  if (job.kind === "disputes") await moveOverdue(shop);
  if (job.kind === "parked") await workOffParked(shop);
  if (job.kind === "resume") await resumeWork(shop);
  if (job.kind === "picture") await fetchRemotePicture(shop, job.imageId);
  if (job.kind === "reconcile" && (await slices(shop, job)) === "more")
    await ports.jobs.send([{ ...job, wanted: null }]);
  if (job.kind === "import" && (await applySlices(shop, job.importId)) === "more")
    await ports.jobs.send([job]);
}

/** None waits for another: the job is tried again when one of them has to be. */
async function allOf(work: Promise<unknown>[]): Promise<void> {
  for (const each of await Promise.allSettled(work)) if (each.status === "rejected") throw each.reason;
}

/** That the books differ is a fault of ours, so it goes where faults go. */
async function checkBooks(shop: StoreContext): Promise<void> {
  const differing = await checkStock(shop);
  if (differing.length > 0)
    console.error(
      JSON.stringify({ level: "error", what: "stock and ledger differ", store: shop.store.id, differing }),
    );
}

/** A queue batch may wait a second before it comes, so one message carries as many slices as fit in a few. */
const SLICES_MS = 5_000;

async function applySlices(shop: StoreContext, importId: string): Promise<"more" | "done"> {
  const until = Date.now() + SLICES_MS;
  let state: "more" | "done" = "more";
  while (state === "more" && Date.now() < until) state = await applyImportSlice(shop, importId);
  return state;
}

/** The same of a comparison: its stores take turns, so that a large one holds up no other. */
async function slices(shop: StoreContext, job: StoreJob & { kind: "reconcile" }): Promise<"more" | "done"> {
  const until = Date.now() + SLICES_MS;
  let state = await reconcile(shop, job.provider, job.wanted);
  while (state === "more" && Date.now() < until) state = await reconcile(shop, job.provider, null);
  return state;
}
