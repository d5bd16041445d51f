import type { FullOrderRow } from "#db/orders.server.ts";
import { formatMoney } from "../money.ts";
import { contrast } from "../store/contrast.ts";
import type { Shell } from "../store/store.ts";

/** What a letter says, before it is laid out. All of it is plain text. */
export type Words = {
  subject: string;
  heading: string;
  paragraphs: string[];
  button: { label: string; href: string };
};

const INK = "#1c1917";
const SOFT = "#57534e";
const LINE = "#e7e5e4";

/** The letter as HTML for mail programs: tables, styles in place, no pictures, nothing fetched from anywhere. */
export function asHtml(words: Words, order: FullOrderRow, shell: Shell): string {
  const accent = /^#[0-9a-f]{6}$/i.test(shell.theme.accent) ? shell.theme.accent : INK;
  const cell = `padding:8px 0;border-bottom:1px solid ${LINE};vertical-align:top`;
  const row = (left: string, right: string, style = cell) =>
    `<tr><td style="${style}">${left}</td><td align="right" style="${style};white-space:nowrap;padding-left:16px">${right}</td></tr>`;
  const lines = order.lines.map((line) =>
    row(
      `${escape(nameOf(line))} <span style="color:${SOFT}">× ${line.quantity}</span>`,
      money(line.total, order, shell),
    ),
  );
  const sums = sumsOf(order, shell).map(([name, amount]) =>
    row(escape(name), escape(amount), "padding:8px 0"),
  );
  const paragraphs = words.paragraphs.map((text) => `<p style="margin:0 0 16px">${escape(text)}</p>`);
  return `<!doctype html>
<html lang="${escape(shell.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(words.subject)}</title></head>
<body style="margin:0;background:#f5f5f4;color:${INK};font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff">
<tr><td style="padding:16px 24px;background:${accent};color:${inkOn(accent)};font-size:18px;font-weight:600">${escape(shell.name)}</td></tr>
<tr><td style="padding:24px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escape(words.heading)}</h1>
${paragraphs.join("\n")}
<p style="margin:0 0 24px"><a href="${escape(words.button.href)}" style="display:inline-block;padding:12px 20px;background:${accent};color:${inkOn(accent)};text-decoration:none;font-weight:600">${escape(words.button.label)}</a></p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
${[...lines, ...sums].join("\n")}
</table>
</td></tr>
<tr><td style="padding:16px 24px;border-top:1px solid ${LINE};color:${SOFT};font-size:14px">${escape(signOff(shell))}</td></tr>
</table></td></tr></table></body></html>`;
}

/** The same in plain text. */
export function asText(words: Words, order: FullOrderRow, shell: Shell): string {
  const lines = order.lines.map(
    (line) => `${line.quantity} × ${nameOf(line)}  ${money(line.total, order, shell)}`,
  );
  const sums = sumsOf(order, shell).map(([name, amount]) => `${name}  ${amount}`);
  const parts = [
    words.heading,
    ...words.paragraphs,
    `${words.button.label}: ${words.button.href}`,
    [...lines, ...sums].join("\n"),
    signOff(shell),
  ];
  return `${parts.join("\n\n")}\n`;
}

const money = (amount: number, order: FullOrderRow, shell: Shell): string =>
  formatMoney(amount, order.currency, shell.locale);

const nameOf = (line: FullOrderRow["lines"][number]): string =>
  line.variantTitle ? `${line.title} (${line.variantTitle})` : line.title;

const sumsOf = (order: FullOrderRow, shell: Shell): [string, string][] => [
  ["Delivery", order.delivery === 0 ? "Free" : money(order.delivery, order, shell)],
  ["Total", money(order.total, order, shell)],
];

const signOff = (shell: Shell): string =>
  `${shell.name} · ${[shell.contactEmail, shell.contactPhone].filter(Boolean).join(" · ")}`;

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
