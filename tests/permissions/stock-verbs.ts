import { cancelPurchase } from "#domain/purchase/cancel.ts";
import { listPurchases } from "#domain/purchase/list.ts";
import { placePurchase } from "#domain/purchase/place.ts";
import { receiveDelivery } from "#domain/purchase/receive.ts";
import { showPurchase } from "#domain/purchase/show.ts";
import { suggestPurchase } from "#domain/purchase/suggest.ts";
import { exportStock } from "#domain/stock/export.ts";
import { saveStockTerms } from "#domain/stock/save-terms.ts";
import { USUAL_TERMS } from "#domain/stock/terms.ts";
import { adjustStock } from "#domain/stock/adjust.ts";
import { arrangeLocations } from "#domain/stock/arrange-locations.ts";
import { stockHistory } from "#domain/stock/history.ts";
import { listStock } from "#domain/stock/list.ts";
import { stockLocations } from "#domain/stock/locations.ts";
import { setLocationOpen } from "#domain/stock/open-location.ts";
import { saveLocation } from "#domain/stock/save-location.ts";
import { transferStock } from "#domain/stock/transfer.ts";
import type { Role, Verb } from "./verbs.ts";

const ID = "00000000-0000-4000-8000-000000000001";
const OTHER_ID = "00000000-0000-4000-8000-000000000002";
const MANAGERS: Role[] = ["owner", "manager"];
const HANDS_ON: Role[] = ["owner", "manager", "staff"];
const ALL: Role[] = [...HANDS_ON, "viewer"];

const PURCHASE = {
  supplier: "Balogun Traders",
  expectedOn: new Date().toISOString().slice(0, 10),
  note: "",
  lines: [{ variantId: ID, quantity: 1 }],
};

/** What lies on the shelves, what will become of it, and what is on its way. */
export const STOCK_VERBS: Record<string, Verb> = {
  "stock/list.ts": { roles: ALL, call: (shop) => listStock(shop, {}) },
  "stock/history.ts": { roles: ALL, call: (shop) => stockHistory(shop, ID) },
  "stock/adjust.ts": {
    roles: HANDS_ON,
    call: (shop) =>
      adjustStock(shop, ID, { locationId: ID, note: "", kind: "change", by: 1, reason: "received" }),
  },
  "stock/transfer.ts": {
    roles: HANDS_ON,
    call: (shop) => transferStock(shop, ID, { from: ID, to: OTHER_ID, quantity: 1, note: "" }),
  },
  "stock/locations.ts": { roles: MANAGERS, call: (shop) => stockLocations(shop) },
  "stock/save-location.ts": {
    roles: MANAGERS,
    call: (shop) => saveLocation(shop, ID, { name: "Yaba", address: "" }),
  },
  "stock/arrange-locations.ts": { roles: MANAGERS, call: (shop) => arrangeLocations(shop, [ID]) },
  "stock/open-location.ts": { roles: MANAGERS, call: (shop) => setLocationOpen(shop, ID, true) },
  "stock/export.ts": { roles: ALL, call: (shop) => exportStock(shop) },
  "stock/save-terms.ts": { roles: MANAGERS, call: (shop) => saveStockTerms(shop, USUAL_TERMS) },
  "purchase/list.ts": { roles: ALL, call: (shop) => listPurchases(shop) },
  "purchase/show.ts": { roles: ALL, call: (shop) => showPurchase(shop, 1) },
  "purchase/suggest.ts": { roles: HANDS_ON, call: (shop) => suggestPurchase(shop, [ID]) },
  "purchase/place.ts": { roles: HANDS_ON, call: (shop) => placePurchase(shop, ID, PURCHASE) },
  "purchase/receive.ts": {
    roles: HANDS_ON,
    call: (shop) =>
      receiveDelivery(shop, 1, {
        id: ID,
        locationId: ID,
        lines: [{ variantId: ID, quantity: 1 }],
        mayBeMore: false,
      }),
  },
  "purchase/cancel.ts": { roles: HANDS_ON, call: (shop) => cancelPurchase(shop, 1) },
};
