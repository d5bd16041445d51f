import type { Catalogue } from "../say.ts";

/** What is kept for whom, what is sent later, and how many one order may have. */
export const stock: Catalogue = {
  "At most {n} in one order.": "{n} على الأكثر في الطلب الواحد.",
  "One order takes at most {n} of this, so we put {n} in your cart.":
    "يقبل الطلب الواحد {n} من هذا على الأكثر، فوضعنا {n} في سلتك.",
  "One order takes at most {n} of this.": "يقبل الطلب الواحد {n} من هذا على الأكثر.",
  "One order takes at most {n} of {title}, so we put {n} in your cart.":
    "يقبل الطلب الواحد {n} من {title} على الأكثر، فوضعنا {n} في سلتك.",
  "One order takes at most {n} of {title}.": "يقبل الطلب الواحد {n} من {title} على الأكثر.",
  "Others have bought what you ordered since we stopped keeping it, so please don't pay. Nothing was taken from you; you can order again what is still there.":
    "اشترى آخرون ما طلبته منذ أن انتهت مهلة حفظه، فلا تدفع من فضلك. لم يُؤخذ منك شيء؛ يمكنك أن تطلب من جديد ما بقي منه.",
  "Ships later": "يُرسل لاحقًا",
  "Ships later: we send it as soon as it is here.": "يُرسل لاحقًا: نرسله فور وصوله.",
  "We keep your things for you until {time}.": "نحفظ أغراضك لك حتى {time}.",
  "We kept your things for you, but that time is over and others can buy them now. If you pay, we first look whether all of them are still there.":
    "حفظنا أغراضك لك، لكن المهلة انتهت ويمكن لغيرك شراؤها الآن. إذا دفعت، نتأكد أولًا من أنها كلها ما زالت موجودة.",
  "Your order was not paid in time": "لم يُدفع ثمن طلبك في وقته",
  "Your payment came after the time we kept your things for, and by then they were sold.":
    "وصلت دفعتك بعد المهلة التي حفظنا فيها أغراضك، وكانت قد بيعت حينها.",
  "Your payment came too late: your things were sold, so the order was cancelled":
    "وصلت دفعتك متأخرة: كانت أغراضك قد بيعت، فأُلغي الطلب",
  "Your things were there and are kept for you again": "كانت أغراضك موجودة وهي محفوظة لك من جديد",
};
