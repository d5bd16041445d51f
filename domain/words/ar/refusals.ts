import type { Catalogue } from "../say.ts";

/** What is said before any page is asked: no such shop, closed, not from our own page (`worker/notice.ts`). */
export const refusals: Catalogue = {
  "There is no shop at this address": "لا يوجد متجر على هذا العنوان",
  "Check the spelling, or ask the shop for its link.": "تحقّق من كتابة العنوان، أو اطلب الرابط من المتجر.",
  "There is nothing at this address": "لا يوجد شيء على هذا العنوان",
  "It may have been moved or taken down. Try the front page instead.":
    "ربما نُقل أو حُذف. جرّب الصفحة الرئيسية بدلًا منه.",
  "This shop is not open yet": "هذا المتجر لم يفتح بعد",
  "Its owner is still setting it up. Please come back later.": "ما زال صاحبه يجهّزه. عُد لاحقًا من فضلك.",
  "If you have bought here, write to the seller at the address in your order e-mail.":
    "إن كنت قد اشتريت من هنا، فاكتب إلى البائع على العنوان الموجود في رسالة طلبك.",
  "We can't reach our books right now": "تعذّر الوصول إلى سجلّاتنا الآن",
  "Nothing is lost. Please go back and try again in a minute.": "لم يضِع شيء. ارجع وحاول مرة أخرى بعد دقيقة.",
  "This was not sent from our own page": "لم يُرسَل هذا من صفحتنا",
  "Nothing was done. Please open the page itself and press its button there.":
    "لم يحدث شيء. افتح الصفحة نفسها واضغط زرّها هناك.",
  "That is more than this page takes": "هذا أكثر مما تقبله هذه الصفحة",
  "Please go back and send less at once.": "ارجع وأرسِل أقل في المرة الواحدة.",
  "We could not read that form": "تعذّرت قراءة هذا النموذج",
  "Please go back and send it from the page itself.": "ارجع وأرسِله من الصفحة نفسها.",
  "Please go back and try again. If it stays, tell us the request below.":
    "ارجع وحاول مرة أخرى. إن استمر ذلك، فأخبرنا برقم المتابعة أدناه.",
};
