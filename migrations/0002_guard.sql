-- Row level security binds the owner of the tables too. Drizzle has no word for FORCE.
alter table stores force row level security;--> statement-breakpoint
alter table order_counters force row level security;--> statement-breakpoint
alter table store_staff force row level security;--> statement-breakpoint
alter table payment_methods force row level security;--> statement-breakpoint
alter table products force row level security;--> statement-breakpoint
alter table product_images force row level security;--> statement-breakpoint
alter table variants force row level security;--> statement-breakpoint
alter table collections force row level security;--> statement-breakpoint
alter table collection_products force row level security;--> statement-breakpoint
alter table imports force row level security;--> statement-breakpoint
alter table import_rows force row level security;--> statement-breakpoint
alter table carts force row level security;--> statement-breakpoint
alter table cart_lines force row level security;--> statement-breakpoint
alter table orders force row level security;--> statement-breakpoint
alter table order_lines force row level security;--> statement-breakpoint
alter table payments force row level security;--> statement-breakpoint
alter table fulfilments force row level security;--> statement-breakpoint
alter table events force row level security;--> statement-breakpoint
alter table webhook_receipts force row level security;--> statement-breakpoint

-- A guarded statement says how many rows it must touch; fewer roll the whole batch back, and `code` tells the caller why.
create function opnmrt_expect(got bigint, wanted bigint, code text) returns boolean
language plpgsql immutable as $$
begin
  if got is distinct from wanted then
    raise exception using errcode = 'P0001', message = code;
  end if;
  return true;
end
$$;--> statement-breakpoint

revoke all on schema public from public;--> statement-breakpoint
grant usage on schema public to opnmrt_store, opnmrt_platform, opnmrt_insights;--> statement-breakpoint
revoke execute on function opnmrt_expect(bigint, bigint, text) from public;--> statement-breakpoint
grant execute on function opnmrt_expect(bigint, bigint, text) to opnmrt_store, opnmrt_platform;--> statement-breakpoint

-- A store changes what is its own to change; its address, its standing and its currency are the platform's.
grant select on stores to opnmrt_store;--> statement-breakpoint
grant update (name, tagline, about, town, contact_email, contact_phone, delivery_promise, returns_policy,
  delivery_fee, free_delivery_over, theme, logo_key, hero_key, time_zone, locale, updated_at) on stores to opnmrt_store;--> statement-breakpoint
grant select, update on order_counters to opnmrt_store;--> statement-breakpoint
grant select on store_staff to opnmrt_store;--> statement-breakpoint
grant select, insert, update, delete on
  payment_methods, products, product_images, variants, collections, collection_products,
  imports, import_rows, carts, cart_lines to opnmrt_store;--> statement-breakpoint
-- The books are added to and moved on, never deleted.
grant select, insert, update on orders, payments, fulfilments, events, webhook_receipts to opnmrt_store;--> statement-breakpoint
grant select, insert on order_lines to opnmrt_store;--> statement-breakpoint

grant select, insert, update on stores, store_staff to opnmrt_platform;--> statement-breakpoint
grant delete on store_staff to opnmrt_platform;--> statement-breakpoint
grant insert on order_counters, payment_methods to opnmrt_platform;--> statement-breakpoint
grant select (id, store_id, handled_at) on events to opnmrt_platform;--> statement-breakpoint
grant select, insert, update, delete on seller_users, seller_sessions, seller_accounts, seller_verifications to opnmrt_platform;
