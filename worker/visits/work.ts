import type { PlatformContext, VisitsJob } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { countVisits } from "#domain/visit/count.ts";
import { withoutValues } from "#web/error-log.ts";

/**
 * Counts what came together in one batch, in one trip. When that fails each is tried by itself, so that one that can't be counted
 * takes no other with it.
 */
export async function workVisits(messages: Message<VisitsJob>[], platform: PlatformContext): Promise<void> {
  if (messages.length === 0) return;
  try {
    await countVisits(
      platform,
      messages.map(({ body: { id, tallies } }) => ({ id, tallies })),
    );
    for (const message of messages) message.ack();
  } catch (error) {
    if (messages.length > 1 && !(error instanceof Unavailable)) {
      for (const message of messages) await workVisits([message], platform);
      return;
    }
    const ids = messages.map(({ body }) => body.id);
    console.error(JSON.stringify({ level: "error", job: "visits", ids, ...withoutValues(error) }));
    for (const message of messages) message.retry({ delaySeconds: Math.min(300, 2 ** message.attempts) });
  }
}
