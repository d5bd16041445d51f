import type { Job } from "#domain/context.ts";
import type { Env } from "#wiring/env.ts";
import { app } from "./app.ts";
import { work } from "./jobs.ts";
import { tick } from "./tick.ts";

export default {
  fetch: app.fetch,
  queue: work,
  scheduled: tick,
} satisfies ExportedHandler<Env, Job>;
