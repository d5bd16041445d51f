import autocannon from "autocannon";

export type Load = { perSecond: number; p50: number; p99: number };

/**
 * Asks for `path` at `host` over and over on `connections` connections.
 * @throws when any answer is not 2xx: a fast error is not speed
 */
export async function load(
  origin: string,
  host: string,
  path: string,
  connections: number,
  seconds: number,
  more: Record<string, string> = {},
): Promise<Load> {
  const result = await autocannon({
    url: `${origin}${path}`,
    connections,
    duration: seconds,
    headers: { host, accept: "text/html", "accept-encoding": "gzip", ...more },
  });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0)
    throw new Error(`${wrong} of ${result.requests.total} answers for ${host}${path} were not 2xx`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
