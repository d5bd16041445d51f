import { MOST_PICTURES } from "../picture/check.ts";
import type { ImportedProduct } from "./imported.ts";
import type { KnownImage } from "./known.ts";

export type ImageChange = {
  id: string;
  isNew: boolean;
  position: number;
  alt: string;
  sourceUrl: string | null;
};

export type PlannedImages = {
  /** Empty when nothing changes. */
  changes: ImageChange[];
  /** The picture at an address the file names, for variants. */
  idOf: (url: string) => string | null;
};

/**
 * The pictures of a product after an import: those of the file in its order, then what the store has besides. A picture is
 * known by the address it came from, or by its address in this store.
 */
export function planImages(
  given: Pick<ImportedProduct, "images" | "variants">,
  known: KnownImage[],
  { origin, newId }: { origin: string; newId: () => string },
): PlannedImages {
  const ids = new Map<string, string>();
  for (const image of known) {
    if (image.key) ids.set(`${origin}/media/${image.key}`, image.id);
    if (image.sourceUrl) ids.set(image.sourceUrl, image.id);
  }
  const before = new Map(known.map((image) => [image.id, image]));
  const after = new Map<string, ImageChange>();
  const put = (url: string, alt: string | undefined): void => {
    const id = ids.get(url) ?? newId();
    const old = before.get(id);
    if (after.has(id) || (!old && before.size + after.size >= MOST_PICTURES)) return;
    ids.set(url, id);
    const change = { id, isNew: !old, alt: alt ?? old?.alt ?? "", sourceUrl: old ? old.sourceUrl : url };
    after.set(id, { ...change, position: after.size });
  };
  for (const image of given.images ?? []) put(image.url, image.alt);
  for (const image of known)
    if (!after.has(image.id)) after.set(image.id, { ...image, isNew: false, position: after.size });
  for (const { imageUrl } of given.variants) if (imageUrl) put(imageUrl, undefined);

  const changes = [...after.values()].map(({ id, isNew, position, alt, sourceUrl }) => ({
    id,
    isNew,
    position,
    alt,
    sourceUrl,
  }));
  const same =
    changes.length === known.length &&
    changes.every((change, at) => change.id === known[at]?.id && change.alt === known[at]?.alt);
  return { changes: same ? [] : changes, idOf: (url) => ids.get(url) ?? null };
}
