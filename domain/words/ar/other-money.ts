import type { Catalogue } from "../say.ts";

/** Money that is not what was asked for, and money that did not come in time. */
export const otherMoney: Catalogue = {
  "Your payment came, but this order does not wait for it any more. The shop gives it back to you.":
    "وصلت دفعتك، لكن هذا الطلب لم يعد ينتظرها. المتجر يعيدها إليك.",
  "More came than your order asks for": "وصل أكثر مما يطلبه طلبك",
  "{arrived} came for order {number}, which is paid already.":
    "وصل {arrived} للطلب {number}، وهو مدفوع بالفعل.",
  "{shop} gives you back what came too much. Your order stays as it is, and there is nothing to do.":
    "يعيد إليك {shop} ما زاد. يبقى طلبك كما هو وليس عليك فعل شيء.",
  "{amount} came on top of what your order asks for. {shop} gives it back to you.":
    "وصل {amount} زيادة على ما يطلبه طلبك. يعيده {shop} إليك.",
  "About your payment for order {number}": "بخصوص دفعتك للطلب رقم {number}",
  "Another amount came than was asked for": "وصل مبلغ غير المبلغ المطلوب",
  "It was not paid in time, so the order was cancelled": "لم يُدفع ثمنه في الوقت المحدد، لذلك أُلغي الطلب",
  "It was not paid in time, so your things went back on the shelf":
    "لم يُدفع ثمن الطلب في وقته، فعادت أغراضك إلى الرف",
  "Money of another amount came. {shop} gives it back to you, if that is not done already.":
    "وصل مبلغ مختلف. يعيده {shop} إليك إن لم يكن قد فعل ذلك بعد.",
  "{arrived} came for order {number}, but it was changed and comes to {amount} now.":
    "وصل {arrived} للطلب رقم {number}، لكنه تغيّر وأصبح الآن {amount}.",
  "{arrived} came for order {number}, but {asked} was asked for.":
    "وصل {arrived} للطلب رقم {number}، لكن المطلوب كان {asked}.",
  "{shop} gives you back what came, and your things are kept until that is done.":
    "يعيد إليك {shop} ما وصل، وأغراضك محفوظة حتى يتم ذلك.",
  "{shop} looks at it and writes to you: either it counts for your order, or you get it back. Until then your things are kept, and there is nothing to do.":
    "ينظر {shop} في الأمر ويراسلك: إما أن يُحتسب المبلغ لطلبك أو يُعاد إليك. وحتى ذلك الحين أغراضك محفوظة ولا شيء عليك فعله.",
  "{amount} came when this order was refunded already. {shop} gives it back to you.":
    "وصل {amount} بعد أن أُعيد ثمن هذا الطلب. سيعيده إليك {shop}.",
  "{arrived} came for order {number}, which was refunded before.":
    "وصل {arrived} للطلب {number} الذي أُعيد ثمنه من قبل.",
  "{arrived} came for order {number}, all of which is back with the shop.":
    "وصل {arrived} للطلب {number}، وقد عاد الطلب كله إلى المتجر.",
  "{arrived} came for order {number}, which was cancelled before.":
    "وصل {arrived} للطلب {number} الذي أُلغي من قبل.",
  "{shop} gives you back what came, and there is nothing to do.":
    "سيعيد إليك {shop} ما وصل، وليس عليك فعل شيء.",
};
