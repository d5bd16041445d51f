import { Hono } from "hono";
import { misbehave, NO_API_FAULTS, readFaults } from "./faults.ts";
import { makeBrowser, type PushBrowser, readPush, type Received } from "./push/browser.ts";
import { refusedVapid } from "./push/vapid.ts";
import { serveFetch, type Stop } from "./server.ts";

const NO_FAULTS = { ...NO_API_FAULTS, /** Answer this many pushes with 429. */ rate_limit: 0 };
const MOST_BYTES = 4096;

/**
 * Stands for the push services of all browsers (RFC 8030), and for the browsers behind them: `POST /_standin/browsers` makes one and
 * answers its subscription; what comes for it is held against the standards, read with its keys, and kept at
 * `/_standin/browsers/<id>`, oldest first. `DELETE` of that ends its subscription.
 */
export async function startPush(options: { port: number }): Promise<{ url: string; stop: Stop }> {
  const browsers = new Map<string, PushBrowser & { received: Received[]; ended: boolean }>();
  let faults = { ...NO_FAULTS };
  let url = "";
  const app = new Hono();

  app.post("/_standin/faults", async (c) => {
    faults = readFaults(NO_FAULTS, await c.req.json());
    return c.json(faults);
  });
  app.post("/_standin/browsers", async (c) => {
    const id = crypto.randomUUID();
    const browser = await makeBrowser();
    browsers.set(id, { ...browser, received: [], ended: false });
    return c.json({ id, subscription: { endpoint: `${url}/push/${id}`, keys: browser.keys } });
  });
  app.get("/_standin/browsers/:id", (c) => c.json(browsers.get(c.req.param("id"))?.received ?? []));
  app.delete("/_standin/browsers/:id", (c) => {
    const browser = browsers.get(c.req.param("id"));
    if (browser) browser.ended = true;
    return c.json({ ok: true });
  });

  app.use(misbehave(() => faults));
  app.post("/push/:id", async (c) => {
    const browser = browsers.get(c.req.param("id"));
    if (!browser) return c.text("There is no such subscription.", 404);
    if (browser.ended) return c.text("This subscription has ended.", 410);
    if (faults.rate_limit > 0) {
      faults.rate_limit--;
      return c.text("Too many requests.", 429, { "retry-after": "60" });
    }
    const refused = await refusedVapid(c.req.header("authorization") ?? "", url);
    if (refused) return c.text(refused, 401);
    const [ttl, topic] = [c.req.header("ttl") ?? "", c.req.header("topic") ?? ""];
    if (!/^\d+$/.test(ttl)) return c.text("TTL is missing.", 400);
    if (topic && !/^[\w-]{1,32}$/.test(topic)) return c.text("The topic is none.", 400);
    if (c.req.header("content-encoding") !== "aes128gcm") return c.text("The encoding is none we know.", 415);
    const body = new Uint8Array(await c.req.arrayBuffer());
    if (body.length > MOST_BYTES) return c.text("The push is too large.", 413);
    try {
      browser.received.push({
        topic,
        ttl: Number(ttl),
        bytes: body.length,
        text: await readPush(browser, body),
      });
    } catch (error) {
      return c.text(`This browser can't read it: ${String(error)}`, 400);
    }
    return c.body(null, 201, { location: `${url}/receipts/${crypto.randomUUID()}` });
  });

  const listening = await serveFetch((request) => app.fetch(request), options.port);
  ({ url } = listening);
  return { url, stop: listening.stop };
}
