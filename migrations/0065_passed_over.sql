ALTER TABLE "threads" ADD COLUMN "buyer_passed" integer;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "staff_passed" integer;--> statement-breakpoint
grant update (buyer_passed, staff_passed) on threads to opnmrt_store;
