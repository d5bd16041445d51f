import type { Job } from "#domain/context.ts";
import type { Env } from "#wiring/env.ts";
import { app } from "./app.ts";
import { answerAtOnce } from "./at-once.ts";
import { work } from "./jobs.ts";
import { takeMail } from "./mail.ts";
import { tick } from "./tick.ts";

export { Inbox } from "#party/inbox.ts";
export { Room } from "#party/room.ts";

export default {
  fetch: (request, env, ctx) => answerAtOnce(request, env, ctx) ?? app.fetch(request, env, ctx),
  email: takeMail,
  queue: work,
  scheduled: tick,
} satisfies ExportedHandler<Env, Job>;
