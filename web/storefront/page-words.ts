import { cardPath, storeCard } from "#domain/storefront/card.ts";
import type { Shell } from "#domain/store/store.ts";

/** Where a page is, for search engines and for friends it is sent to: also in the other languages of the shop. */
function whereabouts(url: string, { languages }: Shell) {
  const at = url.indexOf("/", "https://".length);
  const [origin, path] = [url.slice(0, at), url.slice(at)];
  const link = (hrefLang: string, href: string) => ({
    tagName: "link" as const,
    rel: "alternate",
    hrefLang,
    href,
  });
  return [
    { tagName: "link" as const, rel: "canonical", href: url },
    ...languages.map((each, nth) =>
      link(each, nth === 0 ? url : `${origin}/${each}${path === "/" ? "" : path}`),
    ),
    ...(languages.length > 0 ? [link("x-default", url)] : []),
  ];
}

type More = {
  /** Where the page is. */
  url: string;
  /** The picture made for it (`domain/storefront/card.ts`), or any other. */
  card?: string;
  kind?: "website" | "product";
};

/** How a card is drawn, in pixels. */
const CARD = { width: 1200, height: 630 };

/** Title, description and Open Graph of a page; X reads its cards from the same, but for how large they are. */
export function describe(title: string, description: string, shell: Shell, { url, card, kind }: More) {
  const told = description ? [{ name: "description", content: description }] : [];
  return [
    { title },
    ...told,
    ...whereabouts(url, shell),
    { property: "og:site_name", content: shell.name },
    { property: "og:title", content: title },
    ...(description ? [{ property: "og:description", content: description }] : []),
    { property: "og:url", content: url },
    { property: "og:type", content: kind ?? "website" },
    { property: "og:locale", content: shell.locale.replace("-", "_") },
    { name: "twitter:card", content: card ? "summary_large_image" : "summary" },
    ...(card
      ? [
          { property: "og:image", content: card },
          { property: "og:image:type", content: card.endsWith(".png") ? "image/png" : "image/jpeg" },
          { property: "og:image:width", content: String(CARD.width) },
          { property: "og:image:height", content: String(CARD.height) },
          { property: "og:image:alt", content: title },
        ]
      : []),
  ];
}

/** The store's own card, for pages that are about the store. */
export const storeCardUrl = (shell: Shell, origin: string): string =>
  origin + cardPath("store", "", storeCard(shell));

export const NO_INDEX = { name: "robots", content: "noindex" };

/** Title and description of a page that search engines leave alone; whoever keeps it among their bookmarks reads them. */
export const describeClosed = (title: string, shell: Shell) => [
  { title: `${title} · ${shell.name}` },
  { name: "description", content: shorten(shell.about || shell.tagline) || shell.name },
  NO_INDEX,
];

/**
 * Words of at most `most` characters, cut at a word; anywhere where so much has no space, as some languages write none. A name
 * that was set apart from text of the other direction and is cut in two ends as what is set apart.
 */
export function shorten(text: string, most = 155): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const cut = cutTo(plain, most - openIn(cutTo(plain, most)));
  return `${cut}${"\u2069".repeat(openIn(cut))}…`;
}

/** What comes before a “…” that is the last of `most` characters. */
function cutTo(plain: string, most: number): string {
  const space = plain.lastIndexOf(" ", most - 1);
  const cut = plain.slice(0, space > most / 2 ? space : most - 1);
  // Not half of a letter that takes two places.
  return cut.replace(/[\ud800-\udbff]$/, "").replace(/[.,;:–-]$/, "");
}

/** How many isolates of this text are not closed in it. */
function openIn(text: string): number {
  let open = 0;
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g))
    open = mark === "\u2069" ? Math.max(0, open - 1) : open + 1;
  return open;
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
