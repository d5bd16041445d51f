-- Menus and the parts of a front page name products, collections and pages by their handles. When one is renamed, they are
-- written anew in the same transaction: what was chosen stays chosen, also when something else takes the address later.

-- `document` with the handles of `names`, e.g. `{"page": {"about": "our-story"}}`, all at once: where two things have
-- changed places, neither follows the other. Handles stand in `ref` beside their kind (menus), in `handle` and `handles` of
-- the parts that show collections, and in addresses of the shop itself.
create function opnmrt_renamed(document jsonb, names jsonb) returns jsonb
language plpgsql immutable as $$
declare
  kind text;
  place text[];
  field text;
begin
  if jsonb_typeof(document) = 'array' then
    return (select coalesce(jsonb_agg(opnmrt_renamed(each, names) order by at), '[]')
      from jsonb_array_elements(document) with ordinality as list (each, at));
  elsif jsonb_typeof(document) is distinct from 'object' then
    return document;
  end if;
  select coalesce(jsonb_object_agg(key, opnmrt_renamed(value, names)), '{}') into document from jsonb_each(document);
  kind := document ->> 'kind';
  if names -> kind ? (document ->> 'ref') then
    document := jsonb_set(document, '{ref}', names -> kind -> (document ->> 'ref'));
  end if;
  if kind = 'products' and names -> 'collection' ? (document ->> 'handle') then
    document := jsonb_set(document, '{handle}', names -> 'collection' -> (document ->> 'handle'));
  end if;
  if kind = 'collections' and jsonb_typeof(document -> 'handles') = 'array' then
    document := jsonb_set(document, '{handles}', (
      select coalesce(jsonb_agg(coalesce(names -> 'collection' -> handle, to_jsonb(handle)) order by at), '[]')
      from jsonb_array_elements_text(document -> 'handles') with ordinality as list (handle, at)));
  end if;
  field := case when kind = 'link' then 'ref' else 'link' end;
  place := regexp_match(document ->> field, '^(/(?:[a-z]{2}/)?)(product|collection|page)(s/)([^/?#]+)(.*)$');
  if names -> place[2] ? place[4] then
    document := jsonb_set(document, array[field],
      to_jsonb(place[1] || place[2] || place[3] || (names -> place[2] ->> place[4]) || place[5]));
  end if;
  return document;
end
$$;--> statement-breakpoint
grant execute on function opnmrt_renamed(jsonb, jsonb) to opnmrt_store, opnmrt_platform;--> statement-breakpoint

-- For a document of `store` from `since`: what has left its address since then, or has had no successor there, by the handle
-- it had, each with the one it has now.
create function opnmrt_new_names(store uuid, since timestamptz) returns jsonb
language sql stable as $$
  select coalesce(jsonb_object_agg(kind, names), '{}') from (
    select o.kind, jsonb_object_agg(o.handle, coalesce(p.handle, c.handle, g.handle)) as names
    from old_handles o
    left join products p on p.store_id = o.store_id and p.id = o.product_id
    left join collections c on c.store_id = o.store_id and c.id = o.collection_id
    left join store_pages g on g.store_id = o.store_id and g.id = o.page_id
    where o.store_id = store and (o.created_at > since or not case o.kind
      when 'product' then exists (select from products t where t.store_id = store and t.handle = o.handle)
      when 'collection' then exists (select from collections t where t.store_id = store and t.handle = o.handle)
      else exists (select from store_pages t where t.store_id = store and t.handle = o.handle) end)
    group by o.kind) as each_kind
$$;--> statement-breakpoint
grant execute on function opnmrt_new_names(uuid, timestamptz) to opnmrt_store, opnmrt_platform;--> statement-breakpoint

-- `rev` moves on, so that nobody who has the menu or the draft open writes the old handle back over it. Published versions
-- stay as they were; who goes back to one gets it with the names of then made those of now.
create function opnmrt_links_follow(store uuid, names jsonb) returns void
language plpgsql as $$
begin
  update store_menus set items = opnmrt_renamed(items, names), rev = rev + 1
    where store_id = store and items is distinct from opnmrt_renamed(items, names);
  update look_drafts set document = opnmrt_renamed(document, names), rev = rev + 1
    where store_id = store and document is distinct from opnmrt_renamed(document, names);
  update stores set sections = opnmrt_renamed(sections, names)
    where id = store and sections is distinct from opnmrt_renamed(sections, names);
end
$$;--> statement-breakpoint
grant execute on function opnmrt_links_follow(uuid, jsonb) to opnmrt_store, opnmrt_platform;--> statement-breakpoint

create or replace function opnmrt_moved_away() returns trigger
language plpgsql as $$
begin
  insert into old_handles (store_id, kind, handle, product_id, collection_id, page_id)
    values (new.store_id, tg_argv[0], old.handle,
      case when tg_argv[0] = 'product' then new.id end, case when tg_argv[0] = 'collection' then new.id end,
      case when tg_argv[0] = 'page' then new.id end)
    on conflict (store_id, kind, handle) do update set product_id = excluded.product_id,
      collection_id = excluded.collection_id, page_id = excluded.page_id, created_at = now();
  perform opnmrt_links_follow(new.store_id,
    jsonb_build_object(tg_argv[0], jsonb_build_object(old.handle, new.handle)));
  return null;
end
$$;--> statement-breakpoint

-- What was renamed before this and is missing in its shop's menu since.
select opnmrt_links_follow(o.store_id, opnmrt_new_names(o.store_id, 'infinity'))
  from (select distinct store_id from old_handles) as o;
