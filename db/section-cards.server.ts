import { sql, type SQL } from "drizzle-orm";
import { card, memberOf, newestKey, prices, readCard, visible, type CardRow } from "./cards.server.ts";
import { askSql, type Question } from "./question.server.ts";

/** Where the parts of a front page stand: what shoppers see, or what is being worked on. */
export type SectionsFrom = "live" | "draft";

const SOURCES: Record<SectionsFrom, SQL> = {
  live: sql`(select sections from stores limit 1)`,
  draft: sql`(select coalesce((select document -> 'sections' from look_drafts limit 1), (select sections from stores limit 1)))`,
};

/** As an id, so that its index finds it; null for what is none. */
const productId = sql`case when body ->> 'productId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (body ->> 'productId')::uuid end`;

export type SectionCards = { sectionId: string; card: CardRow; descriptionHtml: string };

/**
 * The products that the parts of a front page name, by a collection's handle or a product's id, each with the part it belongs
 * to. What is gone or not for shoppers is left out. The database reads the parts itself, so that one trip is enough. They are
 * looked up once (`materialized`): joined as they stand, all of it was done again for every product of the store.
 */
export const sectionCards = (from: SectionsFrom, most: number, now: Date): Question<SectionCards[]> =>
  askSql<Omit<SectionCards, "card"> & { card: string }, SectionCards[]>(
    sql`with parts as materialized (
        select body from jsonb_array_elements(coalesce(nullif(${SOURCES[from]}, 'null'::jsonb), '[]')) as each (body)
        where not coalesce((body ->> 'hidden')::boolean, false)),
      wanted as materialized (
        select body ->> 'id' as section_id, inside.id, inside.key, false as alone
        from parts join collections c on c.handle = body ->> 'handle'
        cross join lateral (
          select p.id, (case c.rule when 'manual' then (select cp.position from collection_products cp
              where cp.collection_id = c.id and cp.product_id = p.id) else ${newestKey} end)::bigint as key
          from products p where ${visible(now)} and ${memberOf}
          order by 2, 1 limit least((body ->> 'count')::int, ${most})) as inside
        where body ->> 'kind' = 'products' and body ->> 'from' = 'collection'
        union all
        select body ->> 'id', p.id, 0, true from parts join products p on p.id = ${productId}
        where body ->> 'kind' = 'product' and ${visible(now)})
      select wanted.section_id as "sectionId", ${card} as card,
        case when wanted.alone then p.description_html else '' end as "descriptionHtml"
      from wanted join products p using (id) cross join ${prices}
      order by wanted.section_id, wanted.key, p.id`,
    (rows) => rows.map((row) => ({ ...row, card: readCard(row.card) })),
  );
