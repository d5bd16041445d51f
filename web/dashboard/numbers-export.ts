import { exportSales } from "#domain/numbers/export.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/numbers-export";
import { csvAnswer } from "./csv-answer.ts";
import { chosenIn } from "./numbers-chosen.ts";

/** The days that are looked at, as a file. */
export const loader = page(async ({ url, context }: Route.LoaderArgs): Promise<Response> => {
  const shop = context.get(shopContext);
  const { text, from, to } = await exportSales(shop, chosenIn(url.searchParams));
  return csvAnswer(text, `${shop.store.slug}-sales-${from}-${to}.csv`);
});
