import { createApiKey } from "#domain/api-key/create.ts";
import { listApiKeys } from "#domain/api-key/list.ts";
import { revokeKey } from "#domain/api-key/revoke.ts";
import { collectionForEdit } from "#domain/collection/for-edit.ts";
import { listCollections } from "#domain/collection/list.ts";
import { collectionMatches } from "#domain/collection/matches.ts";
import { removeCollection } from "#domain/collection/remove.ts";
import { saveCollection } from "#domain/collection/save.ts";
import type { StoreContext } from "#domain/context.ts";
import { termsForEdit } from "#domain/delivery/for-edit.ts";
import { saveDelivery } from "#domain/delivery/save.ts";
import { discountForEdit } from "#domain/discount/for-edit.ts";
import { listDiscounts } from "#domain/discount/list.ts";
import { saveDiscount } from "#domain/discount/save.ts";
import { setActive } from "#domain/discount/set-active.ts";
import { disableGiftCard } from "#domain/gift-card/disable.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { listGiftCards } from "#domain/gift-card/list.ts";
import { showGiftCard } from "#domain/gift-card/show.ts";
import { cancelImport } from "#domain/import/cancel.ts";
import { exportCatalogue } from "#domain/import/export.ts";
import { listImports } from "#domain/import/list.ts";
import { previewImport } from "#domain/import/preview.ts";
import { importReport } from "#domain/import/report.ts";
import { startImport } from "#domain/import/start.ts";
import { viewImport } from "#domain/import/view.ts";
import { previewLetter } from "#domain/letter/preview.ts";
import { linksForEdit } from "#domain/link-page/for-edit.ts";
import { saveLinks } from "#domain/link-page/save.ts";
import { addLookPicture } from "#domain/look/add-picture.ts";
import { lookForEdit } from "#domain/look/for-edit.ts";
import { goBackTo } from "#domain/look/go-back.ts";
import { previewAddress } from "#domain/look/preview.ts";
import { publishLook } from "#domain/look/publish.ts";
import { saveDraft } from "#domain/look/save-draft.ts";
import { menusForEdit } from "#domain/menu/for-edit.ts";
import { saveMenu } from "#domain/menu/save.ts";
import { exportNewsletter } from "#domain/newsletter/export.ts";
import { newsletterCounts } from "#domain/newsletter/list.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { listOrders } from "#domain/order/list.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import { today } from "#domain/order/today.ts";
import { pageForEdit } from "#domain/page/for-edit.ts";
import { listPages } from "#domain/page/list.ts";
import { removePage } from "#domain/page/remove.ts";
import { savePage } from "#domain/page/save.ts";
import { moveMethod } from "#domain/payment/arrange.ts";
import { setBankTransfer } from "#domain/payment/bank-transfer.ts";
import { saveWebhookSecret } from "#domain/payment/change-webhook-secret.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { declineProof } from "#domain/payment/decline-proof.ts";
import { markReturned } from "#domain/payment/mark-returned.ts";
import { paymentMethods } from "#domain/payment/methods.ts";
import { offerGateway } from "#domain/payment/offer-gateway.ts";
import { openProof } from "#domain/payment/open-proof.ts";
import { setPayOnDelivery } from "#domain/payment/pay-on-delivery.ts";
import { removeGatewayKey } from "#domain/payment/remove-key.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { addPicture } from "#domain/picture/add.ts";
import { arrangePictures } from "#domain/picture/arrange.ts";
import { setBrandPicture } from "#domain/picture/brand.ts";
import { describePicture } from "#domain/picture/describe.ts";
import { removePicture } from "#domain/picture/remove.ts";
import { policyForEdit } from "#domain/policy/for-edit.ts";
import { savePolicy } from "#domain/policy/save.ts";
import { productForEdit } from "#domain/product/for-edit.ts";
import { listProducts } from "#domain/product/list.ts";
import { removeProduct } from "#domain/product/remove.ts";
import { saveProduct } from "#domain/product/save.ts";
import { setStatus } from "#domain/product/set-status.ts";
import { answer } from "#domain/review/answer.ts";
import { hide } from "#domain/review/hide.ts";
import { listReviews } from "#domain/review/list.ts";
import { showAgain } from "#domain/review/show-again.ts";
import { listSearchMisses } from "#domain/search-miss/list.ts";
import { sharedThing } from "#domain/share/shared-thing.ts";
import { saveSettings } from "#domain/store/save-settings.ts";
import { storeSettings } from "#domain/store/settings.ts";
import { saveTaxes } from "#domain/tax/save.ts";
import { discountForm } from "#tests/buying/reduced.ts";
import { product } from "#tests/catalogue/inputs.ts";
import { justNow } from "#tests/support/just-now.ts";
import { DISPUTE_VERBS } from "./dispute-verbs.ts";
import { EDIT_VERBS } from "./edit-verbs.ts";
import { MONEY_BACK } from "./money-back-verbs.ts";
import { PARCEL_VERBS } from "./parcel-verbs.ts";
import { RECONCILIATION_VERBS } from "./reconciliation-verbs.ts";
import { SELLER_ORDER_VERBS } from "./seller-order-verbs.ts";
import { STOCK_VERBS } from "./stock-verbs.ts";
import { STAFF_VERBS } from "./staff-verbs.ts";
import { NOTICE_VERBS } from "./notice-verbs.ts";
import { NUMBER_VERBS } from "./number-verbs.ts";
import { TALK_VERBS } from "./talk-verbs.ts";

