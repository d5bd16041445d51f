-- All three are contrib: a stock Postgres and Neon have them, and whoever owns the database may make them.
create extension if not exists unaccent with schema public;--> statement-breakpoint
create extension if not exists pg_trgm with schema public;--> statement-breakpoint
create extension if not exists btree_gin with schema public;--> statement-breakpoint

-- What is typed and what is searched, made alike: one form of each letter, without accents, case, punctuation, Arabic
-- vowel signs and the ways to write alef. Called immutable although `unaccent` is stable: its rules come with Postgres.
create function opnmrt_fold(given text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, public as $$
  select btrim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, translate(normalize(given, nfkc),
      U&'\0623\0625\0622\0649\0629\0640\064B\064C\064D\064E\064F\0650\0651\0652', U&'\0627\0627\0627\064A\0647'))),
    U&'[\0001-/:-@\\[-`{-~\007F-\00BF\2010-\205E\060C\061B\061F]+', ' ', 'g'))
$$;--> statement-breakpoint

create function opnmrt_product_words(title text, vendor text, type text, tags text[]) returns text
language sql immutable parallel safe set search_path = pg_catalog, public as $$
  select left(public.opnmrt_fold(concat(title, ' ', type, ' ', vendor, ' ', array_to_string(tags, ' '))), 2000)
$$;--> statement-breakpoint

