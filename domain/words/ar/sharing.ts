import type { Catalogue } from "../say.ts";

export const sharing: Catalogue = {
  "{shop}: all links": "{shop}: كل الروابط",
  "Visit the shop": "زُر المتجر",
  "{thing} from {shop}:": "{thing} من {shop}:",
  "Send this cart to somebody": "أرسل هذه السلة إلى أحد",
  "They see these things and today's prices, and nothing about you.":
    "يرى المستلم هذه المنتجات وأسعار اليوم، ولا شيء عنك.",
  "A cart for you": "سلة لك",
  "A cart for you from {shop}:": "سلة لك من {shop}:",
  "Send this order to somebody": "أرسل هذا الطلب إلى أحد",
  "Whoever has this link sees what you ordered, your name, your address and your phone number, and can pay for it. Send it only to people you trust.":
    "من لديه هذا الرابط يرى ما طلبته واسمك وعنوانك ورقم هاتفك، ويمكنه دفع ثمن الطلب. أرسله فقط إلى من تثق بهم.",
  "My order {number} at {shop}:": "طلبي رقم {number} لدى {shop}:",
  "Copied.": "تم النسخ.",
  "Share on WhatsApp": "شارك عبر واتساب",
  Share: "مشاركة",
  "Copy link": "انسخ الرابط",
  "Address to copy": "العنوان للنسخ",
  "Somebody put these things together. Prices are as they are now.":
    "جمع أحدهم هذه المنتجات. الأسعار كما هي الآن.",
  Together: "المجموع",
  "Add to my cart": "أضف إلى سلتي",
  "Put it in my cart": "ضعها في سلتي",
  "Replace my cart": "استبدل سلتي",
  "See what else there is": "شاهد ما يوجد غير ذلك",
  "Something the shop no longer sells": "شيء لم يعد المتجر يبيعه",
  "{n} of it": "الكمية: {n}",
  "It can't be bought any more.": "لم يعد متاحًا للشراء.",
  "It is sold out.": "نفدت الكمية.",
  "It is in your cart, but for {n} things.": {
    zero: "أُضيف كله إلى سلتك.",
    one: "أُضيف إلى سلتك ما عدا شيئًا واحدًا.",
    two: "أُضيف إلى سلتك ما عدا شيئين.",
    few: "أُضيف إلى سلتك ما عدا {n} أشياء.",
    many: "أُضيف إلى سلتك ما عدا {n} شيئًا.",
    other: "أُضيف إلى سلتك ما عدا {n} شيء.",
  },
  "There are {n} kinds of things in your cart already.": {
    zero: "سلتك فارغة.",
    one: "في سلتك شيء واحد بالفعل.",
    two: "في سلتك شيئان بالفعل.",
    few: "في سلتك {n} أشياء بالفعل.",
    many: "في سلتك {n} شيئًا بالفعل.",
    other: "في سلتك {n} شيء بالفعل.",
  },
  "Only {n} are left.": {
    zero: "لم يبقَ شيء.",
    one: "بقيت قطعة واحدة فقط.",
    two: "بقيت قطعتان فقط.",
    few: "بقيت {n} قطع فقط.",
    many: "بقيت {n} قطعة فقط.",
    other: "بقيت {n} قطعة فقط.",
  },
  "Nothing of this cart can be had any more, so yours stayed as it is.":
    "لم يعد شيء من هذه السلة متوفرًا، فبقيت سلتك كما هي.",
};
