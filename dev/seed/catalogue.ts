import type { PostalAddress } from "#db/schema/buyers.ts";
import type { Section } from "#domain/look/sections.ts";
import type { Theme } from "#domain/store/store.ts";
import type { Art } from "./pictures/art.ts";
import { random } from "./random.ts";

/** A drawn picture of a product. `when` names the option value that it shows, if it shows only one. */
type Picture = { alt: string; art: Art; when?: string };

/** One thing to buy. Money is integer minor units (kobo, pesewas), weight is grams. */
export type Variant = {
  /** One value for each of the product's options, in their order; empty when there are none. */
  values: readonly string[];
  sku: string;
  barcode?: string;
  price: number;
  compareAt?: number;
  cost: number;
  stock: number;
  grams: number;
};

export type Product = {
  handle: string;
  title: string;
  type: string;
  /** Rich description: paragraphs and lists only. */
  html: string;
  tags: readonly string[];
  status: "active" | "draft" | "scheduled";
  options: readonly { name: string; values: readonly string[] }[];
  variants: readonly Variant[];
  pictures: readonly Picture[];
  /** How often it is bought beside the others; 0 is a product that nobody buys. */
  demand: number;
  /** How demand moves over the year, when it does not simply follow the shop. */
  trend?: "rising" | "falling" | "december" | "dry season";
};

type Collection = {
  handle: string;
  title: string;
  html: string;
  /** By hand (handles in order) or by rule (every product with this tag). */
  holds: { handles: readonly string[] } | { tag: string };
};

/** The parts of a store's first page, given the picture of its story and the ids of its products. */
export type FrontPage = (at: {
  story: { key: string; width: number; height: number };
  idOf: (handle: string) => string;
}) => Section[];

export type DemoStore = {
  slug: string;
  name: string;
  /** One line under the name. */
  tagline: string;
  about: string;
  country: "NG" | "GH";
  currency: "NGN" | "GHS";
  timeZone: string;
  town: string;
  phone: string;
  email: string;
  locale: string;
  /** All it can be read in, the main one first. */
  languages: string[];
  theme: Theme;
  frontPage: FrontPage;
  /** The handle of the product that the picture of the story shows. */
  story: string;
  deliveryPromise: string;
  returnsPolicy: string;
  /** How it delivers now, and what it taxes. */
  terms: DemoTerms;
  /** What delivery cost in the past year, and the subtotal from which it was free, in minor units. */
  deliveryFee: number;
  freeDeliveryOver: number;
  /** How many orders the last year brought. */
  ordersAYear: number;
  seller: { name: string; email: string };
  /** Who else works there; the same address in two stores is one person. */
  staff: readonly {
    name: string;
    email: string;
    role: "manager" | "staff" | "viewer";
    daysAfterOpening: number;
  }[];
  paystackSecret?: string;
  flutterwave?: { secret: string; secretHash: string };
  /** Where buyers may transfer to. */
  bank?: { bank: string; accountName: string; accountNumber: string };
  products: readonly Product[];
  collections: readonly Collection[];
};

type DemoWay = { name: string; days: readonly [from: number, to: number] };

/** How a demo store delivers and what it taxes. Minor units, grams, basis points; places as in `Zone`. */
export type DemoTerms = {
  zones: readonly {
    name: string;
    places: readonly string[];
    rates: readonly (DemoWay & {
      by: "flat" | "weight" | "total";
      price?: number;
      bands?: readonly { upTo: number | null; price: number }[];
      freeOver?: number;
    })[];
  }[];
  areas: readonly (DemoWay & { place: string; price: number; note: string })[];
  points: readonly (DemoWay & { address: PostalAddress; hours: string })[];
  taxes: readonly { name: string; place: string; rate: number; included: boolean; onDelivery: boolean }[];
};

/** What a product file says; the rest (SKUs, barcodes, stock) follows from it and the handle. */
export type Draft = Omit<Product, "variants" | "options" | "status" | "demand"> & {
  code: string;
  axes?: readonly { name: string; values: readonly string[] }[];
  /** Price in major units for a combination of values. */
  price: (values: readonly string[]) => number;
  /** Old price in major units, when the product is reduced. */
  was?: (values: readonly string[]) => number;
  /** Share of the price that the seller paid. */
  costShare?: number;
  grams: (values: readonly string[]) => number;
  /** Stock by the values joined with " / "; the others get a plain quantity. */
  stock?: Readonly<Record<string, number>>;
  barcodes?: boolean;
  status?: Product["status"];
  demand?: number;
};

/** Completes a draft: every combination of its axes becomes a variant. */
export function product(draft: Draft): Product {
  const {
    code,
    axes = [],
    price,
    was,
    costShare = 0.58,
    grams,
    stock = {},
    barcodes = false,
    status,
    demand,
    ...rest
  } = draft;
  const r = random(draft.handle);
  const combinations = axes.reduce<string[][]>(
    (rows, axis) => rows.flatMap((row) => axis.values.map((value) => [...row, value])),
    [[]],
  );
  const variants = combinations.map((values, i): Variant => {
    const minor = Math.round(price(values)) * 100;
    const old = was?.(values);
    const quantity = r.whole(6, 44);
    return {
      values,
      sku: [code, ...values.map(skuPart)].join("-"),
      ...(barcodes ? { barcode: ean13(r.whole(100_000, 999_999), i) } : {}),
      price: minor,
      ...(old ? { compareAt: Math.round(old) * 100 } : {}),
      cost: Math.round((minor * costShare) / 100) * 100,
      stock: stock[values.join(" / ")] ?? quantity,
      grams: grams(values),
    };
  });
  return { ...rest, status: status ?? "active", options: axes, variants, demand: demand ?? 1 };
}

function skuPart(value: string): string {
  const digits = /^[\d.]+/.exec(value)?.[0];
  if (digits) return `${digits.replace(".", "")}${(/[a-z]/i.exec(value)?.[0] ?? "").toUpperCase()}`;
  const words = value.replaceAll(/[^A-Za-z ]/g, "").split(" ");
  const short = words.length > 1 ? words.map((word) => word.charAt(0)).join("") : value.slice(0, 4);
  return short.toUpperCase();
}

/** A thirteen-digit barcode in the range that is free for use inside a shop (prefix 20), with its check digit. */
function ean13(number: number, index: number): string {
  const body = `20${String(number).padStart(7, "0")}${String(index).padStart(3, "0")}`;
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
  return body + String((10 - (sum % 10)) % 10);
}