export type Role = "owner" | "manager" | "staff" | "viewer";
export type Verb = { roles: readonly Role[]; call: (shop: StoreContext) => Promise<unknown> };

// Written out by hand: this is what the domain's own table is held against.
const ALL: Role[] = ["owner", "manager", "staff", "viewer"];
const HANDS_ON: Role[] = ["owner", "manager", "staff"];
const MANAGERS: Role[] = ["owner", "manager"];
const OWNER: Role[] = ["owner"];

/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";
const ORDER = 999_999;
const NO_BYTES = new Uint8Array();
const CSV = new TextEncoder().encode("Handle,Title\ntote,Ankara tote\n");
const LOOK = { accent: "#0a5c4a", ground: "#ffffff", ink: "#1a1a1a", font: "sans", radius: "soft" } as const;
const PAGE = { title: "Story", handle: "", bodyHtml: "", seoTitle: "", seoDescription: "", published: false };
const SETTINGS = {
  name: "Ada Fabrics",
  tagline: "",
  about: "",
  town: "",
  contactEmail: "ada@demo.test",
  contactPhone: "",
  deliveryPromise: "",
  returnsPolicy: "",
  timeZone: "Africa/Lagos",
  locale: "en",
  languages: [],
};
const collection = () => ({
  title: "Totes",
  descriptionHtml: "",
  rule: "manual" as const,
  tags: [],
  productIds: [],
});

