import { contrast } from "../store/contrast.ts";
import type { Letterhead } from "./letterhead.ts";

/** What a letter says, before it is laid out. All of it is plain text. */
export type Words = {
  subject: string;
  heading: string;
  paragraphs: string[];
  /** Something to type elsewhere, shown large. */
  code?: string;
  button?: { label: string; href: string };
  /** Said small, below everything else. */
  small?: string;
  /** What was bought and what it comes to. */
  rows?: { left: string; count?: number; right: string; sum?: true }[];
};

const INK = "#1c1917";
const SOFT = "#57534e";
const LINE = "#e7e5e4";

/** The letter as HTML for mail programs: tables, styles in place, no pictures, nothing fetched from anywhere. */
export function asHtml(words: Words, head: Letterhead): string {
  const accent = /^#[0-9a-f]{6}$/i.test(head.accent) ? head.accent : INK;
  const paint = `background:${accent};color:${inkOn(accent)}`;
  const body = [
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escape(words.heading)}</h1>`,
    ...words.paragraphs.map((text) => `<p style="margin:0 0 16px">${escape(text)}</p>`),
    words.code &&
      `<p style="margin:0 0 24px;font:600 32px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:4px">${escape(words.code)}</p>`,
    words.button &&
      `<p style="margin:0 0 24px"><a href="${escape(words.button.href)}" style="display:inline-block;padding:12px 20px;${paint};text-decoration:none;font-weight:600">${escape(words.button.label)}</a></p>`,
    words.rows && `${TABLE}>\n${words.rows.map(rowHtml).join("\n")}\n</table>`,
    words.small && `<p style="margin:0;color:${SOFT};font-size:14px">${escape(words.small)}</p>`,
  ].filter(Boolean);
  return `<!doctype html>
<html lang="${escape(head.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(words.subject)}</title></head>
<body style="margin:0;background:#f5f5f4;color:${INK};font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
${TABLE}><tr><td align="center" style="padding:24px 12px">
${TABLE} style="max-width:560px;background:#ffffff">
<tr><td style="padding:16px 24px;${paint};font-size:18px;font-weight:600">${escape(head.name)}</td></tr>
<tr><td style="padding:24px">
${body.join("\n")}
</td></tr>
<tr><td style="padding:16px 24px;border-top:1px solid ${LINE};color:${SOFT};font-size:14px">${escape(head.signOff)}</td></tr>
</table></td></tr></table></body></html>`;
}

const TABLE = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"`;

function rowHtml({ left, count, right, sum }: NonNullable<Words["rows"]>[number]): string {
  const style = sum ? "padding:8px 0" : `padding:8px 0;border-bottom:1px solid ${LINE};vertical-align:top`;
  const beside = count ? ` <span style="color:${SOFT}">× ${count}</span>` : "";
  return `<tr><td style="${style}">${escape(left)}${beside}</td><td align="right" style="${style};white-space:nowrap;padding-left:16px">${escape(right)}</td></tr>`;
}

/** The same in plain text. */
export function asText(words: Words, head: Letterhead): string {
  const rows = words.rows?.map(({ left, count, right }) => `${count ? `${count} × ` : ""}${left}  ${right}`);
  const parts = [
    words.heading,
    ...words.paragraphs,
    words.code,
    words.button && `${words.button.label}: ${words.button.href}`,
    rows?.join("\n"),
    words.small,
    head.signOff,
  ].filter(Boolean);
  return `${parts.join("\n\n")}\n`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** Black or white, whichever reads better on this colour. */
export const inkOn = (colour: string): "#000000" | "#ffffff" =>
  contrast(colour, "#000000") >= contrast(colour, "#ffffff") ? "#000000" : "#ffffff";
