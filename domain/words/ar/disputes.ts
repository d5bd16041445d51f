import type { Catalogue } from "../say.ts";

/** Disputes about an order, on its page and by letter. */
export const disputes: Catalogue = {
  "About your dispute on order {number}": "بخصوص نزاعك حول الطلب {number}",
  "Ask the platform": "اطلب من المنصة",
  "Could you not settle it with the shop?": "ألم تستطع تسويتها مع المتجر؟",
  "I agree": "أوافق",
  "I did not get it": "لم أستلمه",
  "If that does not settle it, you can ask the platform to look at it, on the page of your order.":
    "إن لم يحل ذلك الأمر، يمكنك أن تطلب من المنصة النظر فيه، من صفحة طلبك.",
  "It asks {shop} to give your money back. The shop has it, and sends it itself.":
    "تطلب من {shop} أن يعيد إليك مالك. المال لدى المتجر، وهو من يرسله.",
  "It has warned {shop}.": "وجّهت إنذارًا إلى {shop}.",
  "It is not as described": "ليس كما وُصف",
  "It was closed without a refund.": "أُغلق دون إعادة المال.",
  "No dispute can be opened about this order now. Please write to the shop.":
    "لا يمكن فتح نزاع حول هذا الطلب الآن. اكتب إلى المتجر.",
  "No, thank you": "لا، شكرًا",
  "Nobody asked for more in a while, so it was let rest. Write to {shop} if something is still open.":
    "لم يطلب أحد المزيد منذ مدة، فتُرك الأمر. اكتب إلى {shop} إن بقي شيء.",
  "On the page of your order you can agree, say no, or ask the platform to look at it.":
    "في صفحة طلبك يمكنك أن توافق أو ترفض أو تطلب من المنصة النظر في الأمر.",
  "Once you agree, your dispute is over.": "حين توافق ينتهي نزاعك.",
  "Open a dispute": "فتح نزاع",
  "Open the dispute": "افتح النزاع",
  "Please choose what is wrong.": "اختر ما المشكلة.",
  "Please keep it under 2,000 characters.": "اجعله أقل من 2000 حرف.",
  "Somebody of the platform reads what you both wrote, and decides. You get an e-mail.":
    "يقرأ أحد موظفي المنصة ما كتبتماه ثم يقرر. ستصلك رسالة بريد.",
  "Something else is wrong": "هناك مشكلة أخرى",
  "Tell in a few words what is wrong.": "قل بكلمات قليلة ما المشكلة.",
  "The offer": "العرض",
  "The platform": "المنصة",
  "The platform has decided": "قررت المنصة",
  "The platform looks at it now": "المنصة تنظر فيه الآن",
  "The platform looks at your dispute": "المنصة تنظر في نزاعك",
  "The shop has three days to answer first. After that the platform looks at it by itself.":
    "لدى المتجر ثلاثة أيام ليجيب أولًا. بعدها تنظر المنصة فيه من تلقاء نفسها.",
  "The shop has your dispute and will answer you.": "وصل نزاعك إلى المتجر وسيجيبك.",
  "This dispute has moved on meanwhile. Please look at it again.":
    "تغيّر هذا النزاع في الأثناء. ألقِ نظرة عليه من جديد.",
  "What happened, and what would settle it for you?": "ماذا حدث، وما الذي يسوّي الأمر برأيك؟",
  "What is wrong?": "ما المشكلة؟",
  "Withdraw it": "اسحبه",
  "Write to each other to settle it, or ask the platform to look at it.":
    "تراسلا لتسويته، أو اطلب من المنصة النظر فيه.",
  "Write to {shop} first. If that does not help, open a dispute.":
    "اكتب أولًا إلى {shop}. إن لم ينفع ذلك فافتح نزاعًا.",
  "You agreed, and your dispute is settled": "وافقت، وسُوّي نزاعك",
  "You asked for it. Somebody of the platform reads what you both wrote, and decides.":
    "أنت طلبت ذلك. يقرأ أحد موظفي المنصة ما كتبتماه ثم يقرر.",
  "You can write to each other about it, and withdraw it, on the page of your order.":
    "في صفحة طلبك يمكنكما التراسل بشأنه، ويمكنك سحبه.",
  "You opened a dispute": "فتحت نزاعًا",
  "You said no to the offer": "رفضت العرض",
  "You withdrew your dispute": "سحبت نزاعك",
  "Your dispute": "نزاعك",
  "Your dispute has ended": "انتهى نزاعك",
  "Your dispute was let rest": "تُرك نزاعك",
  "We could not find that dispute.": "لم نجد هذا النزاع.",
  "{shop} answered": "أجاب {shop}",
  "{shop} answered your dispute": "أجاب {shop} عن نزاعك",
  "{shop} asked for it. Somebody of the platform reads what you both wrote, and decides.":
    "{shop} طلب ذلك. يقرأ أحد موظفي المنصة ما كتبتماه ثم يقرر.",
  "{shop} did not answer in time. Somebody of the platform reads what you both wrote, and decides.":
    "لم يجب {shop} في الوقت المحدد. يقرأ أحد موظفي المنصة ما كتبتماه ثم يقرر.",
  "{shop} has three days to answer. Then, or when you ask for it, somebody of the platform reads the order and your messages, and decides. The platform moves no money itself.":
    "لدى {shop} ثلاثة أيام ليجيب. بعدها، أو حين تطلب ذلك، يقرأ أحد موظفي المنصة الطلب ورسائلكما ثم يقرر. المنصة لا تنقل أي مال بنفسها.",
  "{shop} has until {day} to answer. After that the platform looks at it by itself.":
    "لدى {shop} حتى {day} ليجيب. بعدها تنظر المنصة فيه من تلقاء نفسها.",
  "{shop} has your dispute": "وصل نزاعك إلى {shop}",
  "{shop} offers to settle it": "{shop} يعرض تسويته",
};
