import { plainMoney } from "#domain/money.ts";
import { canBuy, shipsLater, type Product, type Variant } from "#domain/product/product.ts";
import { variantQuery } from "#domain/product/variant-query.ts";
import type { Review } from "#domain/review/review.ts";
import type { Shell } from "#domain/store/store.ts";
import { deliverySaid } from "../delivery-words.ts";
import { conditionOf } from "./condition.ts";
import { gtinOf } from "./gtin.ts";
import { ratingLd } from "./rating.ts";

type Shown = {
  shell: Shell;
  product: Product;
  chosen: Variant;
  description: string;
  /** The newest few. */
  reviews: Review[];
  origin: string;
};

/** More variants than this are not listed, so that the page stays light: the one that is shown stands for them. */
const MOST_LISTED = 30;

/**
 * A product to schema.org's Product, and to Google's rules for merchant listings (developers.google.com/search/docs/appearance/
 * structured-data/merchant-listing): with variants a ProductGroup with one Product each. Only what the store has said is in
 * it: no reviews nobody wrote, no return window nobody promised.
 */
export function productLd(shown: Shown) {
  const { product, chosen } = shown;
  const { variants } = product;
  if (variants.length === 1 || variants.length > MOST_LISTED)
    return {
      "@context": "https://schema.org",
      "@type": "Product",
      ...named(shown),
      ...bought(shown, chosen),
    };
  return {
    "@context": "https://schema.org",
    "@type": "ProductGroup",
    ...named(shown),
    productGroupID: product.id,
    variesBy: product.options.map(({ name }) => VARIES[name.toLowerCase()] ?? name),
    hasVariant: variants.map((variant) => ({
      "@type": "Product",
      name: [product.title, ...variant.options].join(" – "),
      ...propertiesOf(product, variant),
      ...bought(shown, variant),
    })),
  };
}

/** The axes that schema.org has a property for, as sellers call them. */
const AXES = { color: ["color", "colour"], size: ["size"], material: ["material"], pattern: ["pattern"] };
const PROPERTY = new Map(
  Object.entries(AXES).flatMap(([property, names]) => names.map((name) => [name, property])),
);
const VARIES = Object.fromEntries(
  [...PROPERTY].map(([name, property]) => [name, `https://schema.org/${property}`]),
);

const propertiesOf = ({ options }: Product, variant: Variant) =>
  Object.fromEntries(
    options.flatMap(({ name }, at) => {
      const property = PROPERTY.get(name.toLowerCase());
      return property ? [[property, variant.options[at]]] : [];
    }),
  );

const named = ({ shell, product, description, reviews, origin }: Shown) => ({
  name: product.title,
  description,
  url: urlOf(origin, product),
  ...picturesOf(origin, product.images),
  brand: { "@type": "Brand", name: product.vendor || shell.name },
  ...ratingLd(product.ratings, reviews, shell.locale),
});

const availabilityOf = (variant: Variant): string =>
  !canBuy(variant) ? "OutOfStock" : shipsLater(variant) ? "BackOrder" : "InStock";

/** What one variant is known by and sold for. */
function bought({ shell, product, origin }: Shown, variant: Variant) {
  const own = product.images.filter(({ id }) => id === variant.imageId);
  return {
    ...(variant.sku ? { sku: variant.sku } : {}),
    ...gtinOf(variant.barcode),
    ...picturesOf(origin, own.length > 0 ? own : product.images),
    offers: {
      "@type": "Offer",
      url: urlOf(origin, product, variant),
      price: plainMoney(variant.price, shell.currency),
      priceCurrency: shell.currency,
      availability: `https://schema.org/${availabilityOf(variant)}`,
      itemCondition: `https://schema.org/${conditionOf(product)}`,
      seller: { "@type": "OnlineStore", name: shell.name, url: `${origin}/` },
      ...shippingOf(shell, variant.price),
    },
  };
}

/** The store's one fee in its own country; nothing while there is no one price to say. */
function shippingOf(shell: Shell, price: number) {
  if (!deliverySaid(shell) || shell.deliveryVaries) return {};
  const free = shell.freeDeliveryOver !== null && price >= shell.freeDeliveryOver;
  return {
    shippingDetails: {
      "@type": "OfferShippingDetails",
      shippingRate: {
        "@type": "MonetaryAmount",
        value: plainMoney(free ? 0 : shell.deliveryFee, shell.currency),
        currency: shell.currency,
      },
      shippingDestination: { "@type": "DefinedRegion", addressCountry: shell.country },
    },
  };
}

const picturesOf = (origin: string, images: Product["images"]) =>
  images.length > 0 ? { image: images.map(({ key }) => `${origin}/media/${key}`) } : {};

function urlOf(origin: string, { handle, options }: Product, variant?: Variant): string {
  const url = `${origin}/products/${encodeURIComponent(handle)}`;
  if (!variant || options.length === 0) return url;
  return url + variantQuery(options, variant);
}
