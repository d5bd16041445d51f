import { Hono } from "hono";
import { DomainError, Unavailable } from "#domain/errors.ts";
import { statusOf } from "#web/answers.ts";
import { withoutValues } from "#web/error-log.ts";
import { openPlatform, begin } from "#wiring/open-shop.ts";
import { openPorts } from "#wiring/ports.ts";
import { readSettings } from "#wiring/settings.ts";
import { whichHost } from "./host.ts";
import { problem } from "./problem.ts";
import { notice } from "./notice.ts";
import { platformPages, shopPages } from "./pages.ts";
import { refuseOddities } from "./oddities.ts";
import { refuseForeignOrigin, secure } from "./secure.ts";
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
  const ports = openPorts(c.env, settings, tenantCache(c.env.TENANTS));
  const opening = begin(settings, ports, requestId);
  c.set("opening", opening);
  c.set("platform", openPlatform(opening));
  // The Host header alone decides; X-Forwarded-Host is anyone's to send.
  c.set(
    "host",
    whichHost(c.req.header("host") ?? new URL(c.req.url).host, new URL(settings.PLATFORM_ORIGIN).host),
  );
  await next();
  secure(c, opening.trips, settings.ENVIRONMENT === "production");
});

// Asked by watchers at whatever address they know; the walls below are for visitors.
register(WORKER_ROUTES.filter(({ hosts }) => hosts === "any"));

/** The platform has one address: cookies, passkeys and links are made for it, and nobody needs a second. */
app.use(async (c, next) => {
  const own = new URL(c.get("opening").settings.PLATFORM_ORIGIN);
  const asked = new URL(c.req.url);
  if (c.get("host").kind !== "platform" || c.req.header("host")?.toLowerCase() === own.host) return next();
  return c.redirect(`${own.origin}${asked.pathname}${asked.search}`, 308);
});

app.use(refuseForeignOrigin);

app.use(refuseOddities);

register(WORKER_ROUTES.filter(({ hosts }) => hosts !== "any"));

mountApi(app);

app.all("*", async (c) => {
  const host = c.get("host");
  if (host.kind === "platform") return platformPages(c);
  if (host.kind !== "store") return notice(c, "unknown");
  const platform = c.get("platform");
  const store = await storeAt(host.slug, c.env.TENANTS, (slug) => platform.db.storeBySlug(slug));
  if (!store) return notice(c, "unknown");
  if (store.status === "draft") return notice(c, "draft");
  if (store.status === "suspended") return notice(c, "suspended");
  return shopPages(c, store);
});

app.onError((error, c) => {
  const machine = /^\/(api|webhooks)\//.test(c.req.path);
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

function register(routes: WorkerRoute[]): void {
  for (const { method, path, answer } of routes) app.on(method, path, answer);
}
