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
  type ImportHead,
  type RowOutcome,
} from "#db/imports.server.ts";
import type { Question } from "#db/question.server.ts";
import { Duplicate, Refused, Unwritable } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import type { KnownProduct } from "./known.ts";
import { planProduct, type Plan, type ProductChange } from "./plan.ts";
import { readImportFile } from "./read-file.ts";

/** Products a slice takes: both trips stay near a megabyte, and ten thousand products are done in twenty steps. */
const SLICE = 500;
/** Products of a slice that could not be written whole: each of them may need two trips to find who is at fault. */
const CAREFUL_SLICE = 100;

/**
 * Applies the next slice of a running import: one trip to read, one to write, all of it or nothing. It may be run again at
 * any time: what is written already is not written twice. Answers "more" while there is more to do. A product that the
 * database can't keep is refused, and the others of its slice stand.
 */
export async function applyImportSlice(shop: StoreContext, importId: string): Promise<"more" | "done"> {
  if (!isId(importId)) return "done";
  const { head, known } = await shop.db.read({
    head: importById(importId),
    known: productsOfNextSlice(importId, SLICE),
  });
  if (head?.status === "done") return await finish(shop, head);
  if (head?.status !== "running") return "done";
  const file = await shop.ports.media.get(head.fileKey);
  if (!file) return await withoutFile(shop, head);
  const { products } = readImportFile(file.bytes, shop.store.currency);
  const slice = products.slice(head.done, head.done + SLICE);
  const byHandle = new Map<string, KnownProduct>(known.map((product) => [product.handle, product]));
  const planned = slice.map(({ position, product }) => ({
    position,
    plan: planProduct(product, byHandle.get(product.handle) ?? null, { origin: shop.origin, newId: uuidv7 }),
  }));
  const step: Step = {
    importId,
    actor: `seller:${head.createdBy}`,
    from: head.done,
    planned,
    total: products.length,
  };
  let to = head.done + planned.length;
  try {
    await writeStep(shop, step).catch(async (error: unknown) => {
      if (!isOfTheData(error)) throw error;
      const fewer = planned.slice(0, CAREFUL_SLICE);
      to = head.done + fewer.length;
      await writeHalves(shop, { ...step, planned: fewer });
    });
  } catch (error) {
    // Somebody else worked on the same slice or removed one of its products: look again.
    if (error instanceof Refused) return "more";
    throw error;
  }
  return to >= products.length ? await finish(shop, head) : "more";
}

type Planned = { position: number; plan: Plan };
type Step = { importId: string; actor: string; from: number; planned: Planned[]; total: number };

const COULD_NOT_BE_WRITTEN =
  "This product could not be written. Look for very long or odd values in its rows, then import it again.";

const isOfTheData = (error: unknown): boolean => error instanceof Unwritable || error instanceof Duplicate;

async function writeStep(shop: StoreContext, { importId, actor, from, planned, total }: Step): Promise<void> {
  const to = from + planned.length;
  const isLast = to >= total;
  const changes = planned.flatMap(({ plan }) => ("change" in plan ? [plan.change] : []));
  const now = shop.now();
  await shop.db.write({
    advance: advanceImport(importId, from, to, isLast, now),
    ...writesOf(shop.store.id, changes, { actor, at: now }),
    outcomes: setOutcomes(importId, planned.map(outcomeOf)),
    ...(isLast && { rest: refuseRest(importId) }),
  });
}

/** Writes products that could not be written together: the halves by themselves, down to the one that is at fault. */
async function writeHalves(shop: StoreContext, step: Step): Promise<void> {
  const [first] = step.planned;
  if (first && step.planned.length === 1) {
    const plan: Plan = { kind: "refuse", reason: COULD_NOT_BE_WRITTEN };
    return await writeStep(shop, { ...step, planned: [{ position: first.position, plan }] });
  }
  const middle = Math.ceil(step.planned.length / 2);
  for (const [at, half] of [
    [0, step.planned.slice(0, middle)],
    [middle, step.planned.slice(middle)],
  ] as const) {
    const part = { ...step, from: step.from + at, planned: half };
    await writeStep(shop, part).catch(async (error: unknown) => {
      if (!isOfTheData(error)) throw error;
      await writeHalves(shop, part);
    });
  }
}

/** The file goes with the end of its import, which another worker may have reached meanwhile. */
async function withoutFile(shop: StoreContext, { id }: ImportHead): Promise<"more" | "done"> {
  const { now } = await shop.db.read({ now: importById(id) });
  if (now?.status === "running") throw new Error(`The file of import ${id} is not there`);
  return "more";
}

/** Clears up and sends for the pictures only now, and again when this job is repeated: fetching twice does no harm. */
async function finish(shop: StoreContext, { id, fileKey }: ImportHead): Promise<"done"> {
  await shop.ports.media.remove(fileKey);
  const { waiting } = await shop.db.read({ waiting: waitingPictures(id) });
  for (let at = 0; at < waiting.length; at += 100)
    await shop.ports.jobs.send(
      waiting
        .slice(at, at + 100)
        .map((imageId) => ({ kind: "picture" as const, storeId: shop.store.id, imageId })),
    );
  return "done";
}

/** Everything a slice changes, set by set. */
function writesOf(
  storeId: string,
  changes: ProductChange[],
  by: { actor: string; at: Date },
): Record<string, Question<void>> {
  const now = by.at;
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
    variants: updateAllVariants(variants, by),
    newVariants: insertAllVariants(storeId, variants, by),
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

const outcomeOf = ({ position, plan }: Planned) => ({
  position,
  outcome: OUTCOME[plan.kind],
  reason: plan.reason,
});
