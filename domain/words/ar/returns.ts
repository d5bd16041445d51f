import type { Catalogue } from "../say.ts";

/** What goes back: things, and money. */
export const returns: Catalogue = {
  "About your return for order {number}": "بخصوص الإرجاع من الطلب رقم {number}",
  "Ask for the return": "اطلب الإرجاع",
  "Called off: {count}": "أُلغي: {count}",
  "Came back: {count}": "أُرجع: {count}",
  "Choose what you would like to return.": "اختر ما تريد إرجاعه.",
  Damaged: "تالف",
  "For what came back from order {number}": "مقابل ما أُرجع من الطلب رقم {number}",
  "I changed my mind": "غيّرت رأيي",
  "I keep it after all": "سأحتفظ به في النهاية",
  "If you see it differently, answer this letter.": "إن كان لك رأي آخر، فردّ على هذه الرسالة.",
  "It is for {things}.": "وذلك عن: {things}.",
  "Not as described": "لا يطابق الوصف",
  "Not what I ordered": "ليس ما طلبته",
  "Nothing of this order can be returned online. Please write to the shop.":
    "لا يمكن إرجاع شيء من هذا الطلب عبر الإنترنت. يرجى مراسلة المتجر.",
  "On its way back": "في طريقه إليك",
  "Order {number} goes out to you in its place.": "يُرسل إليك الطلب رقم {number} بدلًا منه.",
  "Order {number} goes out to you in its place once its difference is paid.":
    "يُرسل إليك الطلب رقم {number} بدلًا منه حين يُدفع الفرق.",
  "Please choose": "اختر من فضلك",
  "Please don't send anything yet. {shop} looks at it and tells you how.":
    "من فضلك لا ترسل شيئًا بعد. سينظر {shop} في الأمر ويخبرك كيف.",
  "Please keep it under 1,000 characters.": "من فضلك اكتب أقل من 1000 حرف.",
  "Please say why, for each thing you return.": "من فضلك اذكر السبب لكل ما تُرجعه.",
  "Please tell us in a few words what is wrong.": "أخبرنا في كلمات قليلة ما الخطأ.",
  "Return something": "إرجاع شيء",
  "Returns and refunds": "الإرجاع واسترداد المال",
  "Sent back": "أُعيد",
  Settled: "تمت تسويته",
  "Something else": "شيء آخر",
  "The exchange was called off": "أُلغي الاستبدال",
  "The exchange was called off; {shop} settles what you sent back":
    "أُلغي الاستبدال؛ وسيسوّي {shop} معك ما أرجعته",
  "The return was called off": "أُلغي الإرجاع",
  "The shop does not take it back": "المتجر لا يقبل إرجاعه",
  "The shop gave it back another way: {how}": "أعاده المتجر بطريقة أخرى: {how}",
  "The shop has your return and will write to you.": "وصل طلب الإرجاع إلى المتجر وسيراسلك.",
  "The shop will tell you how. You can answer this letter.": "سيخبرك المتجر كيف. يمكنك الرد على هذه الرسالة.",
  "The {amount} that paid for it is still yours. We write to you about your money or what you get instead.":
    "مبلغ {amount} الذي دُفع به ثمن البديل ما زال لك. سنكتب إليك بخصوص مالك أو ما ستحصل عليه بدلًا منه.",
  "This order is being changed by someone else. Please look at it again.":
    "يغيّر شخص آخر هذا الطلب الآن. يرجى النظر إليه من جديد.",
  "Too big": "كبير جدًا",
  "Too small": "صغير جدًا",
  "Until {day}": "حتى {day}",
  "We could not find that return.": "لم نجد هذا الإرجاع.",
  "We look at it now, and then write to you about your money or what you get instead.":
    "ننظر فيه الآن، ثم نكتب إليك بخصوص مالك أو ما ستحصل عليه بدلًا منه.",
  "We write to you about what you get instead.": "سنكتب إليك بخصوص ما ستحصل عليه بدلًا منه.",
  "What is wrong with it? (optional)": "ما المشكلة؟ (اختياري)",
  "What was to go out to you for what you sent back does not go out.":
    "ما كان سيُرسل إليك بدلًا مما أرجعته لن يُرسل.",
  "What you sent back has arrived": "وصل ما أرجعته",
  "What you sent back is here": "وصلنا ما أرجعته",
  "What you sent back of order {number} still counts: we settle it with you.":
    "ما أرجعته من الطلب رقم {number} ما زال محسوبًا لك، وسنسوّيه معك.",
  Why: "السبب",
  "You asked to return something": "طلبت إرجاع شيء",
  "You can send it back": "يمكنك إرجاعه",
  "You can't return that many. Please look at the numbers again.":
    "لا يمكنك إرجاع هذا العدد. راجع الأعداد من فضلك.",
  "You keep it": "ستحتفظ به",
  "Your return for order {number} has arrived": "وصل ما أرجعته من الطلب رقم {number}",
  "Your return for order {number} is approved": "قُبل طلب الإرجاع من الطلب رقم {number}",
  "{amount} of it is back on your gift card.": "أُعيد منه {amount} إلى بطاقة هديتك.",
  "{amount} was sent back to you": "أُعيد إليك {amount}",
  "{shop} agreed to your return": "وافق {shop} على الإرجاع",
  "{shop} did not agree to your return": "لم يوافق {shop} على الإرجاع",
  "{shop} does not take it back": "{shop} لا يقبل إرجاعه",
  "{shop} has it and looks at it": "وصل إلى {shop} وينظر فيه",
  "{shop} looks at your return": "ينظر {shop} في طلب الإرجاع",
  "{shop} sends you something else for what came back": "يرسل إليك {shop} شيئًا آخر بدلًا مما أُرجع",
  "About your money for order {number}": "بخصوص مالك عن الطلب رقم {number}",
  "{shop} gives your {amount} back": "يعيد إليك {shop} مبلغ {amount}",
  "It did not come through a payment service, so the shop gives it back by itself. It writes to you once that is done.":
    "لم يصل المبلغ عبر خدمة دفع، لذلك يعيده المتجر بنفسه، ويراسلك حين يتم ذلك.",
  "{amount} is back on your gift card.": "عاد {amount} إلى بطاقة هديتك.",
  "{shop} gives it back to you": "يعيده إليك {shop}",
  "{amount} goes back the way you paid for order {number}":
    "يعود {amount} بالطريقة التي دفعت بها ثمن الطلب رقم {number}",
  "Your money goes back to you": "يُعاد إليك مالك",
  "{amount} goes back to you in all.": "يُعاد إليك {amount} في المجموع.",
  "{amount} goes back with order {number}, which paid for this one.":
    "يُعاد {amount} مع الطلب رقم {number} الذي دفع ثمن هذا الطلب.",
  "{shop} gave you {amount} back.": "أعاد إليك {shop} مبلغ {amount}.",
  "{shop} gave you {amount} back ({how}).": "أعاد إليك {shop} مبلغ {amount} ({how}).",
  "{amount} goes back with order {number}": "يُعاد {amount} مع الطلب رقم {number}",
};
