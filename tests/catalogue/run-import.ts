import { cancelImport } from "#domain/import/cancel.ts";
import { applyImportSlice } from "#domain/import/apply-slice.ts";
import { previewImport } from "#domain/import/preview.ts";
import { startImport } from "#domain/import/start.ts";
import { viewImport, type ImportView } from "#domain/import/view.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";

export const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));

/** Previews a file as the seller. */
export const preview = async (open: OpenShop, bytes: Uint8Array): Promise<string> =>
  (await previewImport(open.shop, { fileName: "products.csv", bytes })).id;

/** Previews, starts and applies a file to the end, as the seller and the queue do; answers what the page then shows. */
export async function runImport(open: OpenShop, bytes: Uint8Array): Promise<ImportView> {
  const id = await preview(open, bytes);
  await startImport(open.shop, id);
  await work(open, id);
  return await viewImport(open.shop, id);
}

/** What the queue does with an import's job. */
export async function work(open: OpenShop, id: string): Promise<void> {
  const system = { ...open.shop, actor: { kind: "system" as const } };
  for (let slices = 0; (await applyImportSlice(system, id)) === "more"; slices += 1)
    if (slices > 1000) {
      await cancelImport(open.shop, id);
      throw new Error("The import never came to its end");
    }
}
