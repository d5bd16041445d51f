import type { ProductCard } from "#domain/product/product.ts";

type Crumb = { name: string; path: string };

/** The way to a page, the page itself last. Paths are encoded already. */
export const breadcrumbLd = (origin: string, crumbs: Crumb[]) => ({
  "@context": "https://schema.org",
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map(({ name, path }, at) => ({
    "@type": "ListItem",
    position: at + 1,
    name,
    item: origin + path,
  })),
});

/** What stands on a page of products, in its order: addresses only, each of which says the rest itself. */
export const itemListLd = (origin: string, products: Pick<ProductCard, "handle">[], total: number) => ({
  "@context": "https://schema.org",
  "@type": "ItemList",
  numberOfItems: total,
  itemListElement: products.map(({ handle }, at) => ({
    "@type": "ListItem",
    position: at + 1,
    url: `${origin}/products/${encodeURIComponent(handle)}`,
  })),
});
