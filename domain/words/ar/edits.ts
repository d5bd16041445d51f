import type { Catalogue } from "../say.ts";

/** Orders that are changed after they were placed. */
export const edits: Catalogue = {
  "What was added to your order is paid": "تم دفع ما أُضيف إلى طلبك",
  "It is a part of order {number} now. Thank you.": "أصبح الآن جزءًا من الطلب رقم {number}. شكرًا لك.",
  "About your order {number} from {shop}": "بخصوص طلبك رقم {number} من {shop}",
  "What was added to your order was taken out again": "أُزيل ما كان قد أُضيف إلى طلبك",
  "It was {things}. The rest of your order stays as it is, and there is nothing more to pay.":
    "وهو: {things}. تبقى بقية طلبك كما هي، ولا يوجد شيء آخر لدفعه.",
  "Your order {number} from {shop} was changed": "تم تغيير طلبك رقم {number} من {shop}",
  "{shop} changed your order {number}": "غيّر متجر {shop} طلبك رقم {number}",
  "Taken out: {things}": "أُزيل: {things}",
  "Added: {things}": "أُضيف: {things}",
  "You now pay {amount} in all.": "تدفع الآن {amount} إجمالًا.",
  "{amount} goes back to where it came from.": "يعود {amount} إلى حيث أتى.",
  "Please pay {amount} for what was added, on the page of your order. It is sent when that is there.":
    "يرجى دفع {amount} مقابل ما أُضيف، من صفحة طلبك. يُرسَل عند وصول المبلغ.",
  "{shop} changed your order": "غيّر متجر {shop} طلبك",
  "What was added is paid": "تم دفع ما أُضيف",
  "What was added was taken out again": "أُزيل ما كان قد أُضيف",
  "{shop} added to your order": "أضاف متجر {shop} إلى طلبك",
  "It is kept for you until {time}, and sent with your order when it is paid.":
    "نحتفظ به لك حتى {time}، ويُرسَل مع طلبك عند دفعه.",
  "Please ask the shop how to pay {amount}.": "يرجى سؤال المتجر عن طريقة دفع {amount}.",
};
