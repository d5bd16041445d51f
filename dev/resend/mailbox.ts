import { Hono } from "hono";
import { html } from "hono/html";
import { page } from "../pages.ts";
import { answerTo, handIn } from "./answer.ts";
import type { Letter } from "./letter.ts";

const SHOWN = 200;

/** Where answers go: the platform, and the part after the @ that makes an address one of its own. */
export type AnswersTo = { platform: string; domain: string };

/** The pages a person reads letters on, and answers those that can be; no script. A letter's own HTML stays locked in a frame. */
export function mailbox(letters: () => readonly Letter[], answersTo?: AnswersTo) {
  const pages = new Hono();
  const byId = (id: string) => letters().find((letter) => letter.id === id);

  pages.get("/", (c) => c.html(listPage(letters(), c.req.query("to") ?? "")));
  pages.get("/mail/:id", (c) => {
    const letter = byId(c.req.param("id"));
    return letter ? c.html(letterPage(letter, answersTo)) : c.html(missingPage(), 404);
  });
  pages.post("/mail/:id", async (c) => {
    const letter = byId(c.req.param("id"));
    if (!letter || !answersTo) return c.html(missingPage(), 404);
    const { text = "" } = await c.req.parseBody<{ text?: string }>();
    const [from = "", to = ""] = [letter.to[0], letter.reply_to[0]];
    const refused = await handIn(answersTo.platform, { from, to, mime: answerTo(letter, text) });
    return c.html(letterPage(letter, answersTo, refused ?? "Your answer was taken."), refused ? 422 : 200);
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

function letterPage(letter: Letter, answersTo?: AnswersTo, said?: string) {
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
    ${said ? html`<p class="said" role="status">${said}</p>` : ""}
    ${
      answersTo && letter.reply_to[0]?.endsWith(`@${answersTo.domain}`)
        ? html`<form class="card" method="post">
            <label>Answer this letter<textarea name="text" rows="4" required></textarea></label>
            <button>Send as ${letter.to[0]}</button>
          </form>`
        : ""
    }
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
