type Page = { path: string; updatedAt: Date; image: { key: string } | null };
type Part = { name: string; after: string | null; updatedAt: Date };

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>`;
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const PICTURES = "http://www.google.com/schemas/sitemap-image/1.1";

/** A store's sitemap index in the sitemaps.org 0.9 format. `origin` is the store's own, e.g. `https://ada.example.com`. */
export function sitemapIndexXml(origin: string, parts: Part[]): string {
  const lines = parts.map(({ name, after, updatedAt }) => {
    const url = `${origin}/sitemaps/${name}.xml${after === null ? "" : `?after=${after}`}`;
    return `<sitemap><loc>${escapeXml(url)}</loc>${changed(updatedAt)}</sitemap>`;
  });
  return [HEAD, `<sitemapindex xmlns="${NAMESPACE}">`, ...lines, `</sitemapindex>`, ""].join("\n");
}

/** One part of a sitemap, with the picture of each page where it has one. Paths are encoded already. */
export function sitemapXml(origin: string, pages: Page[]): string {
  const lines = pages.map(
    ({ path, updatedAt, image }) =>
      `<url><loc>${escapeXml(origin + path)}</loc>${changed(updatedAt)}${image ? picture(`${origin}/media/${image.key}`) : ""}</url>`,
  );
  return [HEAD, `<urlset xmlns="${NAMESPACE}" xmlns:image="${PICTURES}">`, ...lines, `</urlset>`, ""].join(
    "\n",
  );
}

const changed = (at: Date): string => `<lastmod>${at.toISOString().replace(".000", "")}</lastmod>`;

const picture = (url: string): string =>
  `<image:image><image:loc>${escapeXml(url)}</image:loc></image:image>`;

const escapeXml = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&apos;");
