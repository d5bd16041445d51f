import { clientOf } from "#wiring/identity/client.ts";
import type { AtDoor } from "../door.ts";
import { askedIn } from "../asked-in.ts";
import { storeAt } from "../tenant.ts";
import { cameFrom } from "./came.ts";
import { noteView } from "./count.ts";
import { placeOf } from "./place.ts";
import { readerOf } from "./reader.ts";
import { tellingBy } from "./telling.ts";

const LONGEST = 8_000;

/**
 * A page that was fetched ahead is shown now, says `web/islands/seen.ts`: nobody asked us for it when it was. It is counted as if
 * they had. The answer is the same whatever was said.
 */
export async function seen(c: AtDoor): Promise<Response> {
  const done = new Response(null, { status: 204 });
  const [host, request, { later, ports, settings }] = [c.get("host"), c.req.raw, c.get("opening")];
  const reader = readerOf(request.headers.get("user-agent"));
  if (host.kind !== "store" || !reader || !mayTell(clientOf(request), Date.now())) return done;
  const { db } = c.get("platform");
  const store = await storeAt(host.slug, c.env.TENANTS, (slug) => db.storeBySlug(slug), { later });
  const said = new URLSearchParams((await request.text()).slice(0, LONGEST));
  const url = URL.parse(said.get("page") ?? "", request.url);
  const place = url && store?.status === "open" ? placeOf(askedIn(url.pathname, store).path) : null;
  if (!store || !url || !place) return done;
  const telling = tellingBy(ports.jobs, settings, later);
  const came = cameFrom({
    host: new URL(request.url).host,
    search: url.search,
    referrer: said.get("from") ?? "",
    site: null,
    reloaded: false,
    app: reader.app,
    platformHost: telling.platformHost,
  });
  noteView({ request, store }, place, reader, came, telling);
  return done;
}

/** Pages that one network address may tell of in a minute; whoever shows more is no shopper. */
const MOST_A_MINUTE = 120;
const MINUTE_MS = 60_000;
const CLIENTS_MOST = 5_000;
let telling = { since: 0, times: new Map<string, number>() };

/** Counted in this memory and for this minute, and told to nobody. */
function mayTell(client: string, now: number): boolean {
  if (now - telling.since > MINUTE_MS || telling.times.size > CLIENTS_MOST)
    telling = { since: now, times: new Map() };
  const times = (telling.times.get(client) ?? 0) + 1;
  telling.times.set(client, times);
  return times <= MOST_A_MINUTE;
}
