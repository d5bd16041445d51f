type Entry = { kind: "product" | "collection"; handle: string; updatedAt: Date };

/** A store's sitemap in the sitemaps.org 0.9 format. `origin` is the store's own, e.g. `https://ada.example.com`. */
export function sitemapXml(origin: string, entries: Entry[]): string {
  const urls = entries.map(
    ({ kind, handle, updatedAt }) =>
      `<url><loc>${escapeXml(`${origin}/${kind}s/${encodeURIComponent(handle)}`)}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    `<url><loc>${escapeXml(origin)}/</loc></url>`,
    ...urls,
    `</urlset>`,
    "",
  ].join("\n");
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