-- No stemming: stores speak many languages, and a stem of the wrong one finds what nobody looked for.
create function opnmrt_product_search(
  title text, vendor text, type text, tags text[], skus text, description_html text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, public as $$
  select setweight(to_tsvector('simple', public.opnmrt_fold(left(title, 1000))), 'A')
    || setweight(to_tsvector('simple', public.opnmrt_fold(left(
      concat(vendor, ' ', type, ' ', array_to_string(tags, ' '), ' ', skus), 20000))), 'B')
    || setweight(to_tsvector('simple', public.opnmrt_fold(
      regexp_replace(left(description_html, 20000), '<[^>]*>|&[a-z]+;', ' ', 'g'))), 'C')
$$;--> statement-breakpoint

-- Every word, the last one perhaps not typed to its end. Null when nothing is left to look for.
create function opnmrt_asked(folded text) returns tsquery
language sql immutable parallel safe set search_path = pg_catalog, public as $$
  select case when numnode(plain) > 0 then (plain::text || ':*')::tsquery end
  from plainto_tsquery('simple', folded) as plain
$$;--> statement-breakpoint

CREATE TABLE "search_misses" (
	"store_id" uuid NOT NULL,
	"day" date NOT NULL,
	"words" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_misses_store_id_day_words_pk" PRIMARY KEY("store_id","day","words"),
	CONSTRAINT "search_misses_bounded" CHECK (char_length(words) between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "search_misses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "skus" text DEFAULT '' NOT NULL;--> statement-breakpoint
update products p set skus = coalesce((select string_agg(v.sku, ' ' order by v.position, v.id) from variants v
  where v.store_id = p.store_id and v.product_id = p.id and v.sku <> ''), '');--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (opnmrt_product_search(title, vendor, type, tags, skus, description_html)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "words" text GENERATED ALWAYS AS (opnmrt_product_words(title, vendor, type, tags)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "search_misses" ADD CONSTRAINT "search_misses_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "products_search" ON "products" USING gin ("store_id","search");--> statement-breakpoint
CREATE INDEX "products_words" ON "products" USING gin ("store_id","words" gin_trgm_ops);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "search_misses" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table search_misses force row level security;--> statement-breakpoint
grant select, insert, update, delete on search_misses to opnmrt_store;--> statement-breakpoint
-- See 0003.
alter table search_misses alter column store_id set statistics 0;--> statement-breakpoint

-- A statement that adds or drops variants gathers each product's SKUs once, however many rows it has.
create function opnmrt_gather_skus() returns trigger language plpgsql as $$
begin
  update products p set skus = gathered.skus
  from (
    select t.store_id, t.product_id, coalesce((
      select string_agg(v.sku, ' ' order by v.position, v.id) from variants v
      where v.store_id = t.store_id and v.product_id = t.product_id and v.sku <> ''), '') as skus
    from (select distinct store_id, product_id from touched) as t) as gathered
  where p.store_id = gathered.store_id and p.id = gathered.product_id and p.skus <> gathered.skus;
  return null;
end
$$;--> statement-breakpoint
create trigger variants_added after insert on variants referencing new table as touched
  for each statement execute function opnmrt_gather_skus();--> statement-breakpoint
create trigger variants_dropped after delete on variants referencing old table as touched
  for each statement execute function opnmrt_gather_skus();--> statement-breakpoint

-- Row by row, so that a sale, which writes variants and no SKU, pays nothing.
create function opnmrt_gather_skus_of() returns trigger language plpgsql as $$
begin
  update products p set skus = coalesce((
    select string_agg(v.sku, ' ' order by v.position, v.id) from variants v
    where v.store_id = new.store_id and v.product_id = new.product_id and v.sku <> ''), '')
  where p.store_id = new.store_id and p.id = new.product_id;
  return null;
end
$$;--> statement-breakpoint
create trigger variants_renamed after update of sku on variants
  for each row when (old.sku is distinct from new.sku) execute function opnmrt_gather_skus_of();--> statement-breakpoint

-- Which products match. Row level security lets no index answer `@@` or `<%`: they may leak, says Postgres, so the policy
-- must be asked first, row by row. These two functions may look past it; they look at the store that is set and at no other,
-- and give ids alone, which tell nothing until the caller reads their rows through its own policy.
select word_similarity('a', 'a');--> statement-breakpoint
create function opnmrt_find_products(asked text) returns table (id uuid, close boolean, score real)
language plpgsql stable security definer rows 500
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan
set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  own constant uuid := nullif(current_setting('app.store_id', true), '')::uuid;
  folded constant text := left(public.opnmrt_fold(asked), 200);
  wanted constant tsquery := public.opnmrt_asked(folded);
  words constant text[] := string_to_array(folded, ' ');
  exact bigint;
  -- Words that few products have, perhaps because they are typed wrong, and what all others ask for.
  doubtful text[] := '{}';
  sure tsquery;
  part tsquery;
begin
  if own is null or wanted is null then return; end if;
  return query
    select p.id, false, (ts_rank(p.search, wanted) + case when p.words like folded || '%' then 1 else 0 end)::real
    from public.products p where p.store_id = own and p.search @@ wanted and p.status = 'active';
  get diagnostics exact = row_count;
  -- Where there is plenty, nobody has to guess what was meant.
  if exact > 4 then return; end if;
  for at in 1 .. least(array_length(words, 1), 8) loop
    part := case when at = array_length(words, 1) then public.opnmrt_asked(words[at]) else plainto_tsquery('simple', words[at]) end;
    continue when part is null or numnode(part) = 0;
    -- A number that is nearly another one is another one.
    if words[at] !~ '\d' and char_length(words[at]) > 2 and (select count(*) from (
      select from public.products p where p.store_id = own and p.search @@ part limit 5) as few) < 5
    then doubtful := doubtful || words[at];
    else sure := case when sure is null then part else sure && part end;
    end if;
  end loop;
  if cardinality(doubtful) > 0 then
    -- Only the first is looked up by its letters; a row that has it is then asked for the others.
    return query
      select p.id, true, word_similarity(folded, p.words)
      from public.products p
      where p.store_id = own and doubtful[1] <% p.words and (sure is null or p.search @@ sure) and p.status = 'active'
        and not p.search @@ wanted
        and not exists (select from unnest(doubtful[2:]) as other where not other <% p.words)
      limit 200;
  end if;
end
$$;--> statement-breakpoint
revoke execute on function opnmrt_find_products(text) from public;--> statement-breakpoint
grant execute on function opnmrt_find_products(text) to opnmrt_store;--> statement-breakpoint

-- The same, further away: where to look for the word that was meant.
create function opnmrt_near_products(asked text) returns table (id uuid, score real)
language plpgsql stable security definer rows 40
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan
set pg_trgm.word_similarity_threshold = 0.25 as $$
declare
  own constant uuid := nullif(current_setting('app.store_id', true), '')::uuid;
  folded constant text := left(public.opnmrt_fold(asked), 60);
begin
  if own is null or char_length(folded) < 3 then return; end if;
  return query
    select p.id, word_similarity(folded, p.words) as near
    from public.products p
    where p.store_id = own and folded <% p.words and p.status = 'active' order by near desc, p.id limit 40;
end
$$;--> statement-breakpoint
revoke execute on function opnmrt_near_products(text) from public;--> statement-breakpoint
grant execute on function opnmrt_near_products(text) to opnmrt_store;
