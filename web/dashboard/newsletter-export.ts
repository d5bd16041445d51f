import { exportNewsletter } from "#domain/newsletter/export.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/newsletter-export";
import { csvAnswer } from "./csv-answer.ts";

/** Everybody who wants letters, as a file. */
export const loader = page(async ({ context }: Route.LoaderArgs): Promise<Response> => {
  const shop = context.get(shopContext);
  const day = shop.now().toISOString().slice(0, 10);
  return csvAnswer(await exportNewsletter(shop), `${shop.store.slug}-newsletter-${day}.csv`);
});
