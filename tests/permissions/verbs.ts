import { createApiKey } from "#domain/api-key/create.ts";
import { listApiKeys } from "#domain/api-key/list.ts";
import { revokeKey } from "#domain/api-key/revoke.ts";
import { listCollections } from "#domain/collection/list.ts";
import { collectionForEdit } from "#domain/collection/for-edit.ts";
import { collectionMatches } from "#domain/collection/matches.ts";
import { removeCollection } from "#domain/collection/remove.ts";
import { saveCollection } from "#domain/collection/save.ts";
import type { StoreContext } from "#domain/context.ts";
import { cancelImport } from "#domain/import/cancel.ts";
import { exportCatalogue } from "#domain/import/export.ts";
import { listImports } from "#domain/import/list.ts";
import { previewImport } from "#domain/import/preview.ts";
import { importReport } from "#domain/import/report.ts";
import { startImport } from "#domain/import/start.ts";
import { viewImport } from "#domain/import/view.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { listOrders } from "#domain/order/list.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import { today } from "#domain/order/today.ts";
import { markReturned } from "#domain/payment/mark-returned.ts";
import { paymentMethods } from "#domain/payment/methods.ts";
import { setPayOnDelivery } from "#domain/payment/pay-on-delivery.ts";
import { removePaystackKey } from "#domain/payment/remove-key.ts";
import { savePaystackKey } from "#domain/payment/save-key.ts";
import { addPicture } from "#domain/picture/add.ts";
import { arrangePictures } from "#domain/picture/arrange.ts";
import { setBrandPicture } from "#domain/picture/brand.ts";
import { describePicture } from "#domain/picture/describe.ts";
import { removePicture } from "#domain/picture/remove.ts";
import { productForEdit } from "#domain/product/for-edit.ts";
import { listProducts } from "#domain/product/list.ts";
import { removeProduct } from "#domain/product/remove.ts";
import { saveProduct } from "#domain/product/save.ts";
import { setStatus } from "#domain/product/set-status.ts";
import { changeRole } from "#domain/staff/change-role.ts";
import { invite } from "#domain/staff/invite.ts";
import { leaveStore } from "#domain/staff/leave.ts";
import { listStaff } from "#domain/staff/list.ts";
import { removeFromStaff } from "#domain/staff/remove.ts";
import { resendInvitation } from "#domain/staff/resend.ts";
import { revokeOpenInvitation } from "#domain/staff/revoke.ts";
import { transferOwnership } from "#domain/staff/transfer.ts";
import { saveLook } from "#domain/store/save-look.ts";
import { saveSettings } from "#domain/store/save-settings.ts";
import { storeSettings } from "#domain/store/settings.ts";
import { product } from "#tests/catalogue/inputs.ts";

export type Role = "owner" | "manager" | "staff" | "viewer";
export type Verb = { roles: readonly Role[]; call: (shop: StoreContext) => Promise<unknown> };

// Written out by hand: this is what the domain's own table is held against.
const ALL: Role[] = ["owner", "manager", "staff", "viewer"];
const HANDS_ON: Role[] = ["owner", "manager", "staff"];
const MANAGERS: Role[] = ["owner", "manager"];
const OWNER: Role[] = ["owner"];
const BUT_OWNER: Role[] = ["manager", "staff", "viewer"];

/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";
const ORDER = 999_999;
/** Signed in a moment ago. */
const ME = { personId: ID, sessionId: "session", name: "Bola", email: "bola@demo.test", since: new Date() };
const NO_BYTES = new Uint8Array();
const CSV = new TextEncoder().encode("Handle,Title\ntote,Ankara tote\n");
const LOOK = { accent: "#0a5c4a", ground: "#ffffff", ink: "#1a1a1a", font: "sans", radius: "soft" } as const;
const SETTINGS = {
  name: "Ada Fabrics",
  tagline: "",
  about: "",
  town: "",
  contactEmail: "ada@demo.test",
  contactPhone: "",
  deliveryPromise: "",
  returnsPolicy: "",
  deliveryFee: 0,
  freeDeliveryOver: null,
  timeZone: "Africa/Lagos",
  locale: "en",
};
/** Somebody who signed in a moment ago. */
const justNow = () => ({
  personId: ID,
  sessionId: ID,
  name: "Ada",
  email: "ada@demo.test",
  since: new Date(),
});
const collection = () => ({
  title: "Totes",
  descriptionHtml: "",
  rule: "manual" as const,
  tags: [],
  productIds: [],
});

