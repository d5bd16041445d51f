CREATE POLICY "platform_tells_who_joined" ON "events" AS PERMISSIVE FOR INSERT TO "opnmrt_platform" WITH CHECK (type = 'STAFF_JOINED');--> statement-breakpoint
-- The policy leaves it this one event, and no order's.
grant insert (id, store_id, type, actor, data, at) on events to opnmrt_platform;
