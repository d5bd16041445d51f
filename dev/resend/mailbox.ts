import { Hono } from "hono";
import { html } from "hono/html";
import { page } from "../pages.ts";
import type { Letter } from "./letter.ts";

const SHOWN = 200;

/** The pages a person reads letters on; no script. A letter's own HTML stays locked in a frame. */
export function mailbox(letters: () => readonly Letter[]) {
  const pages = new Hono();
  const byId = (id: string) => letters().find((letter) => letter.id === id);

  pages.get("/", (c) => c.html(listPage(letters(), c.req.query("to") ?? "")));
  pages.get("/mail/:id", (c) => {
    const letter = byId(c.req.param("id"));
    return letter ? c.html(letterPage(letter)) : c.html(missingPage(), 404);
  });
  pages.get("/mail/:id/html", (c) => {
    const letter = byId(c.req.param("id"));
    // Links must open outside the frame, scripts must not run at all.
    c.header("Content-Security-Policy", "sandbox allow-popups allow-popups-to-escape-sandbox");
    return c.html(`<base target="_blank">${letter?.html ?? ""}`, letter ? 200 : 404);
  });
  return pages;
}

function listPage(letters: readonly Letter[], to: string) {
  const wanted = letters.filter((letter) => letter.to.join(",").includes(to)).toReversed();
  const body = html`<h1>Mailbox</h1>
    <p class="soft">Every letter the platform sent on this machine, newest first.</p>
    <form class="card">
      <label>Show letters to<input name="to" type="search" value="${to}" placeholder="anyone" /></label>
      <button>Show</button>
    </form>
    <div class="card">
      ${wanted.length === 0 ? html`<p class="soft">No letters${to ? ` to ${to}` : ""} yet.</p>` : ""}
      <ul>
        ${wanted.slice(0, SHOWN).map(
          (letter) =>
            html`<li>
              <a href="/mail/${letter.id}">
                <strong>${letter.subject}</strong><br />
                <span class="soft">to ${letter.to.join(", ")} · ${timeText(letter.created_at)}</span>
              </a>
            </li>`,
        )}
      </ul>
    </div>`;
  return page("Mailbox", body);
}

function letterPage(letter: Letter) {
  const body = html`<p><a href="/">Back to the mailbox</a></p>
    <h1>${letter.subject}</h1>
    <dl>
      <dt>From</dt>
      <dd>${letter.from}</dd>
      <dt>To</dt>
      <dd>${letter.to.join(", ")}</dd>
      ${
        letter.reply_to.length
          ? html`<dt>Reply to</dt>
              <dd>${letter.reply_to.join(", ")}</dd>`
          : ""
      }
      <dt>Sent</dt>
      <dd>${timeText(letter.created_at)}</dd>
    </dl>
    ${
      letter.html
        ? html`<iframe
            title="The letter"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            src="/mail/${letter.id}/html"
          ></iframe>`
        : ""
    }
    ${
      letter.text
        ? html`<div class="card">
            <h2>As plain text</h2>
            <pre>${letter.text}</pre>
          </div>`
        : ""
    }
    ${letter.attachments.map(
      (file) => html`<p class="soft">Attached: ${file.filename ?? "file"} (${file.bytes} bytes)</p>`,
    )}`;
  return page(letter.subject, body);
}

function missingPage() {
  return page(
    "No such letter",
    html`<h1>No such letter</h1>
      <p><a href="/">Back to the mailbox</a></p>`,
  );
}

function timeText(iso: string): string {
  return new Date(iso).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
}
