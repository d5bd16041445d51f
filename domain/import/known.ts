import type { ProductForEditRow } from "#db/products.server.ts";

/** A product as the store has it, for an import to compare with. */
export type KnownProduct = ProductForEditRow;
export type KnownVariant = KnownProduct["variants"][number];
export type KnownImage = KnownProduct["images"][number];
