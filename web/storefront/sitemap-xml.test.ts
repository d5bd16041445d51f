import { expect, test } from "vitest";
import { sitemapIndexXml, sitemapXml } from "./sitemap-xml.ts";

const updatedAt = new Date("2026-11-20T08:00:00Z");

test("every address is absolute, escaped and dated, and has its picture", () => {
  const xml = sitemapXml("https://ada.test", [
    { path: "/", updatedAt, image: null },
    { path: "/products/o'clock%20%26%20%3Cco%3E", updatedAt, image: { key: "a/b&c.jpg" } },
  ]);
  expect(xml).toContain("<url><loc>https://ada.test/</loc><lastmod>2026-11-20T08:00:00Z</lastmod></url>");
  expect(xml).toContain("<loc>https://ada.test/products/o&apos;clock%20%26%20%3Cco%3E</loc>");
  expect(xml).toContain(
    "<image:image><image:loc>https://ada.test/media/a/b&amp;c.jpg</image:loc></image:image>",
  );
  expect(xml.startsWith("<?xml")).toBe(true);
});

test("an index names its parts, each from where it begins", () => {
  const xml = sitemapIndexXml("https://ada.test", [
    { name: "products-1", after: null, updatedAt },
    { name: "products-2", after: "an-id", updatedAt },
  ]);
  expect(xml).toContain(
    "<sitemap><loc>https://ada.test/sitemaps/products-1.xml</loc><lastmod>2026-11-20T08:00:00Z</lastmod></sitemap>",
  );
  expect(xml).toContain("<loc>https://ada.test/sitemaps/products-2.xml?after=an-id</loc>");
});
