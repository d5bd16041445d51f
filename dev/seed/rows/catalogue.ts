import type { DemoStore, Product } from "../catalogue.ts";
import { PICTURE } from "../pictures/size.ts";
import { random } from "../random.ts";
import { idAt } from "./ids.ts";

const DAY = 86_400_000;

/** The ids under which a store's goods are kept, for whatever refers to them. */
export type Shelf = {
  storeId: string;
  opened: number;
  products: Map<
    Product,
    { id: string; images: { id: string; key: string }[]; variants: { id: string; imageId: string | null }[] }
  >;
};

/** Gives every product, picture and variant its id. A store opened a little over a year before `now`. */
export function shelve(store: DemoStore, now: Date): Shelf {
  const r = random(`ids of ${store.slug}`);
  const opened = Math.floor(now.getTime() / DAY) * DAY - 402 * DAY;
  const storeId = idAt(opened, r);
  const products: Shelf["products"] = new Map();
  for (const product of store.products) {
    const made = createdAt(product, opened, now);
    const images = product.pictures.map(({ art }) => {
      const id = idAt(made, r);
      return { id, key: `${storeId}/products/${id}_${art.ground.slice(1)}.webp` };
    });
    const variants = product.variants.map((variant) => {
      const shown = product.pictures.findIndex(
        (picture) => picture.when !== undefined && variant.values.includes(picture.when),
      );
      return { id: idAt(made, r), imageId: images[shown]?.id ?? null };
    });
    products.set(product, { id: idAt(made, r), images, variants });
  }
  return { storeId, opened, products };
}

/** New goods came in the last weeks of spring, drafts this week, the rest when the shop opened. */
function createdAt(product: Product, opened: number, now: Date): number {
  if (product.status !== "active") return now.getTime() - 3 * DAY;
  return product.tags.includes("new") ? now.getTime() - 200 * DAY : opened + DAY;
}

export type Row = Record<string, unknown>;

/** Rows of the catalogue's tables, by table. */
export function catalogueRows(store: DemoStore, shelf: Shelf, now: Date): Record<string, Row[]> {
  const { storeId: store_id } = shelf;
  const products: Row[] = [];
  const images: Row[] = [];
  const variants: Row[] = [];
  for (const [product, ids] of shelf.products) {
    const created_at = new Date(createdAt(product, shelf.opened, now)).toISOString();
    const scheduled = product.status === "scheduled" ? new Date(now.getTime() + 8 * DAY).toISOString() : null;
    products.push({
      id: ids.id,
      store_id,
      handle: product.handle,
      title: product.title,
      description_html: product.html,
      vendor: store.name,
      type: product.type,
      tags: product.tags,
      status: product.status === "draft" ? "draft" : "active",
      published_at: scheduled ?? created_at,
      options: product.options,
      seo_title: "",
      seo_description: "",
      created_at,
      updated_at: created_at,
    });
    product.pictures.forEach(({ alt }, position) => {
      const image = ids.images[position];
      images.push({
        id: image?.id,
        store_id,
        product_id: ids.id,
        position,
        alt,
        state: "ready",
        key: image?.key,
        width: PICTURE.width,
        height: PICTURE.height,
        content_type: "image/webp",
        created_at,
      });
    });
    product.variants.forEach((variant, position) => {
      const kept = ids.variants[position];
      variants.push({
        id: kept?.id,
        store_id,
        product_id: ids.id,
        position,
        options: variant.values,
        sku: variant.sku,
        barcode: variant.barcode ?? "",
        price: variant.price,
        compare_at: variant.compareAt ?? null,
        cost: variant.cost,
        stock: variant.stock,
        tracked: true,
        weight_grams: variant.grams,
        image_id: kept?.imageId ?? null,
        created_at,
        updated_at: created_at,
      });
    });
  }
  return { products, product_images: images, variants, ...collectionRows(store, shelf) };
}

function collectionRows(store: DemoStore, shelf: Shelf): Record<string, Row[]> {
  const { storeId: store_id } = shelf;
  const r = random(`collections of ${store.slug}`);
  const created_at = new Date(shelf.opened).toISOString();
  const collections: Row[] = [];
  const members: Row[] = [];
  store.collections.forEach((collection, position) => {
    const id = idAt(shelf.opened, r);
    const { holds } = collection;
    const first = store.products.find((product) =>
      "tag" in holds ? product.tags.includes(holds.tag) : holds.handles.includes(product.handle),
    );
    const shown = first && shelf.products.get(first);
    collections.push({
      id,
      store_id,
      handle: collection.handle,
      title: collection.title,
      description_html: collection.html,
      rule: "tag" in holds ? "any_tag" : "manual",
      tags: "tag" in holds ? [holds.tag] : [],
      position,
      image_key: shown?.images[0]?.key ?? null,
      created_at,
      updated_at: created_at,
    });
    if ("tag" in holds) return;
    holds.handles.forEach((handle, place) => {
      const product = store.products.find((one) => one.handle === handle);
      const kept = product && shelf.products.get(product);
      if (!kept) throw new Error(`the collection ${collection.handle} names no product of ours: ${handle}`);
      members.push({ store_id, collection_id: id, product_id: kept.id, position: place });
    });
  });
  return { collections, collection_products: members };
}