/** Every verb that only staff may call, by its file under `domain/`, with the roles that may. */
export const VERBS: Record<string, Verb> = {
  ...MONEY_BACK,
  "delivery/for-edit.ts": { roles: MANAGERS, call: (shop) => termsForEdit(shop) },
  "delivery/save.ts": {
    roles: MANAGERS,
    call: (shop) => saveDelivery(shop, { zones: [], areas: [], points: [] }, "an old one"),
  },
  "tax/save.ts": { roles: MANAGERS, call: (shop) => saveTaxes(shop, [], "an old one") },
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
  "search-miss/list.ts": { roles: ALL, call: (shop) => listSearchMisses(shop) },
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
  "discount/list.ts": { roles: ALL, call: (shop) => listDiscounts(shop, {}) },
  "discount/for-edit.ts": { roles: ALL, call: (shop) => discountForEdit(shop, ID) },
  "discount/save.ts": { roles: MANAGERS, call: (shop) => saveDiscount(shop, ID, discountForm()) },
  "discount/set-active.ts": { roles: MANAGERS, call: (shop) => setActive(shop, ID, false) },
  "gift-card/list.ts": { roles: HANDS_ON, call: (shop) => listGiftCards(shop, {}) },
  "gift-card/show.ts": { roles: HANDS_ON, call: (shop) => showGiftCard(shop, ID) },
  "gift-card/issue.ts": {
    roles: MANAGERS,
    call: (shop) => issueGiftCard(shop, { amount: "5,000", email: "", note: "", expiresAt: "never" }),
  },
  "gift-card/disable.ts": { roles: MANAGERS, call: (shop) => disableGiftCard(shop, ID) },
  ...STOCK_VERBS,
  "letter/preview.ts": { roles: MANAGERS, call: (shop) => previewLetter(shop, "ORDER_CREATED", "en") },
  ...SELLER_ORDER_VERBS,
  ...EDIT_VERBS,
  "order/list.ts": { roles: ALL, call: (shop) => listOrders(shop, {}) },
  "order/for-seller.ts": { roles: ALL, call: (shop) => orderForSeller(shop, ORDER) },
  "order/today.ts": { roles: ALL, call: (shop) => today(shop) },
  "order/fulfil.ts": {
    roles: HANDS_ON,
    call: (shop) => fulfilOrder(shop, ORDER, { carrier: "", trackingNumber: "", trackingUrl: "" }),
  },
  ...PARCEL_VERBS,
  "order/mark-paid.ts": { roles: HANDS_ON, call: (shop) => markPaid(shop, ORDER, 1) },
  "order/cancel.ts": { roles: MANAGERS, call: (shop) => cancelOrder(shop, ORDER, "") },
  "review/list.ts": { roles: ALL, call: (shop) => listReviews(shop) },
  "review/answer.ts": { roles: HANDS_ON, call: (shop) => answer(shop, ID, "Thank you") },
  "review/hide.ts": { roles: HANDS_ON, call: (shop) => hide(shop, ID, "Abuse") },
  "review/show-again.ts": { roles: HANDS_ON, call: (shop) => showAgain(shop, ID) },
  "store/settings.ts": { roles: MANAGERS, call: (shop) => storeSettings(shop) },
  "store/save-settings.ts": { roles: MANAGERS, call: (shop) => saveSettings(shop, SETTINGS) },
  "menu/for-edit.ts": { roles: MANAGERS, call: (shop) => menusForEdit(shop) },
  "menu/save.ts": { roles: MANAGERS, call: (shop) => saveMenu(shop, "header", [], 0) },
  "newsletter/list.ts": { roles: MANAGERS, call: (shop) => newsletterCounts(shop) },
  "newsletter/export.ts": { roles: MANAGERS, call: (shop) => exportNewsletter(shop) },
  "page/for-edit.ts": { roles: MANAGERS, call: (shop) => pageForEdit(shop, ID) },
  "page/list.ts": { roles: MANAGERS, call: (shop) => listPages(shop) },
  "page/save.ts": { roles: MANAGERS, call: (shop) => savePage(shop, ID, PAGE) },
  "page/remove.ts": { roles: MANAGERS, call: (shop) => removePage(shop, ID) },
  "policy/for-edit.ts": { roles: MANAGERS, call: (shop) => policyForEdit(shop, "returns") },
  "policy/save.ts": { roles: MANAGERS, call: (shop) => savePolicy(shop, "returns", "") },
  "look/for-edit.ts": { roles: MANAGERS, call: (shop) => lookForEdit(shop) },
  "look/save-draft.ts": {
    roles: MANAGERS,
    call: (shop) => saveDraft(shop, 0, { theme: LOOK, sections: [] }),
  },
  "look/publish.ts": { roles: MANAGERS, call: (shop) => publishLook(shop, 1) },
  "look/go-back.ts": { roles: MANAGERS, call: (shop) => goBackTo(shop, 1, 1) },
  "look/preview.ts": { roles: MANAGERS, call: (shop) => previewAddress(shop) },
  "look/add-picture.ts": { roles: MANAGERS, call: (shop) => addLookPicture(shop, NO_BYTES) },
  "share/shared-thing.ts": { roles: ALL, call: (shop) => sharedThing(shop, null) },
  "link-page/for-edit.ts": { roles: MANAGERS, call: (shop) => linksForEdit(shop) },
  "link-page/save.ts": { roles: MANAGERS, call: (shop) => saveLinks(shop, { line: "", buttons: [] }) },
  "payment/mark-returned.ts": { roles: MANAGERS, call: (shop) => markReturned(shop, ORDER, []) },
  "payment/confirm-transfer.ts": { roles: HANDS_ON, call: (shop) => confirmTransfer(shop, ORDER, "1") },
  "payment/decline-proof.ts": { roles: HANDS_ON, call: (shop) => declineProof(shop, ORDER, ID, "No money") },
  "payment/open-proof.ts": { roles: ALL, call: (shop) => openProof(shop, ORDER, ID) },
  "payment/offer-gateway.ts": { roles: OWNER, call: (shop) => offerGateway(shop, "paystack", true) },
  "payment/change-webhook-secret.ts": {
    roles: OWNER,
    call: (shop) => saveWebhookSecret(shop, justNow(), "flutterwave", "a-secret-hash"),
  },
  "payment/methods.ts": { roles: MANAGERS, call: (shop) => paymentMethods(shop) },
  "payment/save-key.ts": {
    roles: OWNER,
    call: (shop) =>
      saveGatewayKey(shop, justNow(), "paystack", { secret: "sk_test_abcdefgh12345678", webhookSecret: "" }),
  },
  "payment/remove-key.ts": { roles: OWNER, call: (shop) => removeGatewayKey(shop, justNow(), "paystack") },
  "payment/bank-transfer.ts": {
    roles: OWNER,
    call: (shop) =>
      setBankTransfer(shop, justNow(), {
        on: false,
        bank: "",
        accountName: "",
        accountNumber: "",
        instructions: "",
        holdDays: "",
      }),
  },
  "payment/arrange.ts": { roles: OWNER, call: (shop) => moveMethod(shop, "pay_on_delivery", "up") },
  "payment/pay-on-delivery.ts": { roles: OWNER, call: (shop) => setPayOnDelivery(shop, true) },
  ...RECONCILIATION_VERBS,
  ...STAFF_VERBS,
  ...NOTICE_VERBS,
  ...NUMBER_VERBS,
  ...TALK_VERBS,
  ...DISPUTE_VERBS,
  "api-key/list.ts": { roles: OWNER, call: (shop) => listApiKeys(shop) },
  "api-key/create.ts": {
    roles: OWNER,
    call: (shop) => createApiKey(shop, justNow(), { name: "Till", scopes: ["orders.read"], days: null }),
  },
  "api-key/revoke.ts": { roles: OWNER, call: (shop) => revokeKey(shop, ID) },
};
