/** One axis a product varies along, e.g. `{ name: "Size", values: ["S", "M"] }`. */
export type OptionAxis = { name: string; values: string[] };

export type ProductImage = {
  id: string;
  key: string;
  alt: string;
  width: number;
  height: number;
};

export type Variant = {
  id: string;
  /** One value for each axis, in the order of the axes; empty for a product without axes. */
  options: string[];
  sku: string;
  barcode: string;
  /** Minor units, as are `compareAt` and `cost`. */
  price: number;
  compareAt: number | null;
  stock: number;
  tracked: boolean;
  /** Sold beyond its stock, and then sent later. */
  backorder: boolean;
  /** How many one order may have; null for any number. */
  mostPerOrder: number | null;
  imageId: string | null;
};

/** What a product is in lists: cards of the home, collection and search pages. */
export type ProductCard = {
  id: string;
  handle: string;
  title: string;
  image: ProductImage | null;
  /** Lowest price of its variants, and the highest when they differ. */
  priceFrom: number;
  priceTo: number;
  /** Compare-at of the cheapest variant, when it is higher than its price. */
  compareAt: number | null;
  /** "3 lengths", "4 colours": axes with more than one value, with their counts. */
  options: { name: string; count: number }[];
  soldOut: boolean;
  /** How many gave one star, two, … five. */
  ratings: number[];
};

/** What a shopper may know about a product. */
export type Product = {
  id: string;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  type: string;
  tags: string[];
  options: OptionAxis[];
  seoTitle: string;
  seoDescription: string;
  images: ProductImage[];
  variants: Variant[];
  /** How many gave one star, two, … five. */
  ratings: number[];
};

/** Whether `quantity` of it can be had now. Untracked variants always can, and those on backorder. */
export const canBuy = (variant: Pick<Variant, "stock" | "tracked" | "backorder">, quantity = 1): boolean =>
  !variant.tracked || variant.backorder || variant.stock >= quantity;

/** Whether it can be had although there is none of it now: it is sent later. */
export const shipsLater = (
  variant: Pick<Variant, "stock" | "tracked" | "backorder">,
  quantity = 1,
): boolean => variant.tracked && variant.backorder && variant.stock < quantity;
