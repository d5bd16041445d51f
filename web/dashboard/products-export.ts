import { exportCatalogue } from "#domain/import/export.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/products-export";
import { csvAnswer } from "./csv-answer.ts";

/** The whole catalogue as a file that can be imported again. */
export const loader = page(async ({ context }: Route.LoaderArgs): Promise<Response> => {
  const shop = context.get(shopContext);
  const day = shop.now().toISOString().slice(0, 10);
  return csvAnswer(await exportCatalogue(shop), `${shop.store.slug}-products-${day}.csv`);
});
