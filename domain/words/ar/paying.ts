import type { Catalogue } from "../say.ts";

/** Ways to pay, and how an order is paid from its own page. */
export const paying: Catalogue = {
  "Card, bank or transfer with {gateway}": "بطاقة أو بنك أو تحويل عبر {gateway}",
  "You pay on {gateway}'s secure page, then come back here. The shop never sees your card.":
    "تدفع في صفحة {gateway} الآمنة ثم تعود إلى هنا. لا يرى المتجر بطاقتك أبدًا.",
  "{gateway} has not told us about a payment yet. If you have paid, load this page again in a minute.":
    "لم تخبرنا {gateway} بأي دفعة بعد. إن كنت قد دفعت فأعد تحميل هذه الصفحة بعد دقيقة.",
  "Bank transfer": "تحويل بنكي",
  "Transfer to the shop's bank account": "تحويل إلى حساب المتجر البنكي",
  "You see the account after ordering, transfer the money and send a picture of the receipt.":
    "ترى الحساب بعد الطلب، وتحوّل المبلغ وترسل صورة الإيصال.",
  "Waits for your transfer": "ينتظر تحويلك",
  "Your order waits for your transfer": "طلبك ينتظر تحويلك",
  "Please transfer {amount}. {shop} starts packing as soon as it is there.":
    "حوّل {amount} من فضلك. يبدأ {shop} بالتجهيز فور وصوله.",
  "Thank you, the shop looks for your transfer": "شكرًا، المتجر يبحث عن تحويلك",
  "{shop} has your receipt, and starts packing as soon as {amount} is on its account.":
    "لدى {shop} إيصالك، ويبدأ بالتجهيز فور وصول {amount} إلى حسابه.",
  "You chose another way to pay": "اخترت طريقة أخرى للدفع",
  "You sent your receipt": "أرسلت إيصالك",
  "{shop} did not find your transfer": "لم يجد {shop} تحويلك",
  "Pay another way": "ادفع بطريقة أخرى",
  Bank: "البنك",
  "Account name": "اسم صاحب الحساب",
  "Account number": "رقم الحساب",
  Amount: "المبلغ",
  "What for": "سبب التحويل",
  "Transfer {amount} to this account": "حوّل {amount} إلى هذا الحساب",
  "Please ask the shop for its account number": "اسأل المتجر عن رقم حسابه من فضلك",
  "Send another picture or PDF of your receipt": "أرسل صورة أخرى أو ملف PDF آخر لإيصالك",
  "Have you transferred it? Send a picture or PDF of your receipt":
    "هل حوّلت المبلغ؟ أرسل صورة أو ملف PDF لإيصالك",
  "Up to 6 MB. Only the shop sees it.": "حتى 6 ميغابايت. لا يراه إلا المتجر.",
  "Send the receipt": "أرسل الإيصال",
  "Your receipt is with the shop. Thank you!": "إيصالك لدى المتجر. شكرًا!",
  "About your transfer for order {number}": "بخصوص تحويلك للطلب رقم {number}",
  "We did not find your transfer of {amount}": "لم نجد تحويلك بمبلغ {amount}",
  "Your order is still here. Please look at your transfer again, then send us another receipt or pay another way.":
    "طلبك ما زال هنا. راجع تحويلك من فضلك، ثم أرسل لنا إيصالًا آخر أو ادفع بطريقة أخرى.",
};
