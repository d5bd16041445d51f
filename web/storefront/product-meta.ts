import type { MetaDescriptor } from "react-router";
import { plainMoney } from "#domain/money.ts";
import { canBuy, type Product, type Variant } from "#domain/product/product.ts";
import type { Shell } from "#domain/store/store.ts";
import { describe, plainWords, shorten } from "./page-words.ts";

type Shown = {
  shell: Shell;
  product: Product;
  collection: { handle: string; title: string } | null;
  choice: { variant: Variant };
  origin: string;
};

/** What search engines and messengers are told about a product: schema.org Product, Offer and BreadcrumbList. */
export function productMeta({ shell, product, collection, choice, origin }: Shown): MetaDescriptor[] {
  const url = `${origin}/products/${product.handle}`;
  const description =
    product.seoDescription ||
    shorten(plainWords(product.descriptionHtml)) ||
    `${product.title} from ${shell.name}.`;
  const pictures = product.images.map(({ key }) => `${origin}/media/${key}`);
  const [image] = pictures;
  return [
    ...describe(
      product.seoTitle || `${product.title} · ${shell.name}`,
      description,
      shell,
      image ? { url, image } : { url },
    ),
    { property: "product:price:amount", content: plainMoney(choice.variant.price, shell.currency) },
    { property: "product:price:currency", content: shell.currency },
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": "Product",
        name: product.title,
        description,
        url,
        image: pictures,
        ...(choice.variant.sku ? { sku: choice.variant.sku } : {}),
        brand: { "@type": "Brand", name: product.vendor || shell.name },
        offers: offers(product, shell, url),
      },
    },
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        itemListElement: [
          crumb(1, shell.name, `${origin}/`),
          ...(collection ? [crumb(2, collection.title, `${origin}/collections/${collection.handle}`)] : []),
          crumb(collection ? 3 : 2, product.title, url),
        ],
      },
    },
  ];
}

const crumb = (position: number, name: string, item: string) => ({
  "@type": "ListItem",
  position,
  name,
  item,
});

/** Many variants are summed up, so that the page stays light. */
const MOST_OFFERS = 12;

function offers({ variants, options }: Product, shell: Shell, url: string) {
  if (variants.length > MOST_OFFERS) {
    const prices = variants.map(({ price }) => price);
    return {
      "@type": "AggregateOffer",
      url,
      priceCurrency: shell.currency,
      lowPrice: plainMoney(Math.min(...prices), shell.currency),
      highPrice: plainMoney(Math.max(...prices), shell.currency),
      offerCount: variants.length,
      availability: availability(variants.some((variant) => canBuy(variant))),
    };
  }
  return variants.map((variant) => ({
    "@type": "Offer",
    url:
      options.length > 0
        ? `${url}?${new URLSearchParams(options.map(({ name }, at) => [name, variant.options[at] ?? ""]))}`
        : url,
    ...(variant.options.length > 0 ? { name: variant.options.join(" / ") } : {}),
    ...(variant.sku ? { sku: variant.sku } : {}),
    price: plainMoney(variant.price, shell.currency),
    priceCurrency: shell.currency,
    availability: availability(canBuy(variant)),
    seller: { "@type": "Organization", name: shell.name },
  }));
}

const availability = (can: boolean): string => `https://schema.org/${can ? "InStock" : "OutOfStock"}`;
