import Papa from "papaparse";
import { productsAfter } from "#db/products.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { exportHeader, exportRows, needsOrder } from "./export-rows.ts";
import type { KnownProduct } from "./known.ts";

const PRODUCTS_A_TRIP = 1000;
const FEWEST_AXES = 3;

/**
 * All products as a file in Shopify's format, oldest first. Importing it into an empty store gives the same catalogue;
 * pictures are named by their addresses in this store.
 */
export async function exportCatalogue(shop: StoreContext): Promise<string> {
  requireMay(shop, "catalogue.read");
  const products: KnownProduct[] = [];
  for (let after: string | null = null; ;) {
    const { some }: { some: KnownProduct[] } = await shop.db.read({
      some: productsAfter(after, PRODUCTS_A_TRIP),
    });
    products.push(...some);
    after = some.at(-1)?.id ?? null;
    if (some.length < PRODUCTS_A_TRIP) break;
  }
  return writeCatalogue(products, shop);
}

/** The file itself, with a mark that spreadsheets know as UTF-8. */
export function writeCatalogue(
  products: KnownProduct[],
  { store, origin }: Pick<StoreContext, "origin"> & { store: { currency: string } },
): string {
  const axes = Math.max(FEWEST_AXES, ...products.map((product) => product.options.length));
  const ordered = Array.from({ length: axes }, (_, at) => at).filter((at) =>
    products.some((product) => needsOrder(product, at)),
  );
  const settings = { currency: store.currency, origin, axes, ordered };
  const rows = products.flatMap((product) => exportRows(product, settings));
  return `\ufeff${Papa.unparse([exportHeader(settings), ...rows], { newline: "\r\n" })}\r\n`;
}
