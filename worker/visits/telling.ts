import type { Jobs } from "#domain/context.ts";
import { type Later, platformAddress } from "#wiring/open-shop.ts";
import type { Settings } from "#wiring/settings.ts";
import type { Telling } from "./count.ts";

/** Tells of what is counted by the queue. */
export const tellingBy = (jobs: Jobs, settings: Settings, later: Later): Telling => ({
  later,
  send: (message) => jobs.send([{ kind: "visits", ...message }]),
  platformHost: platformAddress(settings.PLATFORM_ORIGIN).host,
});
