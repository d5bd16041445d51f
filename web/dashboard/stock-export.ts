import { exportStock } from "#domain/stock/export.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/stock-export";
import { csvAnswer } from "./csv-answer.ts";

/** All stock, with what will become of it, as a file. */
export const loader = page(async ({ context }: Route.LoaderArgs): Promise<Response> => {
  const shop = context.get(shopContext);
  const { text, day } = await exportStock(shop);
  return csvAnswer(text, `${shop.store.slug}-stock-${day}.csv`);
});
