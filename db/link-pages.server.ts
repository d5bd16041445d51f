import { sql } from "drizzle-orm";
import { firstImage, visible, type ImageRow } from "./cards.server.ts";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** What a button leads to in the store; null when shoppers may not see it, or it leads elsewhere. */
export type LinkTarget = { handle: string; title: string; image: ImageRow | null };
/** `button` is as it was saved (`domain/link-page/button.ts`). */
export type LinkRow = { button: unknown; target: LinkTarget | null };
export type LinkPageRow = { line: string; links: LinkRow[] };

/** The store's page of links with what its buttons lead to, or null while nobody has changed it. */
export const linkPage = (now: Date): Question<LinkPageRow | null> =>
  askSql<LinkPageRow, LinkPageRow | null>(
    sql`select l.line, (
        select coalesce(jsonb_agg(jsonb_build_object('button', b.button, 'target', case b.button ->> 'kind'
          when 'product' then (
            select jsonb_build_object('handle', p.handle, 'title', p.title, 'image', ${firstImage})
            from products p where p.id = (b.button ->> 'id')::uuid and ${visible(now)})
          when 'collection' then (
            select jsonb_build_object('handle', c.handle, 'title', c.title, 'image', null)
            from collections c where c.id = (b.button ->> 'id')::uuid) end) order by b.at), '[]')
        from jsonb_array_elements(l.buttons) with ordinality as b (button, at)) as links
      from link_pages l limit 1`,
    ([row]) => row ?? null,
  );

export type LinkChoice = { id: string; title: string };

/** What a button can lead to: all collections, and of the products the newest `most` and those that are `chosen` already. */
export const linkChoices = (most: number): Question<{ products: LinkChoice[]; collections: LinkChoice[] }> =>
  askSql<
    { products: LinkChoice[]; collections: LinkChoice[] },
    { products: LinkChoice[]; collections: LinkChoice[] }
  >(
    sql`select (
        select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.title), '[]')
        from products p where p.id in (select n.id from products n order by n.created_at desc, n.id limit ${most})
          or p.id in (select (b ->> 'id')::uuid from link_pages l, jsonb_array_elements(l.buttons) as b
            where b ->> 'kind' = 'product')) as products, (
        select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.title), '[]')
        from collections c) as collections`,
    ([row]) => row ?? { products: [], collections: [] },
  );

/** Keeps what the page of links is to show. */
export const keepLinkPage = (line: string, buttons: unknown[], now: Date): Question<void> =>
  askSql(
    sql`insert into link_pages (store_id, line, buttons, updated_at)
      values (${currentStore}, ${line}, ${JSON.stringify(buttons)}::jsonb, ${now.toISOString()}::timestamptz)
      on conflict (store_id) do update set line = excluded.line, buttons = excluded.buttons,
        updated_at = excluded.updated_at`,
    () => undefined,
  );
