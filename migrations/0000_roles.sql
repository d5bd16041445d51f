-- Roles are made with SQL, because roles made in Neon's console carry BYPASSRLS (neon.com/docs/manage/roles),
-- which no policy stops. They come without a password; whoever deploys gives them one (README, "Deploy").
do $$
declare
  role_name text;
begin
  foreach role_name in array array['opnmrt_store', 'opnmrt_platform', 'opnmrt_insights'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit', role_name);
    end if;
  end loop;
end
$$;
