import type { Job, Jobs, Media } from "#domain/context.ts";

/** Set on everything put since pictures are cleaned before: what lacks it may still say where it was taken. */
const CLEAN = { clean: "1" };

/** Files in an R2 bucket. */
export const r2Media = (bucket: R2Bucket): Media => ({
  async put(key, bytes, contentType) {
    await bucket.put(key, bytes, { httpMetadata: { contentType }, customMetadata: CLEAN });
  },
  async get(key) {
    const found = await bucket.get(key);
    if (!found) return null;
    return {
      bytes: new Uint8Array(await found.arrayBuffer()),
      contentType: found.httpMetadata?.contentType ?? "application/octet-stream",
    };
  },
  async open(key) {
    const found = await bucket.get(key);
    if (!found) return null;
    return {
      body: found.body,
      contentType: found.httpMetadata?.contentType ?? "application/octet-stream",
      clean: found.customMetadata?.clean === CLEAN.clean,
    };
  },
  async remove(key) {
    await bucket.delete(key);
  },
});

/** A queue takes at most 100 messages at once (developers.cloudflare.com/queues/platform/limits). */
const SEND_MOST = 100;

/** Work for later on a Cloudflare queue. */
export const queueJobs = (queue: Queue<Job>): Jobs => ({
  async send(jobs) {
    for (let at = 0; at < jobs.length; at += SEND_MOST)
      await queue.sendBatch(jobs.slice(at, at + SEND_MOST).map((body) => ({ body })));
  },
});
