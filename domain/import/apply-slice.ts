import { uuidv7 } from "uuidv7";
import {
  insertAllVariants,
  insertProducts,
  insertWaitingImages,
  loosenSome,
  updateAllVariants,
  updateImages,
  updateProducts,
} from "#db/import-writes.server.ts";
import { waitingPictures } from "#db/import-views.server.ts";
import {
  advanceImport,
  importById,
  productsOfNextSlice,
  refuseRest,
  setOutcomes,
  type RowOutcome,
} from "#db/imports.server.ts";
import type { Question } from "#db/question.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import type { KnownProduct } from "./known.ts";
import { planProduct, type Plan, type ProductChange } from "./plan.ts";
import { readImportFile } from "./read-file.ts";

/** Products a slice takes: both trips stay near a megabyte, and ten thousand products are done in twenty steps. */
const SLICE = 500;

/**
 * Applies the next slice of a running import: one trip to read, one to write, all of it or nothing. It may be run again at
 * any time: what is written already is not written twice. Answers "more" while there is more to do.
 */
export async function applyImportSlice(shop: StoreContext, importId: string): Promise<"more" | "done"> {
  if (!isId(importId)) return "done";
  const { head, known } = await shop.db.read({
    head: importById(importId),
    known: productsOfNextSlice(importId, SLICE),
  });
  if (head?.status === "done") return await finish(shop, importId);
  if (head?.status !== "running") return "done";
  const file = await shop.ports.media.get(head.fileKey);
  if (!file) throw new Error(`The file of import ${importId} is not there`);
  const { products } = readImportFile(file.bytes, shop.store.currency);
  const slice = products.slice(head.done, head.done + SLICE);
  const to = head.done + slice.length;
  const isLast = to >= products.length;

  const byHandle = new Map<string, KnownProduct>(known.map((product) => [product.handle, product]));
  const plans = slice.map(({ position, product }) => ({
    position,
    plan: planProduct(product, byHandle.get(product.handle) ?? null, { origin: shop.origin, newId: uuidv7 }),
  }));
  const changes = plans.flatMap(({ plan }) => ("change" in plan ? [plan.change] : []));
  const now = shop.now();
  try {
    await shop.db.write({
      advance: advanceImport(importId, head.done, to, isLast, now),
      ...writesOf(shop.store.id, changes, now),
      outcomes: setOutcomes(importId, plans.map(outcomeOf)),
      ...(isLast && { rest: refuseRest(importId) }),
    });
  } catch (error) {
    // Somebody else worked on the same slice or removed one of its products: look again.
    if (error instanceof Refused) return "more";
    throw error;
  }
  if (!isLast) return "more";
  await shop.ports.media.remove(head.fileKey);
  return await finish(shop, importId);
}

/** Sends for the pictures only now, and again when this job is repeated: none is forgotten, and fetching twice does no harm. */
async function finish(shop: StoreContext, importId: string): Promise<"done"> {
  const { waiting } = await shop.db.read({ waiting: waitingPictures(importId) });
  for (let at = 0; at < waiting.length; at += 100)
    await shop.ports.jobs.send(
      waiting
        .slice(at, at + 100)
        .map((imageId) => ({ kind: "picture" as const, storeId: shop.store.id, imageId })),
    );
  return "done";
}

/** Everything a slice changes, set by set. */
function writesOf(storeId: string, changes: ProductChange[], now: Date): Record<string, Question<void>> {
  if (changes.length === 0) return {};
  const products = changes.map(({ id, isNew, product }) => ({
    ...product,
    id,
    isNew,
    publishedAt: product.publishedAt?.toISOString() ?? null,
  }));
  const variants = changes.flatMap(({ id, variants: own }) =>
    own.map((variant) => ({ ...variant, productId: id })),
  );
  const images = changes.flatMap(({ id, images: own }) => own.map((image) => ({ ...image, productId: id })));
  const loosen = changes.flatMap((change) => change.loosen);
  return {
    newProducts: insertProducts(storeId, products, now),
    products: updateProducts(products, now),
    loosen: loosenSome(loosen),
    variants: updateAllVariants(variants, now),
    newVariants: insertAllVariants(storeId, variants, now),
    images: updateImages(images),
    newImages: insertWaitingImages(storeId, images, now),
  };
}

const OUTCOME = {
  create: "created",
  update: "updated",
  unchanged: "unchanged",
  refuse: "refused",
} as const satisfies Record<Plan["kind"], RowOutcome>;

const outcomeOf = ({ position, plan }: { position: number; plan: Plan }) => ({
  position,
  outcome: OUTCOME[plan.kind],
  reason: plan.reason,
});
