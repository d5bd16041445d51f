import { sql } from "drizzle-orm";
import { firstImage, type ImageRow, prices } from "./cards.server.ts";
import { askSql, type Question } from "./question.server.ts";

export type SuggestedProduct = {
  handle: string;
  title: string;
  image: ImageRow | null;
  priceFrom: number;
  priceTo: number;
};

/** The best matches for words that may not be typed to their end. */
export const suggestedProducts = (q: string, limit: number, now: Date): Question<SuggestedProduct[]> =>
  askSql<SuggestedProduct, SuggestedProduct[]>(
    sql`select p.handle, p.title, ${firstImage} as image, prices.lowest::float8 as "priceFrom", prices.highest::float8 as "priceTo"
      from (
        select p.id, f.close, f.score from opnmrt_find_products(${q}) f join products p on p.id = f.id
        where p.status = 'active' and p.published_at <= ${now.toISOString()}::timestamptz
        order by f.close, f.score desc, p.id limit ${limit}) as best
      join products p using (id) cross join ${prices}
      where prices.lowest is not null order by best.close, best.score desc, p.id`,
    (rows) => rows,
  );

/** Collections with all the words in their title, the last one perhaps begun only. */
export const suggestedCollections = (
  q: string,
  limit: number,
): Question<{ handle: string; title: string }[]> =>
  askSql<{ handle: string; title: string }, { handle: string; title: string }[]>(
    sql`select handle, title from collections
      where to_tsvector('simple', opnmrt_fold(title)) @@ opnmrt_asked(left(opnmrt_fold(${q}), 200))
      order by position, title limit ${limit}`,
    (rows) => rows,
  );
