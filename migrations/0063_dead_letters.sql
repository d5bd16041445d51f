ALTER TABLE "events" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "problem" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "dead_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "replayed_by" text;--> statement-breakpoint
CREATE INDEX "events_dead" ON "events" USING btree ("dead_at","id") WHERE dead_at is not null;--> statement-breakpoint

-- The platform sees of an event what happened and why nothing followed, and never what it says.
grant select (type, at, tries, problem, dead_at) on events to opnmrt_platform;--> statement-breakpoint

-- Has a dead letter tried once more, for the admin `person`; answers its store, or null when it is none any more.
create function opnmrt_replay_event(event uuid, person text) returns uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update events set dead_at = null, tries = 0, replayed_by = person
  where id = event and dead_at is not null and handled_at is null returning store_id
$$;--> statement-breakpoint

-- How many days of how many stores could not be counted when it was tried.
create function opnmrt_days_failing() returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::int from days_due where tries > 0
$$;--> statement-breakpoint
revoke execute on function opnmrt_replay_event(uuid, text), opnmrt_days_failing() from public;--> statement-breakpoint
grant execute on function opnmrt_replay_event(uuid, text), opnmrt_days_failing() to opnmrt_platform;
