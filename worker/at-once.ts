import type { Env } from "#wiring/env.ts";
import { platformAddress } from "#wiring/open-shop.ts";
import { openPorts } from "#wiring/ports.ts";
import { knownSettings } from "#wiring/settings.ts";
import { askedIn } from "./asked-in.ts";
import { mayCarryCode } from "./code-link.ts";
import { whichHost } from "./host.ts";
import { isAnonymous } from "./page-cache/anonymous.ts";
import { give } from "./page-cache/give.ts";
import type { KeptPage } from "./page-cache/kept-page.ts";
import { pageAtOnce } from "./page-cache/through.ts";
import { secure } from "./secure.ts";
import { storeInMemory, tenantCache } from "./tenant.ts";
import { countView } from "./visits/count.ts";
import { tellingBy } from "./visits/telling.ts";

const NO_TRIPS = 'db;desc="read=0 write=0 platform=0";dur=0.0';

/**
 * The short way: a page of an open store that this isolate has in memory, for somebody who is not signed in. It says the same
 * as the long way (`app.ts`) would; null when that has to be gone.
 */
export function answerAtOnce(request: Request, env: Env, ctx: ExecutionContext): Response | null {
  if ((request.method !== "GET" && request.method !== "HEAD") || !isAnonymous(request)) return null;
  const settings = knownSettings(env);
  if (!settings) return null;
  const production = settings.ENVIRONMENT === "production";
  if (!production && request.headers.get("cache-control") === "no-cache") return null;
  const url = new URL(request.url);
  if (mayCarryCode(url.search)) return null;
  const host = whichHost(
    request.headers.get("host") ?? url.host,
    platformAddress(settings.PLATFORM_ORIGIN).host,
  );
  const store = host.kind === "store" ? storeInMemory(host.slug) : null;
  if (!store || store.status !== "open") return null;
  const page = pageAtOnce(store, url, Date.now());
  if (!page) return null;
  countView(
    { request, host: url.host, path: askedIn(url.pathname, store).path, search: url.search, store },
    page,
    tellingBy(openPorts(env, settings, tenantCache).jobs, settings, (work) => ctx.waitUntil(work)),
  );
  const headers = { requestId: crypto.randomUUID(), protocol: url.protocol, production, trips: NO_TRIPS };
  if (isPlain(request)) return plain(page, headers);
  const answer = give(page, request, HOW);
  secure(answer, headers);
  return answer;
}

const HOW = "hit; detail=memory";

/** Most who come know nothing of the page yet and have nothing in the cart. */
const isPlain = ({ method, headers }: Request): boolean =>
  method === "GET" && !headers.has("if-none-match") && !headers.has("cookie");

type Ready = { protocol: string; headers: Headers };
const ready = new WeakMap<KeptPage, Ready>();

/** They all get the same headers but for the request's id, so these are made once a page: it is most of the work. */
function plain(page: KeptPage, secured: Parameters<typeof secure>[1]): Response {
  let known = ready.get(page);
  if (known?.protocol !== secured.protocol) {
    const first = give(page, new Request("http://anyone.invalid/"), HOW);
    secure(first, secured);
    known = { protocol: secured.protocol, headers: first.headers };
    ready.set(page, known);
  }
  const answer = new Response(page.whole, { headers: known.headers });
  answer.headers.set("x-request-id", secured.requestId);
  return answer;
}
