import { expect, test } from "vitest";
import { sitemapXml } from "./sitemap-xml.ts";

test("every address is absolute, escaped and dated", () => {
  const updatedAt = new Date("2026-11-20T08:00:00Z");
  const xml = sitemapXml("https://ada.test", [
    { kind: "collection", handle: "ankara", updatedAt },
    { kind: "product", handle: "o'clock & <co>", updatedAt },
  ]);
  expect(xml).toContain("<url><loc>https://ada.test/</loc></url>");
  expect(xml).toContain(
    "<url><loc>https://ada.test/collections/ankara</loc><lastmod>2026-11-20T08:00:00.000Z</lastmod></url>",
  );
  expect(xml).toContain("<loc>https://ada.test/products/o'clock%20%26%20%3Cco%3E</loc>");
  expect(xml.startsWith("<?xml")).toBe(true);
});
