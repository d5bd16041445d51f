import type { FoundStore } from "#db/found-store.server.ts";
import { type Say, sayIn } from "#domain/words/say.ts";
import type { AtDoor } from "./door.ts";
import type { Host } from "./host.ts";
import { readerLanguage } from "./reader-language.ts";
import { storeInMemory } from "./tenant.ts";

type Notice = {
  status: 403 | 404 | 413 | 415 | 500 | 503;
  words: (say: Say) => { title: string; text: string };
};

const NOTICES = {
  unknown: {
    status: 404,
    words: (say) => ({
      title: say("There is no shop at this address"),
      text: say("Check the spelling, or ask the shop for its link."),
    }),
  },
  nothing: {
    status: 404,
    words: (say) => ({
      title: say("There is nothing at this address"),
      text: say("It may have been moved or taken down. Try the front page instead."),
    }),
  },
  draft: {
    status: 404,
    words: (say) => ({
      title: say("This shop is not open yet"),
      text: say("Its owner is still setting it up. Please come back later."),
    }),
  },
  suspended: {
    status: 503,
    words: (say) => ({
      title: say("This shop is closed for now"),
      text: say("If you have bought here, write to the seller at the address in your order e-mail."),
    }),
  },
  away: {
    status: 503,
    words: (say) => ({
      title: say("We can't reach our books right now"),
      text: say("Nothing is lost. Please go back and try again in a minute."),
    }),
  },
  foreign: {
    status: 403,
    words: (say) => ({
      title: say("This was not sent from our own page"),
      text: say("Nothing was done. Please open the page itself and press its button there."),
    }),
  },
  large: {
    status: 413,
    words: (say) => ({
      title: say("That is more than this page takes"),
      text: say("Please go back and send less at once."),
    }),
  },
  unreadable: {
    status: 415,
    words: (say) => ({
      title: say("We could not read that form"),
      text: say("Please go back and send it from the page itself."),
    }),
  },
  broken: {
    status: 500,
    words: (say) => ({
      title: say("Something went wrong on our side"),
      text: say("Please go back and try again. If it stays, tell us the request below."),
    }),
  },
} as const satisfies Record<string, Notice>;

/**
 * The designed answers that show nothing of any store: no such shop, not open, suspended, broken. They stand
 * on their own, without the page renderer, because they must also work when it does not. All that is asked of the store is which
 * languages it speaks, and of nobody but this isolate's memory; the platform's own pages are in English.
 */
export function notice(
  c: AtDoor,
  kind: keyof typeof NOTICES,
  store: FoundStore | null | undefined = known(c),
): Response {
  const say = sayIn(hostOf(c)?.kind === "platform" ? "en" : languageOf(c, store));
  const { status, words } = NOTICES[kind];
  const { title, text } = words(say);
  const request =
    kind === "broken" ? `<p class="id">${say("Request {id}", { id: c.get("requestId") })}</p>` : "";
  return c.html(
    `<!doctype html><html lang="${say.language}" dir="${say.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><main><p class="mark" aria-hidden="true"></p><h1>${title}</h1><p>${text}</p>${request}</main></body></html>`,
    status,
    {
      "cache-control": "no-store",
      ...(status === 503 ? { "retry-after": kind === "away" ? "60" : "3600" } : {}),
    },
  );
}

/** Nothing yet where the Worker failed before it looked. */
const hostOf = (c: AtDoor): Host | undefined => c.get("host");

function known(c: AtDoor): FoundStore | null | undefined {
  const host = hostOf(c);
  return host?.kind === "store" ? storeInMemory(host.slug) : null;
}

const languageOf = (c: AtDoor, store: FoundStore | null | undefined) =>
  readerLanguage(c.req.path, c.req.header("accept-language"), store);

const STYLE = `:root{color-scheme:light dark}body{margin:0;min-height:100svh;display:grid;place-items:center;
font:1.0625rem/1.6 ui-sans-serif,system-ui,sans-serif;background:#faf7f2;color:#26211b}
main{max-width:26rem;padding:2rem 1.5rem}h1{font:600 1.75rem/1.2 ui-serif,Georgia,serif;margin:0 0 .75rem;text-wrap:balance}
p{margin:0;opacity:.85}.id{margin-top:1.5rem;font:.8125rem ui-monospace,monospace;opacity:.7;overflow-wrap:anywhere}
.mark{width:3.5rem;height:3.5rem;margin-bottom:1.5rem;border-radius:.9rem .9rem .3rem .3rem;opacity:1;
background:repeating-linear-gradient(90deg,#b4532a 0 .5rem,#f0d9c4 .5rem 1rem);
mask:linear-gradient(#000 0 40%,#0000 40% 46%,#000 46%)}
@media(prefers-color-scheme:dark){body{background:#1c1917;color:#f5efe6}}`;
