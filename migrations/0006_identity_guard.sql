alter table buyer_users force row level security;--> statement-breakpoint
alter table buyer_sessions force row level security;--> statement-breakpoint
alter table buyer_accounts force row level security;--> statement-breakpoint
alter table buyer_challenges force row level security;--> statement-breakpoint
alter table buyer_addresses force row level security;--> statement-breakpoint
alter table staff_invitations force row level security;--> statement-breakpoint
alter table api_keys force row level security;--> statement-breakpoint

grant select, insert, update, delete on
  buyer_users, buyer_sessions, buyer_accounts, buyer_challenges, buyer_addresses to opnmrt_store;--> statement-breakpoint
-- Who joins is settled on the platform host; what they may do, and that they go, is the store's.
grant update (role), delete on store_staff to opnmrt_store;--> statement-breakpoint
grant select, insert, update (role, sent_at, expires_at, revoked_at) on staff_invitations to opnmrt_store;--> statement-breakpoint
grant select, insert, update (last_used_at, revoked_at) on api_keys to opnmrt_store;--> statement-breakpoint

grant select, update (accepted_at) on staff_invitations to opnmrt_platform;--> statement-breakpoint
grant select, insert, update, delete on
  seller_challenges, seller_second_factors, seller_recovery_codes, seller_passkeys to opnmrt_platform;--> statement-breakpoint
-- An admin is made by a command that holds the owner's connection. The Worker can let one in; it can make none, and
-- take no second factor away.
grant select on admin_users to opnmrt_platform;--> statement-breakpoint
grant select, update (password, updated_at) on admin_accounts to opnmrt_platform;--> statement-breakpoint
grant select, update (last_step) on admin_second_factors to opnmrt_platform;--> statement-breakpoint
grant select, update (used_at) on admin_recovery_codes to opnmrt_platform;--> statement-breakpoint
grant select, insert, update, delete on admin_sessions, admin_challenges, admin_passkeys to opnmrt_platform;--> statement-breakpoint

-- An owner whose store takes real money must have a second factor: that it does is all the platform learns.
grant select (store_id, enabled, mode) on payment_methods to opnmrt_platform;--> statement-breakpoint

-- Whether a seller's session still lives, for the guard that trips of staff into a store carry. The store role learns
-- this one bit of a session whose random id it was given, and nothing else of the platform's people.
create function opnmrt_seller_session_lives(session_id text, person_id text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from public.seller_sessions
    where id = session_id and user_id = person_id and expires_at > now())
$$;--> statement-breakpoint
revoke execute on function opnmrt_seller_session_lives(text, text) from public;--> statement-breakpoint
grant execute on function opnmrt_seller_session_lives(text, text) to opnmrt_store;--> statement-breakpoint

update store_staff s set name = u.name, email = u.email from seller_users u where u.id = s.user_id;--> statement-breakpoint

-- See 0003: without statistics on this one column the planner expects an average store, which is what a new one will be.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['buyer_users', 'buyer_sessions', 'buyer_accounts', 'buyer_challenges',
    'buyer_addresses', 'staff_invitations', 'api_keys']
  loop
    execute format('alter table %I alter column store_id set statistics 0', table_name);
  end loop;
end
$$;
