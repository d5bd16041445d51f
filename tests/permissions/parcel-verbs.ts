import { callOffParcel } from "#domain/fulfilment/call-off.ts";
import { correctTracking } from "#domain/fulfilment/change-tracking.ts";
import { markDelivered } from "#domain/fulfilment/deliver.ts";
import { invoiceForSeller } from "#domain/paper/invoice-for-seller.ts";
import { packingSlip } from "#domain/paper/packing-slip.ts";
import type { Role, Verb } from "./verbs.ts";

const ALL: Role[] = ["owner", "manager", "staff", "viewer"];
const HANDS_ON: Role[] = ["owner", "manager", "staff"];
const ID = "0190f3c0-0000-7000-8000-00000000feed";
const ORDER = 999_999;

/** What can be done with the parcels of an order, and what of it is printed. */
export const PARCEL_VERBS: Record<string, Verb> = {
  "fulfilment/change-tracking.ts": {
    roles: HANDS_ON,
    call: (shop) =>
      correctTracking(shop, ORDER, ID, { carrier: "", trackingNumber: "", trackingUrl: "", tell: false }),
  },
  "fulfilment/deliver.ts": { roles: HANDS_ON, call: (shop) => markDelivered(shop, ORDER, ID) },
  "fulfilment/call-off.ts": { roles: HANDS_ON, call: (shop) => callOffParcel(shop, ORDER, ID, false) },
  "paper/invoice-for-seller.ts": { roles: ALL, call: (shop) => invoiceForSeller(shop, ORDER) },
  "paper/packing-slip.ts": { roles: ALL, call: (shop) => packingSlip(shop, ORDER, null) },
};
