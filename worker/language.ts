import { otherLanguages } from "#domain/store/languages.ts";
import type { Store } from "#domain/store/store.ts";
import { LANGUAGES } from "#domain/words/say.ts";
import { type Asked, FILES, split } from "./asked-in.ts";
import { WORKER_ROUTES } from "./routes.ts";

/**
 * Where an address leads whose language the store has no more: letters, search engines and friends still have it. To the same
 * page in the main language, for now, since the seller may take the language back; a form goes along as it was sent. Null for
 * every other address: the prefix of a language that nobody speaks here leads nowhere.
 */
export function unspoken({ method }: Request, { pathname, search }: URL, store: Store): Response | null {
  const { first, rest } = split(pathname);
  if (!LANGUAGES.some((each) => each === first) || otherLanguages(store).includes(first)) return null;
  // Two slashes at the front would be another host's address; what speaks no language never had one.
  if (rest.startsWith("//") || FILES.test(rest) || OWN.has(rest.split("/")[1])) return null;
  const status = method === "GET" || method === "HEAD" ? 302 : 307;
  return new Response(null, {
    status,
    headers: { location: `${rest}${search}`, "cache-control": "no-store" },
  });
}

/** First parts of addresses that the Worker answers itself: files and the like speak no language. */
const OWN = new Set(WORKER_ROUTES.map(({ path }) => path.split("/")[1]));

/**
 * The answer with its own addresses in the language that was asked for: pages write every address as in the main language.
 * What names a language itself (`hreflang`) stays.
 */
export function inLanguage<S extends Store>(
  answer: Response,
  { prefix }: Asked<S>,
  origin: string,
): Response {
  const into = (path: string): string => {
    const rest = path.startsWith(`${origin}/`) ? path.slice(origin.length) : path;
    if (!rest.startsWith("/") || rest.startsWith("//") || OWN.has(rest.split(/[/?#]/)[1])) return path;
    return `${path.slice(0, path.length - rest.length)}${prefix}${rest === "/" && prefix ? "" : rest}`;
  };
  const spoken = moved(answer, into);
  if (!prefix || !spoken.headers.get("content-type")?.startsWith("text/html")) return spoken;
  const address = (name: string) => ({
    element(element: Element) {
      element.setAttribute(name, into(element.getAttribute(name) ?? ""));
    },
  });
  return new HTMLRewriter()
    .on('link[rel="canonical"]', address("href"))
    .on("a[href]:not([hreflang])", address("href"))
    .on("form[action]", address("action"))
    .on("button[formaction]", address("formaction"))
    .on('meta[property="og:url"]', address("content"))
    .on('script[type="application/ld+json"]', inJson(into))
    .on('script[type="speculationrules"]', inJson(into))
    .transform(spoken);
}

/** A redirect within the shop stays in the language. */
function moved(answer: Response, into: (path: string) => string): Response {
  const location = answer.headers.get("location");
  if (location === null || into(location) === location) return answer;
  const headers = new Headers(answer.headers);
  headers.set("location", into(location));
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}

/** The same in the texts of a JSON document, which may come in pieces. */
function inJson(into: (path: string) => string) {
  let whole = "";
  return {
    text(chunk: Text) {
      whole += chunk.text;
      if (!chunk.lastInTextNode) return void chunk.remove();
      // Whole strings, as a mark within one begins no other. Patterns hold backslashes: they are moved as they are written.
      const said = whole.replace(/"([^"\\]*(?:\\.[^"\\]*)*)"/g, (_, text: string) => `"${into(text)}"`);
      whole = "";
      chunk.replace(said, { html: true });
    },
  };
}
