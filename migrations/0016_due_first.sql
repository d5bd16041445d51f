DROP INDEX "review_invitations_due";--> statement-breakpoint
DROP INDEX "stock_requests_due";--> statement-breakpoint
CREATE INDEX "review_invitations_due" ON "review_invitations" USING btree ("due_at","store_id");--> statement-breakpoint
CREATE INDEX "stock_requests_due" ON "stock_requests" USING btree ("due_at","store_id") WHERE due_at is not null;