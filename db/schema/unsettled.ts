import { sql } from "drizzle-orm";
import { pgPolicy } from "drizzle-orm/pg-core";
import { platformRole } from "./tenant.ts";

/** Payments that a gateway can still be asked about: a page may be open, or nobody told what became of it. */
export const unsettled = sql`status in ('pending', 'failed') and provider in ('paystack', 'flutterwave')`;

/** The sweep learns which stores have such payments, and when they were begun. */
export const sweepUnsettled = () =>
  pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: unsettled });
