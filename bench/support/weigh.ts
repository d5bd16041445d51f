import { request } from "node:http";
import { gzipSync } from "node:zlib";

type Got = { body: Buffer; trips: number; waitedMs: number; cache: string };

/** One GET at `host`, whatever the name resolves to here. */
export function get(
  origin: string,
  host: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Got> {
  return new Promise((settle, fail) => {
    const asked = request(`${origin}${path}`, { headers: { host, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", fail);
      answer.on("end", () => {
        if (answer.statusCode !== 200) return fail(new Error(`${path} answered ${answer.statusCode}`));
        const counts = String(answer.headers["server-timing"]).matchAll(/(?:read|write|platform)=(\d+)/g);
        settle({
          body: Buffer.concat(chunks),
          cache: String(answer.headers["cache-status"] ?? ""),
          waitedMs: Number(/dur=([\d.]+)/.exec(String(answer.headers["server-timing"]))?.[1] ?? 0),
          trips: [...counts].reduce((sum, [, count]) => sum + Number(count), 0),
        });
      });
    });
    asked.on("error", fail);
    asked.end();
  });
}

/** A reload past the page cache. */
export const PAST_CACHE: Record<string, string> = { "cache-control": "no-cache" };

/**
 * What a first visit to a page downloads without pictures, gzipped as the edge would send it, and its database trips.
 * Of the typefaces those that any page needs are counted: the two cut files, as they are (woff2 is compressed).
 */
export async function weigh(origin: string, host: string, path: string) {
  const page = await get(origin, host, path, PAST_CACHE);
  const html = page.body.toString("utf8");
  const styles = [
    ...html.matchAll(
      /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+rel="stylesheet"/g,
    ),
  ];
  const scripts = [
    ...html.matchAll(/<script[^>]+src="([^"]+)"/g),
    ...html.matchAll(/<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g),
  ];
  const sizes = async (matches: RegExpMatchArray[]) => {
    const paths = new Set(matches.map((match) => match[1] ?? match[2] ?? ""));
    const bodies = await Promise.all([...paths].map((asset) => get(origin, host, asset)));
    return bodies.reduce((sum, asset) => sum + zippedKb(asset.body), 0);
  };
  const sheets = await Promise.all(styles.map((match) => get(origin, host, match[1] ?? match[2] ?? "")));
  const cut = [page, ...sheets].flatMap(({ body }) =>
    [...body.toString("utf8").matchAll(/url\("?(\/assets\/[\w-]+-core-[\w-]+\.woff2)"?\)/g)].map(
      ([, path]) => path ?? "",
    ),
  );
  const fonts = await Promise.all([...new Set(cut)].map((path) => get(origin, host, path)));
  return {
    trips: page.trips,
    htmlKb: zippedKb(page.body),
    cssKb: await sizes(styles),
    jsKb: await sizes(scripts),
    fontKb: fonts.reduce((sum, font) => sum + font.body.length / 1024, 0),
  };
}

const zippedKb = (bytes: Buffer): number => gzipSync(bytes).length / 1024;
