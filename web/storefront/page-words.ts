import type { Shell } from "#domain/store/store.ts";

/** Where a page is, for search engines and for friends it is sent to. */
export const canonical = (href: string) => ({ tagName: "link" as const, rel: "canonical", href });

/** Title, description and Open Graph of a page. */
export function describe(
  title: string,
  description: string,
  shell: Shell,
  more: { url: string; image?: string },
) {
  return [
    { title },
    ...(description ? [{ name: "description", content: description }] : []),
    canonical(more.url),
    { property: "og:site_name", content: shell.name },
    { property: "og:title", content: title },
    ...(description ? [{ property: "og:description", content: description }] : []),
    { property: "og:url", content: more.url },
    { property: "og:type", content: "website" },
    ...(more.image
      ? [
          { property: "og:image", content: more.image },
          { name: "twitter:card", content: "summary_large_image" },
        ]
      : []),
  ];
}

export const NO_INDEX = { name: "robots", content: "noindex" };

/** Words of at most `most` characters, cut at a word. */
export function shorten(text: string, most = 155): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  return `${plain.slice(0, plain.lastIndexOf(" ", most - 1)).replace(/[.,;:–-]$/, "")}…`;
}

/** A description without its markup. It was sanitised when it was written, so tags are well formed. */
export const plainWords = (html: string): string =>
  html
    .replace(/<\/(p|li|h[2-4]|td|th|div)>|<br\s*\/?>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
