import { Hono } from "hono";
import { dnsAnswer, type DnsRecord } from "./outside/dns.ts";
import { fromTheWeb } from "./outside/web.ts";
import { serveFetch, type Stop } from "./server.ts";

export type Outside = {
  url: string;
  /** For OUTSIDE_FETCH_URL: `?url=` follows. */
  fetchUrl: string;
  /** For DOH_URL: `?name=&type=` follows. */
  dohUrl: string;
  stop: Stop;
};

/**
 * The public web and its names on one machine. `GET /fetch?url=` answers as that address would (redirects are
 * handed through, not followed); `GET /dns-query?name=&type=` is DNS over HTTPS in JSON;
 * `POST /_standin/dns {name, type, data}` plants a record.
 */
export async function startOutside(options: { port: number }): Promise<Outside> {
  const planted: DnsRecord[] = [];
  const app = new Hono();

  app.get("/fetch", async (c) => {
    const url = URL.parse(c.req.query("url") ?? "");
    if (!url) return c.json({ error: "url is missing or not a URL" }, 400);
    return await fromTheWeb(url);
  });
  app.get("/dns-query", (c) => {
    const name = c.req.query("name");
    if (!name) return c.json({ error: "Query parameter 'name' is missing" }, 400);
    c.header("content-type", "application/dns-json");
    return c.body(JSON.stringify(dnsAnswer(name, c.req.query("type") ?? "A", planted)));
  });
  app.post("/_standin/dns", async (c) => {
    const { name, type, data } = await c.req.json<DnsRecord>();
    planted.push({ name: name.toLowerCase(), type: type.toUpperCase(), data });
    return c.json({ ok: true });
  });

  const listening = await serveFetch((request) => app.fetch(request), options.port);
  return {
    url: listening.url,
    fetchUrl: `${listening.url}/fetch`,
    dohUrl: `${listening.url}/dns-query`,
    stop: listening.stop,
  };
}
