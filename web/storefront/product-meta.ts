import type { MetaDescriptor } from "react-router";
import { plainMoney } from "#domain/money.ts";
import type { Variant } from "#domain/product/product.ts";
import { cardPath, productCard } from "#domain/storefront/card.ts";
import type { ToldProduct } from "#domain/storefront/product.ts";
import { sayIn } from "#domain/words/say.ts";
import type { Shell } from "#domain/store/store.ts";
import { madeOnce, nameOf } from "./drawn-once.tsx";
import { madeAlready, markupOf } from "./head.tsx";
import { breadcrumbLd } from "./json-ld/lists.ts";
import { productLd } from "./json-ld/product.ts";
import { describe, plainWords, shorten } from "./page-words.ts";

type Shown = {
  shell: Shell;
  told: ToldProduct;
  choice: { variant: Variant };
  origin: string;
};

/** What search engines and messengers are told about a product. */
export const productMeta = (shown: Shown): MetaDescriptor[] => {
  const { shell, told, choice, origin } = shown;
  const part = `head ${nameOf(shell)} ${choice.variant.id} ${origin}`;
  return madeAlready(madeOnce(told, part, () => markupOf(saidOf(shown))));
};

function saidOf({ shell, told, choice, origin }: Shown): MetaDescriptor[] {
  const { product, collection, reviews } = told;
  const path = `/products/${encodeURIComponent(product.handle)}`;
  const description =
    product.seoDescription ||
    shorten(plainWords(product.descriptionHtml)) ||
    sayIn(shell.locale)("{title} from {shop}.", { title: product.title, shop: shell.name });
  const card = productCard(shell, product);
  const crumbs = [
    { name: shell.name, path: "/" },
    ...(collection
      ? [{ name: collection.title, path: `/collections/${encodeURIComponent(collection.handle)}` }]
      : []),
    { name: product.title, path },
  ];
  return [
    ...describe(product.seoTitle || `${product.title} · ${shell.name}`, description, shell, {
      url: origin + path,
      card: origin + cardPath("product", product.handle, card),
      kind: "product",
    }),
    { property: "product:price:amount", content: plainMoney(choice.variant.price, shell.currency) },
    { property: "product:price:currency", content: shell.currency },
    { "script:ld+json": productLd({ shell, product, chosen: choice.variant, description, reviews, origin }) },
    { "script:ld+json": breadcrumbLd(origin, crumbs) },
  ];
}
