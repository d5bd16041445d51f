-- Every index begins with store_id. While the statistics of a table don't know a store yet, the planner expects
-- one row of it and takes any index at all: tried with a fresh store of 10,000 products, 2,067 ms instead of 10 ms.
-- Without statistics on that one column it expects an average store, which is what a new one is about to be.
do $$
declare
  table_name text;
begin
  for table_name in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  loop
    execute format('alter table %I alter column store_id set statistics 0', table_name);
  end loop;
end
$$;
