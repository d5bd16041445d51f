import type { Catalogue } from "../say.ts";

/** Discounts and gift cards. */
export const savings: Catalogue = {
  "A code on your order can't be used": "رمز في طلبك لا يمكن استعماله",
  "Anything to take off?": "هل لديك ما يُخصم؟",
  Before: "سابقًا",
  "Code of the gift card": "رمز بطاقة الهدية",
  "Code {code}": "الرمز {code}",
  "Discount code or gift card": "رمز خصم أو بطاقة هدية",
  "Everything is paid beforehand, so nothing is left to pay.": "كل شيء مدفوع مسبقًا، فلم يبقَ ما يُدفع.",
  "Gift card …{end}": "بطاقة هدية …{end}",
  "Gift card": "بطاقة هدية",
  "It can be used until {day}.": "يمكن استعمالها حتى {day}.",
  "It pays nothing here": "لا تدفع شيئًا هنا",
  "Left to pay": "المتبقي للدفع",
  "No gift card of this shop can be used with this code.":
    "لا توجد بطاقة هدية لهذا المتجر يمكن استعمالها بهذا الرمز.",
  "Nothing in your cart is what {code} is for.": "لا شيء في سلتك مما يشمله {code}.",
  "Nothing is left on this gift card.": "لم يبقَ شيء في بطاقة الهدية هذه.",
  "Nothing is left to pay.": "لم يبقَ ما يُدفع.",
  "Paid beforehand": "مدفوع مسبقًا",
  "Put something in your cart first, then type the code.": "ضع شيئًا في سلتك أولًا، ثم اكتب الرمز.",
  "Put {n} more of what it is for in your cart to use {code}.": {
    zero: "أضف ما يشمله {code} إلى سلتك لاستعماله.",
    one: "أضف قطعة أخرى مما يشمله {code} إلى سلتك لاستعماله.",
    two: "أضف قطعتين أخريين مما يشمله {code} إلى سلتك لاستعماله.",
    few: "أضف {n} قطع أخرى مما يشمله {code} إلى سلتك لاستعماله.",
    many: "أضف {n} قطعة أخرى مما يشمله {code} إلى سلتك لاستعماله.",
    other: "أضف {n} قطعة أخرى مما يشمله {code} إلى سلتك لاستعماله.",
  },
  "See what is on it": "اعرف رصيدها",
  "Sixteen letters and figures, as they stand in the letter.": "ستة عشر حرفًا ورقمًا، كما وردت في الرسالة.",
  "Spend {amount} more to use {code}.": "أنفق {amount} أخرى لاستعمال {code}.",
  "That is as many codes as an order takes. Take one off first.":
    "هذا أقصى عدد من الرموز للطلب. أزل واحدًا أولًا.",
  "The gift card that ends in {end} is on your order.": "بطاقة الهدية المنتهية بـ {end} أصبحت على طلبك.",
  "This gift card can't be used any more. Please ask the shop.":
    "لم تعد بطاقة الهدية هذه صالحة. اسأل المتجر من فضلك.",
  "This gift card is for another currency.": "بطاقة الهدية هذه بعملة أخرى.",
  "This gift card is over its time.": "انتهت مدة بطاقة الهدية هذه.",
  "This is the code of your gift card. Type it at the checkout to pay with it.":
    "هذا رمز بطاقة هديتك. اكتبه عند إتمام الطلب لتدفع به.",
  "Type a code first.": "اكتب رمزًا أولًا.",
  "Use it": "استعمله",
  "We don't know the code {code}. Please look at how it is written.":
    "لا نعرف الرمز {code}. تحقق من كتابته من فضلك.",
  "We don't know this code. Please look at how it is written.": "لا نعرف هذا الرمز. تحقق من كتابته من فضلك.",
  "What is on your gift card has changed. {amount} is left to pay now.":
    "تغيّر رصيد بطاقة هديتك. المتبقي للدفع الآن {amount}.",
  "What is on your gift card": "رصيد بطاقة هديتك",
  "What your gift card paid is back on it": "عاد إلى بطاقة هديتك ما دفعته",
  "What your gift card paid is back on it.": "عاد إلى بطاقة هديتك ما دفعته.",
  "Whoever has the code can spend it, and nobody can tell it to you again. Keep this letter.":
    "من لديه الرمز يستطيع إنفاقه، ولا أحد يستطيع إخبارك به ثانية. احتفظ بهذه الرسالة.",
  "You have used {code} as often as one buyer may.": "استعملت {code} بقدر ما يُسمح لمشترٍ واحد.",
  "Your gift card from {shop}": "بطاقة هديتك من {shop}",
  "Your gift card has changed": "تغيّرت بطاقة هديتك",
  "{amount} stays on it": "يبقى فيها {amount}",
  "{amount} to spend at {shop}": "{amount} لتنفقها لدى {shop}",
  "{code} can't be used together with {other}, which you have already.":
    "لا يمكن استعمال {code} مع {other} الموجود لديك.",
  "{code} changes nothing on this order.": "{code} لا يغيّر شيئًا في هذا الطلب.",
  "{code} ended on {day}.": "انتهى {code} في {day}.",
  "{code} has been used up: others were quicker.": "استُنفد {code}: سبقك إليه آخرون.",
  "{code} is not in use any more.": "لم يعد {code} مستعملًا.",
  "{code} is on your order.": "أصبح {code} على طلبك.",
  "{code} starts on {day}.": "يبدأ {code} في {day}.",
  "The code {code} can't be used. Correct it, or empty its box to order without it.":
    "لا يمكن استعمال الرمز {code}. صحّحه، أو أفرغ خانته لتطلب من دونه.",
  "Back to the code": "العودة إلى الرمز",
};
