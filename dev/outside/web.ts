import { formatOf, picture } from "./picture.ts";

const HOSTS = new Set(["burst.shopifycdn.com", "cdn.shopify.com", "pictures.example"]);
const HUGE_BYTES = 21 * 1024 * 1024;
const PIECE = new Uint8Array(64 * 1024).fill(0xff);
const METADATA_SERVICE = "http://169.254.169.254/latest/meta-data/";

type Special = (url: URL, match: RegExpMatchArray) => Response;

/** Paths that behave badly, on every host. */
const SPECIAL: [RegExp, Special][] = [
  [/^\/missing/, () => new Response("Not found", { status: 404 })],
  [/^\/redirect\/(\d+)/, (url, match) => redirect(nextHop(url, Number(match[1])))],
  [/^\/redirect-loop/, (url) => redirect(url.href)],
  [/^\/to-private/, () => redirect(METADATA_SERVICE)],
  [/^\/to-plain-http/, () => redirect("http://pictures.example/picture.jpg")],
  [/^\/huge/, () => stream("image/jpeg", HUGE_BYTES)],
  [/^\/slow/, () => stream("image/jpeg", undefined)],
  [/^\/not-image/, () => typed("text/html; charset=utf-8", "<h1>Not a picture</h1>")],
  [/^\/lying/, () => typed("image/jpeg", "<h1>Not a picture</h1>")],
  [/^\/svg/, () => typed("image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>')],
];

/** What the public web answers for an address. A host that does not exist is a 502. */
export async function fromTheWeb(url: URL): Promise<Response> {
  if (url.protocol !== "https:" || !HOSTS.has(url.hostname)) {
    return Response.json({ error: `no such host: ${url.hostname}` }, { status: 502 });
  }
  for (const [pattern, answer] of SPECIAL) {
    const match = url.pathname.match(pattern);
    if (match) return answer(url, match);
  }
  const format = formatOf(url.pathname);
  const bytes = await picture(url.hostname + url.pathname, format);
  return new Response(Uint8Array.from(bytes), {
    headers: { "content-type": `image/${format}`, "content-length": String(bytes.length) },
  });
}

/** /redirect/3 → /redirect/2 → /redirect/1 → a picture. */
function nextHop(url: URL, left: number): string {
  return new URL(left > 1 ? `/redirect/${left - 1}` : "/picture.jpg", url).href;
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

function typed(type: string, body: string): Response {
  return new Response(body, { headers: { "content-type": type } });
}

/** Sends `total` bytes without saying so before; without a total it sends one piece and stays silent for ever. */
function stream(type: string, total: number | undefined): Response {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (total === undefined && sent > 0) return new Promise(() => {});
      controller.enqueue(PIECE.slice());
      sent += PIECE.length;
      if (total !== undefined && sent >= total) controller.close();
      return undefined;
    },
  });
  return new Response(body, { headers: { "content-type": type } });
}
