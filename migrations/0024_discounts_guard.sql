alter table discounts force row level security;--> statement-breakpoint
alter table discount_targets force row level security;--> statement-breakpoint
alter table discount_codes force row level security;--> statement-breakpoint
alter table discount_redemptions force row level security;--> statement-breakpoint
alter table cart_codes force row level security;--> statement-breakpoint
alter table gift_cards force row level security;--> statement-breakpoint
alter table gift_card_movements force row level security;--> statement-breakpoint
alter table cart_gift_cards force row level security;--> statement-breakpoint
grant select, insert, update on discounts to opnmrt_store;--> statement-breakpoint
grant select, insert, delete on discount_targets, discount_codes, cart_codes, cart_gift_cards to opnmrt_store;--> statement-breakpoint
-- What was taken off, and what was paid, is never deleted or rewritten: it is given back, or forgets whose it was.
grant select, insert on discount_redemptions, gift_card_movements to opnmrt_store;--> statement-breakpoint
grant update (returned_at, email_key, buyer_id) on discount_redemptions to opnmrt_store;--> statement-breakpoint
grant select, insert on gift_cards to opnmrt_store;--> statement-breakpoint
grant update (balance, disabled_at, email, note) on gift_cards to opnmrt_store;--> statement-breakpoint

-- See 0003: without statistics on this one column the planner expects an average store, which is what a new one will be.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['discounts', 'discount_targets', 'discount_codes', 'discount_redemptions', 'cart_codes',
    'gift_cards', 'gift_card_movements', 'cart_gift_cards']
  loop
    execute format('alter table %I alter column store_id set statistics 0', table_name);
  end loop;
end
$$;