/** Every verb that only staff may call, by its file under `domain/`, with the roles that may. */
export const VERBS: Record<string, Verb> = {
  "product/list.ts": { roles: ALL, call: (shop) => listProducts(shop) },
  "product/for-edit.ts": { roles: ALL, call: (shop) => productForEdit(shop, ID) },
  "product/save.ts": { roles: HANDS_ON, call: (shop) => saveProduct(shop, null, product()) },
  "product/set-status.ts": { roles: HANDS_ON, call: (shop) => setStatus(shop, [ID], "draft") },
  "product/remove.ts": { roles: HANDS_ON, call: (shop) => removeProduct(shop, ID) },
  "picture/add.ts": {
    roles: HANDS_ON,
    call: (shop) => addPicture(shop, ID, { bytes: NO_BYTES, alt: "" }),
  },
  "picture/arrange.ts": { roles: HANDS_ON, call: (shop) => arrangePictures(shop, ID, [ID]) },
  "picture/describe.ts": { roles: HANDS_ON, call: (shop) => describePicture(shop, ID, ID, "A tote") },
  "picture/remove.ts": { roles: HANDS_ON, call: (shop) => removePicture(shop, ID, ID) },
  "picture/brand.ts": { roles: MANAGERS, call: (shop) => setBrandPicture(shop, "logo", null) },
  "collection/list.ts": { roles: ALL, call: (shop) => listCollections(shop) },
  "collection/for-edit.ts": { roles: ALL, call: (shop) => collectionForEdit(shop, ID) },
  "collection/matches.ts": { roles: ALL, call: (shop) => collectionMatches(shop, "any_tag", ["bag"]) },
  "collection/save.ts": {
    roles: HANDS_ON,
    call: (shop) => saveCollection(shop, null, collection()),
  },
  "collection/remove.ts": { roles: HANDS_ON, call: (shop) => removeCollection(shop, ID) },
  "import/list.ts": { roles: ALL, call: (shop) => listImports(shop) },
  "import/view.ts": { roles: ALL, call: (shop) => viewImport(shop, ID) },
  "import/report.ts": { roles: ALL, call: (shop) => importReport(shop, ID) },
  "import/export.ts": { roles: ALL, call: (shop) => exportCatalogue(shop) },
  "import/preview.ts": {
    roles: MANAGERS,
    call: (shop) => previewImport(shop, { fileName: "a.csv", bytes: CSV }),
  },
  "import/start.ts": { roles: MANAGERS, call: (shop) => startImport(shop, ID) },
  "import/cancel.ts": { roles: MANAGERS, call: (shop) => cancelImport(shop, ID) },
  "order/list.ts": { roles: ALL, call: (shop) => listOrders(shop, {}) },
  "order/for-seller.ts": { roles: ALL, call: (shop) => orderForSeller(shop, ORDER) },
  "order/today.ts": { roles: ALL, call: (shop) => today(shop) },
  "order/fulfil.ts": {
    roles: HANDS_ON,
    call: (shop) => fulfilOrder(shop, ORDER, { carrier: "", trackingNumber: "", trackingUrl: "" }),
  },
  "order/mark-paid.ts": { roles: HANDS_ON, call: (shop) => markPaid(shop, ORDER) },
  "order/cancel.ts": { roles: MANAGERS, call: (shop) => cancelOrder(shop, ORDER, "") },
  "store/settings.ts": { roles: MANAGERS, call: (shop) => storeSettings(shop) },
  "store/save-settings.ts": { roles: MANAGERS, call: (shop) => saveSettings(shop, SETTINGS) },
  "store/save-look.ts": { roles: MANAGERS, call: (shop) => saveLook(shop, LOOK) },
  "payment/mark-returned.ts": { roles: MANAGERS, call: (shop) => markReturned(shop, ORDER) },
  "payment/methods.ts": { roles: MANAGERS, call: (shop) => paymentMethods(shop) },
  "payment/save-key.ts": {
    roles: OWNER,
    call: (shop) => savePaystackKey(shop, "sk_test_abcdefgh12345678"),
  },
  "payment/remove-key.ts": { roles: OWNER, call: (shop) => removePaystackKey(shop) },
  "payment/pay-on-delivery.ts": { roles: OWNER, call: (shop) => setPayOnDelivery(shop, true) },
  "staff/list.ts": { roles: MANAGERS, call: (shop) => listStaff(shop) },
  "staff/invite.ts": {
    roles: MANAGERS,
    call: (shop) => invite(shop, { email: "chidi@example.com", role: "viewer" }),
  },
  "staff/resend.ts": { roles: MANAGERS, call: (shop) => resendInvitation(shop, ID) },
  "staff/revoke.ts": { roles: MANAGERS, call: (shop) => revokeOpenInvitation(shop, ID) },
  "staff/change-role.ts": { roles: MANAGERS, call: (shop) => changeRole(shop, ID, "viewer") },
  "staff/remove.ts": { roles: MANAGERS, call: (shop) => removeFromStaff(shop, ID) },
  "staff/leave.ts": { roles: BUT_OWNER, call: (shop) => leaveStore(shop) },
  "staff/transfer.ts": { roles: OWNER, call: (shop) => transferOwnership(shop, ME, ID) },
  "api-key/list.ts": { roles: OWNER, call: (shop) => listApiKeys(shop) },
  "api-key/create.ts": {
    roles: OWNER,
    call: (shop) => createApiKey(shop, justNow(), { name: "Till", scopes: ["orders.read"], days: null }),
  },
  "api-key/revoke.ts": { roles: OWNER, call: (shop) => revokeKey(shop, ID) },
};
