import type { Catalogue } from "../say.ts";

/** What buyer and shop say to each other, and the page they do it on. */
export const talk: Catalogue = {
  "{n} new messages": {
    zero: "لا رسائل جديدة",
    one: "رسالة جديدة واحدة",
    two: "رسالتان جديدتان",
    few: "{n} رسائل جديدة",
    many: "{n} رسالة جديدة",
    other: "{n} رسالة جديدة",
  },
  "{n} new messages from {shop}": {
    zero: "لا رسائل جديدة من {shop}",
    one: "رسالة جديدة واحدة من {shop}",
    two: "رسالتان جديدتان من {shop}",
    few: "{n} رسائل جديدة من {shop}",
    many: "{n} رسالة جديدة من {shop}",
    other: "{n} رسالة جديدة من {shop}",
  },
  "{n} more messages are on the page.": {
    zero: "لا رسائل أخرى في الصفحة.",
    one: "توجد رسالة أخرى واحدة في الصفحة.",
    two: "توجد رسالتان أخريان في الصفحة.",
    few: "توجد {n} رسائل أخرى في الصفحة.",
    many: "توجد {n} رسالة أخرى في الصفحة.",
    other: "توجد {n} رسالة أخرى في الصفحة.",
  },
  "About your orders": "بخصوص طلباتك",
  "Ask {shop} anything: about sizes, stock or delivery. The answer comes here.":
    "اسأل {shop} عن أي شيء: المقاسات أو التوفر أو التوصيل. يصلك الرد هنا.",
  "Before you buy": "قبل الشراء",
  "Connecting again…": "جارٍ إعادة الاتصال…",
  "Earlier messages": "رسائل أقدم",
  Messages: "الرسائل",
  "Messages about order {number}": "رسائل عن الطلب {number}",
  "Messages with {shop}": "الرسائل مع {shop}",
  "New message from {shop}": "رسالة جديدة من {shop}",
  "Not sent.": "لم تُرسل.",
  "Nothing was said yet. Ask about your order, and {shop} answers here.":
    "لا رسائل بعد. اسأل عن طلبك، وسيرد عليك {shop} هنا.",
  "Platform support": "دعم المنصة",
  Read: "قُرئت",
  Send: "إرسال",
  "Sending…": "جارٍ الإرسال…",
  "That is a lot at once. Please wait a minute, then send it again.":
    "هذا كثير دفعة واحدة. انتظر دقيقة ثم أرسل من جديد.",
  "That is too long: please send it in several messages of at most {n} characters.":
    "هذا طويل جدًا: أرسله في عدة رسائل لا تتجاوز كل منها {n} حرف.",
  "There are no earlier messages.": "لا توجد رسائل أقدم.",
  "This is between you and the shop. Nobody there needs your password, PIN or card number.":
    "هذا بينك وبين المتجر. لا أحد هناك يحتاج إلى كلمة مرورك أو رقمك السري أو رقم بطاقتك.",
  "To the newest messages": "إلى أحدث الرسائل",
  "Try again": "أعد المحاولة",
  "We can't reach your messages right now. Please try again in a minute.":
    "لا يمكننا الوصول إلى رسائلك الآن. حاول مرة أخرى بعد دقيقة.",
  "Write a message": "اكتب رسالة",
  "Write a message here": "اكتب رسالة هنا",
  "Write to {shop}": "راسل {shop}",
  "Write your message first.": "اكتب رسالتك أولًا.",
  You: "أنت",
  "You are offline. What you write is sent once you are back.":
    "أنت غير متصل. يُرسل ما تكتبه حالما يعود الاتصال.",
  "Your message to {shop}": "رسالتك إلى {shop}",
  "{shop} is here": "{shop} موجود الآن",
  "{shop} is writing…": "{shop} يكتب…",
  "{shop} wrote to you": "كتب إليك {shop}",
  "{shop} wrote to you about order {number}": "كتب إليك {shop} بشأن الطلب {number}",
  "Read and answer": "اقرأ وأجب",
  "You get this because it was not read for a while. Please answer on the page, not to this letter.":
    "تصلك هذه الرسالة لأن ما كُتب لم يُقرأ منذ فترة. أجب في الصفحة من فضلك، لا على هذا البريد.",
  "You get this because it was not read for a while. You can answer this letter, or on the page.":
    "تصلك هذه الرسالة لأن ما كُتب لم يُقرأ منذ فترة. يمكنك الرد على هذا البريد أو في الصفحة.",
  "We write to {email} about messages no more. You find them where you wrote to us.":
    "لن نكتب بعد الآن إلى {email} بشأن الرسائل. ستجدها حيث كتبت إلينا.",
  "Shall we no longer write to {email} when you have not read a message from us? News of your orders still comes.":
    "هل نتوقف عن الكتابة إلى {email} عندما لا تقرأ رسالة منا؟ أخبار طلباتك ستظل تصلك.",
  "E-mail me when I have not read a message for a while":
    "راسلوني بالبريد الإلكتروني إذا بقيت رسالة غير مقروءة لفترة",
  "To get no more letters about messages: {link}": "لإيقاف الرسائل البريدية عن المحادثات: {link}",
  Picture: "صورة",
  "Picture: {text}": "صورة: {text}",
  "Product: {text}": "منتج: {text}",
  "Offer: {text}": "عرض: {text}",
  "Your picture": "صورتك",
  "Picture from {name}": "صورة من {name}",
  "Opens the whole picture": "يفتح الصورة كاملة",
  "This is no longer in the shop.": "لم يعد هذا في المتجر.",
  "About {product}": "بخصوص {product}",
  "Add pictures": "إضافة صور",
  "Up to {n} pictures, together at most {mb} MB": "حتى {n} صور، {mb} ميغابايت على الأكثر معًا",
  "These pictures are too large to go together. Please send them one by one, or smaller.":
    "هذه الصور أكبر من أن تُرسل معًا. أرسلها واحدة واحدة أو صغّرها.",
  "What they show, for whoever can’t see them": "ما الذي تظهره، لمن لا يستطيع رؤيتها",
  "Please send at most {n} pictures at once.": "أرسل {n} صور على الأكثر في المرة الواحدة.",
  "This conversation holds as many pictures and cards as it can for now. Please write instead.":
    "تحتوي هذه المحادثة الآن على أكبر عدد ممكن من الصور والبطاقات. اكتب بدلاً من ذلك.",
  "For you until {time}.": "لك حتى {time}.",
  "You have ordered this.": "لقد طلبت هذا.",
  "You have ordered this: order {number}.": "لقد طلبت هذا: الطلب {number}.",
  "The shop has taken this offer back.": "سحب المتجر هذا العرض.",
  "This offer ended on {time}.": "انتهى هذا العرض في {time}.",
  "Offer from {shop}": "عرض من {shop}",
  "{price} each": "{price} للقطعة",
  "Check out with this offer": "إتمام الطلب بهذا العرض",
  "You have ordered with this offer already.": "لقد طلبت بهذا العرض من قبل.",
  "This offer is over. Please ask the shop for another.": "انتهى هذا العرض. اطلب من المتجر عرضاً آخر.",
  "Nothing of this offer can be had any more. Please ask the shop.":
    "لم يعد أي شيء من هذا العرض متاحاً. اسأل المتجر.",
  "{shop} took an offer back": "سحب {shop} عرضاً",
  "You ordered with an offer": "لقد طلبت بعرض",
};
