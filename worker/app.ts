import { Hono } from "hono";
import type { Limits } from "#domain/context.ts";
import { DomainError, Unavailable } from "#domain/errors.ts";
import { statusOf } from "#web/answers.ts";
import { withoutValues } from "#web/error-log.ts";
import { begin, openPlatform, platformAddress } from "#wiring/open-shop.ts";
import { openPorts } from "#wiring/ports.ts";
import { readSettings } from "#wiring/settings.ts";
import { whichHost } from "./host.ts";
import { problem } from "./problem.ts";
import { notice } from "./notice.ts";
import { platformPages } from "./pages.ts";
import { shopAnswer } from "./shop.ts";
import { refuseOddities } from "./oddities.ts";
import { refuseForeignOrigin, secure, storesOf } from "./secure.ts";
import { storeAt, tenantCache } from "./tenant.ts";
import { WORKER_ROUTES, type WorkerRoute } from "./routes.ts";
import { mountApi } from "./api/mount.ts";
import type { Door } from "./door.ts";

/** Request id → host → tenant → files, webhooks, API → pages. */
export const app = new Hono<Door>();

app.use(async (c, next) => {
  const requestId = crypto.randomUUID();
  c.set("requestId", requestId);
  const settings = readSettings(c.env);
  const opened = openPorts(c.env, settings, tenantCache);
  const ports = { ...opened, limits: noting(opened.limits, (seconds) => c.set("retryAfterS", seconds)) };
  const opening = begin(settings, ports, requestId, (work) => c.executionCtx.waitUntil(work));
  c.set("opening", opening);
  c.set("platform", openPlatform(opening));
  // The Host header alone decides; X-Forwarded-Host is anyone's to send.
  c.set(
    "host",
    whichHost(
      c.req.header("host") ?? new URL(c.req.url).host,
      platformAddress(settings.PLATFORM_ORIGIN).host,
    ),
  );
  await next();
  // An opened socket is no page: it has no headers that anybody reads, and is not to be touched.
  if (c.res.webSocket) return;
  secure(c.res, {
    requestId,
    protocol: c.req.url.startsWith("https:") ? "https:" : "http:",
    production: settings.ENVIRONMENT === "production",
    trips: opening.trips.toString(),
    nonce: c.get("nonce"),
    stores: storesOf(settings.PLATFORM_ORIGIN),
    retryAfterS: c.get("retryAfterS"),
  });
});

// Asked by watchers at whatever address they know; the walls below are for visitors.
register(WORKER_ROUTES.filter(({ hosts }) => hosts === "any"));

/** The platform has one address: cookies, passkeys and links are made for it, and nobody needs a second. */
app.use(async (c, next) => {
  if (c.get("host").kind !== "platform") return next();
  const own = platformAddress(c.get("opening").settings.PLATFORM_ORIGIN);
  if (c.req.header("host")?.toLowerCase() === own.host) return next();
  const asked = new URL(c.req.url);
  return c.redirect(`${own.protocol}//${own.host}${asked.pathname}${asked.search}`, 308);
});

app.use(refuseForeignOrigin);

app.use(refuseOddities);

register(WORKER_ROUTES.filter(({ hosts }) => hosts !== "any"));

mountApi(app);

app.all("*", async (c) => {
  const host = c.get("host");
  if (host.kind === "platform") return platformPages(c);
  if (host.kind !== "store") return notice(c, "unknown");
  const { later } = c.get("opening");
  const bySlug = (slug: string) => c.get("platform").db.storeBySlug(slug);
  const store = await storeAt(host.slug, c.env.TENANTS, bySlug, { later });
  if (!store) return notice(c, "unknown");
  if (store.status === "draft") return notice(c, "draft", store);
  if (store.status === "suspended") return notice(c, "suspended", store);
  return shopAnswer(c, store);
});

app.onError((error, c) => {
  const machine = /^\/(api|webhooks|rooms)\//.test(c.req.path);
  if (error instanceof DomainError) {
    if (machine || !(error instanceof Unavailable))
      return problem(c, statusOf(error), error.code, error.message);
    return notice(c, "away");
  }
  const requestId = c.get("requestId");
  console.error(JSON.stringify({ level: "error", requestId, path: c.req.path, ...withoutValues(error) }));
  if (machine) return problem(c, 500, "internal", "Something went wrong on our side.");
  return notice(c, "broken");
});

/** Limits that say how long to wait to `note`, too, whatever becomes of the refusal on its way to the visitor. */
function noting(limits: Limits, note: (seconds: number) => void): Limits {
  let soonest = Number.POSITIVE_INFINITY;
  return {
    async take(name, key) {
      const taken = await limits.take(name, key);
      if (!taken.allowed) note((soonest = Math.min(soonest, taken.retryAfterS)));
      return taken;
    },
  };
}

/** A route answers at its own hosts; at others its address is one like any. */
function register(routes: WorkerRoute[]): void {
  for (const { method, path, hosts, answer } of routes)
    app.on(method, path, (c, next) =>
      hosts === "any" || hosts.includes(c.get("host").kind) ? answer(c) : next(),
    );
}
