import type { Catalogue } from "../say.ts";

/** Carts that were left. */
export const reminders: Catalogue = {
  "Back to my cart": "العودة إلى سلتي",
  "If you have paid already, there is nothing to do: we will see it.":
    "إن كنت قد دفعت فلا داعي لفعل شيء: سنرى ذلك.",
  "If you would rather not, you need not do anything: we write no more about this cart.":
    "إن كنت لا ترغب فلا داعي لفعل شيء: لن نكتب بعد الآن عن هذه السلة.",
  "It goes beside what is in your cart now. Prices are as they are now.":
    "تُضاف إلى ما في سلتك الآن. الأسعار هي أسعار اليوم.",
  "No payment came for order {number}, so its things are not kept for you any more. What is still there you can have: pay the order from its page.":
    "لم تصل أي دفعة للطلب رقم {number}، لذلك لم تعد أغراضه محفوظة لك. ما زال بإمكانك الحصول على ما بقي: ادفع الطلب من صفحته.",
  "Nothing of this cart can be had any more.": "لم يعد شيء من هذه السلة متوفرًا.",
  "Remind me if I don't finish": "ذكّروني إن لم أُكمل",
  "Remind me when I leave something in my cart": "ذكّروني حين أترك شيئًا في سلتي",
  "Still thinking it over?": "ما زلت تفكر؟",
  "These things are still in your cart, at today's prices.": "ما زالت هذه الأغراض في سلتك، بأسعار اليوم.",
  "They are not put aside: others can buy them, too.": "هي غير محجوزة: يمكن لغيرك شراؤها أيضًا.",
  "This is what you left. Prices are as they are now.": "هذا ما تركته. الأسعار هي أسعار اليوم.",
  "Two letters at most, after an hour and after a day. One click ends them.":
    "رسالتان على الأكثر، بعد ساعة وبعد يوم. نقرة واحدة توقفهما.",
  "What was in this cart is ordered already. There is nothing to do.":
    "ما كان في هذه السلة قد طُلب بالفعل. لا داعي لفعل شيء.",
  "You asked to be reminded of a cart you leave. To get no letter of this kind: {link}":
    "طلبت أن نذكّرك بسلة تتركها. كي لا تصلك رسائل من هذا النوع: {link}",
  "You asked to be reminded of a cart you leave. We write once more at most. To get no letter of this kind: {link}":
    "طلبت أن نذكّرك بسلة تتركها. سنكتب مرة واحدة أخرى على الأكثر. كي لا تصلك رسائل من هذا النوع: {link}",
  "You asked us to remind you. These things are in your cart, at today's prices.":
    "طلبت منا أن نذكّرك. هذه الأغراض في سلتك، بأسعار اليوم.",
  "You left something in your cart at {shop}": "تركت شيئًا في سلتك لدى {shop}",
  "Your cart at {shop} is still there": "سلتك لدى {shop} ما زالت هناك",
  "Your cart is still here": "سلتك ما زالت هنا",
  "Your order is not paid yet": "طلبك لم يُدفع بعد",
  "Your order {number} is not paid yet": "طلبك رقم {number} لم يُدفع بعد",
};
