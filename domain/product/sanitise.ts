import sanitizeHtml from "sanitize-html";

const LINK = /^(https?:\/\/|mailto:|tel:)\S+$/i;

/**
 * Keeps of `html` what a description may hold: paragraphs, headings 2 to 4, lists, tables, emphasis and links to
 * http(s), mailto and tel. Everything else, scripts and styles with their content, is dropped. The result is safe to show
 * as it is, and running it through again changes nothing.
 */
export function sanitiseHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      "p",
      "div",
      "br",
      "strong",
      "em",
      "u",
      "s",
      "h2",
      "h3",
      "h4",
      "ul",
      "ol",
      "li",
      "a",
      "blockquote",
      "table",
      "caption",
      "thead",
      "tbody",
      "tfoot",
      "tr",
      "th",
      "td",
    ],
    allowedAttributes: {
      a: ["href", "rel"],
      th: ["colspan", "rowspan", "scope"],
      td: ["colspan", "rowspan"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    transformTags: {
      h1: "h2",
      h5: "h4",
      h6: "h4",
      b: "strong",
      i: "em",
      del: "s",
      strike: "s",
      a: (_, attributes) => link(attributes["href"] ?? ""),
    },
    exclusiveFilter: (frame) => frame.tag === "p" && frame.text.trim() === "",
  }).trim();
}

/** A link that leads nowhere allowed stays without its address. */
const link = (href: string): sanitizeHtml.Tag =>
  LINK.test(href.trim())
    ? { tagName: "a", attribs: { href: href.trim(), rel: "nofollow noopener" } }
    : { tagName: "a", attribs: {} };
