import { html, raw } from "hono/html";

type Html = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5b6478; --line: #dfe3ea; --paper: #fff; --ground: #f4f5f8; --act: #0b6b50; --stop: #a12622 }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff6; --soft: #a5adbd; --line: #333b4c; --paper: #1a202c; --ground: #11151d; --act: #3fbf95; --stop: #ff8a80 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 48px }
main.narrow { max-width: 26rem }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 16px; padding: 20px; margin: 0 0 16px }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 4px } h2 { font-size: 1.05rem; margin: 0 0 8px }
p { margin: 0 0 12px } .soft { color: var(--soft); font-size: .9rem } .sum { font-size: 2rem; font-weight: 700; font-variant-numeric: tabular-nums; margin: 12px 0 }
a { color: inherit } ul { list-style: none; margin: 0; padding: 0 } li + li { border-top: 1px solid var(--line) }
li a { display: block; padding: 12px 0; text-decoration: none } li a:hover strong { text-decoration: underline }
button, .button { display: block; width: 100%; min-height: 48px; padding: 10px 16px; margin: 0 0 10px; border-radius: 12px; border: 1px solid var(--line); background: transparent; color: inherit; font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer }
button.go { background: var(--act); border-color: var(--act); color: var(--paper) } button.no { color: var(--stop) }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px }
input, textarea { width: 100%; min-height: 44px; padding: 8px 12px; margin: 4px 0 10px; border: 1px solid var(--line); border-radius: 10px; background: transparent; color: inherit; font: inherit }
.said { border-left: 4px solid var(--stop); padding-left: 12px } iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: 12px; background: #fff }
pre { white-space: pre-wrap; margin: 0 } dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 16px; margin: 0 0 12px } dt { color: var(--soft) } dd { margin: 0 }
`;

/** A page of a stand-in: no script, readable at 360 px. */
export async function page(title: string, body: Html, options = { narrow: false }) {
  const text = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main class="${options.narrow ? "narrow" : ""}">${body}</main>
      </body>
    </html>`;
  return text.toString();
}
