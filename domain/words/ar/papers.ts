import type { Catalogue } from "../say.ts";

/** What stands on papers that are printed. */
export const papers: Catalogue = {
  For: "إلى",
  From: "من",
  Invoice: "فاتورة",
  Item: "الصنف",
  "Note from the buyer": "ملاحظة المشتري",
  Number: "الرقم",
  "Ordered on": "تاريخ الطلب",
  "Packed on": "تاريخ التعبئة",
  "Packing slip": "قائمة التعبئة",
  "Page {page} of {all}": "صفحة {page} من {all}",
  "Paid on": "تاريخ الدفع",
  "Picks it up": "يستلمه بنفسه",
  Price: "السعر",
  Quantity: "الكمية",
  Refunded: "أُعيد المبلغ",
  "Things in this parcel": "عدد القطع في هذا الطرد",
  "This buyer's details were deleted, as they wished.": "حُذفت بيانات هذا المشتري بناءً على رغبته.",
  "To be refunded": "يُعاد إليك",
  "Came on top, sent back": "وصل زائدًا وأُعيد",
  "Came on top, to be sent back": "وصل زائدًا وسيُعاد",
};
