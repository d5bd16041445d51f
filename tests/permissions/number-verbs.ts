import { exportSales } from "#domain/numbers/export.ts";
import { salesOverview } from "#domain/numbers/overview.ts";
import type { Role, Verb } from "./verbs.ts";

const ALL: Role[] = ["owner", "manager", "staff", "viewer"];

/** What a store's numbers are, for whoever sees its orders. */
export const NUMBER_VERBS: Record<string, Verb> = {
  "numbers/overview.ts": { roles: ALL, call: (shop) => salesOverview(shop, {}) },
  "numbers/export.ts": { roles: ALL, call: (shop) => exportSales(shop, {}) },
};
