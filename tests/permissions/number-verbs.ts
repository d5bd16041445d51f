import { listBuyers } from "#domain/buyer/list.ts";
import { buyerWho } from "#domain/buyer/of-order.ts";
import { buyersOverview } from "#domain/numbers/buyers.ts";
import { exportSales } from "#domain/numbers/export.ts";
import { salesOverview } from "#domain/numbers/overview.ts";
import { visitsOverview } from "#domain/numbers/visits.ts";
import type { Role, Verb } from "./verbs.ts";

const ALL: Role[] = ["owner", "manager", "staff", "viewer"];

/** What a store's numbers are, for whoever sees its orders. */
export const NUMBER_VERBS: Record<string, Verb> = {
  "numbers/overview.ts": { roles: ALL, call: (shop) => salesOverview(shop, {}) },
  "numbers/visits.ts": { roles: ALL, call: (shop) => visitsOverview(shop, {}) },
  "numbers/buyers.ts": { roles: ALL, call: (shop) => buyersOverview(shop, {}) },
  "buyer/list.ts": { roles: ALL, call: (shop) => listBuyers(shop, {}) },
  "buyer/of-order.ts": { roles: ALL, call: (shop) => buyerWho(shop, 1, null) },
  "numbers/export.ts": { roles: ALL, call: (shop) => exportSales(shop, {}) },
};
