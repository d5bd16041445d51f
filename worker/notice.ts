import type { AtDoor } from "./door.ts";

type Notice = { status: 403 | 404 | 413 | 415 | 500 | 503; title: string; text: string };

const NOTICES = {
  unknown: {
    status: 404,
    title: "There is no shop at this address",
    text: "Check the spelling, or ask the shop for its link.",
  },
  nothing: {
    status: 404,
    title: "There is nothing at this address",
    text: "It may have been moved or taken down. Try the front page instead.",
  },
  draft: {
    status: 404,
    title: "This shop is not open yet",
    text: "Its owner is still setting it up. Please come back later.",
  },
  suspended: {
    status: 503,
    title: "This shop is closed for now",
    text: "If you have bought here, write to the seller at the address in your order e-mail.",
  },
  away: {
    status: 503,
    title: "We can't reach our books right now",
    text: "Nothing is lost. Please go back and try again in a minute.",
  },
  foreign: {
    status: 403,
    title: "This was not sent from our own page",
    text: "Nothing was done. Please open the page itself and press its button there.",
  },
  large: {
    status: 413,
    title: "That is more than this page takes",
    text: "Please go back and send less at once.",
  },
  unreadable: {
    status: 415,
    title: "We could not read that form",
    text: "Please go back and send it from the page itself.",
  },
  broken: {
    status: 500,
    title: "Something went wrong on our side",
    text: "Please go back and try again. If it stays, tell us the request below.",
  },
} as const satisfies Record<string, Notice>;

/**
 * The designed answers that show nothing of any store: no such shop, not open, suspended, broken. They stand
 * on their own, without the page renderer, because they must also work when it does not.
 */
export function notice(c: AtDoor, kind: keyof typeof NOTICES): Response {
  const { status, title, text } = NOTICES[kind];
  const request = kind === "broken" ? `<p class="id">Request ${c.get("requestId")}</p>` : "";
  return c.html(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><main><p class="mark" aria-hidden="true"></p><h1>${title}</h1><p>${text}</p>${request}</main></body></html>`,
    status,
    {
      "cache-control": "no-store",
      ...(status === 503 ? { "retry-after": kind === "away" ? "60" : "3600" } : {}),
    },
  );
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;min-height:100svh;display:grid;place-items:center;
font:1.0625rem/1.6 ui-sans-serif,system-ui,sans-serif;background:#faf7f2;color:#26211b}
main{max-width:26rem;padding:2rem 1.5rem}h1{font:600 1.75rem/1.2 ui-serif,Georgia,serif;margin:0 0 .75rem;text-wrap:balance}
p{margin:0;opacity:.85}.id{margin-top:1.5rem;font:.8125rem ui-monospace,monospace;opacity:.7;overflow-wrap:anywhere}
.mark{width:3.5rem;height:3.5rem;margin-bottom:1.5rem;border-radius:.9rem .9rem .3rem .3rem;opacity:1;
background:repeating-linear-gradient(90deg,#b4532a 0 .5rem,#f0d9c4 .5rem 1rem);
mask:linear-gradient(#000 0 40%,#0000 40% 46%,#000 46%)}
@media(prefers-color-scheme:dark){body{background:#1c1917;color:#f5efe6}}`;
