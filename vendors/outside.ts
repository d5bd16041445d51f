import type { Outside } from "#domain/context.ts";

export type OutsideSettings = {
  /** A DNS-over-HTTPS endpoint with JSON answers. */
  dohUrl: string;
  /** Only on one machine: what stands for the public web. A fetch of U goes to `<this>?url=<U>`. */
  outsideFetchUrl?: string | undefined;
};

type DnsAnswer = { Status: number; Answer?: { type: number; data: string }[] };

const RECORDS = { A: 1, AAAA: 28 } as const;
const NO_ERROR = 0;
const NO_SUCH_NAME = 3;

/** The public internet by Cloudflare's resolver (developers.cloudflare.com/1.1.1.1, "dns-json") and the runtime's own fetch. */
export function outside({ dohUrl, outsideFetchUrl }: OutsideSettings): Outside {
  async function lookUp(host: string, type: keyof typeof RECORDS): Promise<string[]> {
    const url = new URL(dohUrl);
    url.searchParams.set("name", host);
    url.searchParams.set("type", type);
    const response = await fetch(url, {
      headers: { accept: "application/dns-json" },
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok) throw new Error(`The resolver answered ${response.status}`);
    const answer = await response.json<DnsAnswer>();
    if (answer.Status !== NO_ERROR && answer.Status !== NO_SUCH_NAME)
      throw new Error(`The resolver answered code ${answer.Status}`);
    // A lookup through a CNAME answers that record too.
    return (answer.Answer ?? [])
      .filter((record) => record.type === RECORDS[type])
      .map((record) => record.data);
  }

  return {
    addresses: async (host) => (await Promise.all([lookUp(host, "A"), lookUp(host, "AAAA")])).flat(),
    fetch: (url, signal) => {
      const target = outsideFetchUrl ? `${outsideFetchUrl}?url=${encodeURIComponent(url)}` : url;
      return fetch(target, { signal, redirect: "manual", headers: { accept: "image/*" } });
    },
  };
}
