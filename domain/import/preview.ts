import { uuidv7 } from "uuidv7";
import { insertImport, insertImportRows, type NewImportRow } from "#db/imports.server.ts";
import { productsByHandle } from "#db/products.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { takeUpload } from "../picture/take-upload.ts";
import { shortLine } from "../product/text.ts";
import { requireMay } from "../staff/require.ts";
import type { KnownProduct } from "./known.ts";
import { planProduct } from "./plan.ts";
import { readImportFile, type ImportFile } from "./read-file.ts";

/** Rows a trip carries at most: a request to the database must stay far below 8 MB. */
const ROWS_A_TRIP = 10_000;
const HANDLES_A_TRIP = 1_000;

/**
 * Takes a product file in and works out, without changing any product, what importing it would do, row by row.
 * Throws `Invalid` under `file` for a file that can't be read, or `TooMany`.
 */
export async function previewImport(
  shop: StoreContext,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  requireMay(shop, "catalogue.import");
  await takeUpload(shop);
  const file = readImportFile(bytes, shop.store.currency);
  const known = await knownProducts(shop, file);
  const rows = file.lines.map((line): NewImportRow => {
    const { position, row, handle, title } = line;
    const short = { position, row, handle, title: shortLine(title, 255) };
    if (!line.product) return { ...short, plan: "refuse", reason: line.reason };
    const make = { origin: shop.origin, newId: uuidv7 };
    const { kind, reason } = planProduct(line.product, known.get(handle) ?? null, make);
    return { ...short, plan: kind, reason };
  });

  const id = uuidv7();
  const fileKey = `private/${shop.store.id}/imports/${crypto.randomUUID()}.csv`;
  await shop.ports.media.put(fileKey, bytes, "text/csv");
  const head = {
    id,
    fileKey,
    fileName: shortLine(fileName, 255) || "products.csv",
    total: file.products.length,
    createdBy: actorName(shop.actor),
  };
  await shop.db.write({
    head: insertImport(shop.store.id, head, shop.now()),
    rows: insertImportRows(shop.store.id, id, rows.slice(0, ROWS_A_TRIP)),
  });
  for (let at = ROWS_A_TRIP; at < rows.length; at += ROWS_A_TRIP)
    await shop.db.write({ rows: insertImportRows(shop.store.id, id, rows.slice(at, at + ROWS_A_TRIP)) });
  return { id };
}

async function knownProducts(shop: StoreContext, file: ImportFile): Promise<Map<string, KnownProduct>> {
  const handles = file.products.map(({ product }) => product.handle);
  const known = new Map<string, KnownProduct>();
  for (let at = 0; at < handles.length; at += HANDLES_A_TRIP) {
    const { some } = await shop.db.read({ some: productsByHandle(handles.slice(at, at + HANDLES_A_TRIP)) });
    for (const product of some) known.set(product.handle, product);
  }
  return known;
}
