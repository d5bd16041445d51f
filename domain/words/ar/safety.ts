import type { Catalogue } from "../say.ts";

/** Reporting, and stopping messages. */
export const safety: Catalogue = {
  "Choose a message of the other side.": "اختر رسالة من الطرف الآخر.",
  "Let the shop write to me again": "السماح للمتجر بمراسلتي من جديد",
  "Report something": "الإبلاغ عن شيء",
  "Say in a few words what is wrong.": "قل بكلمات قليلة ما المشكلة.",
  "Send the report": "أرسل البلاغ",
  "Stop messages that are not about my orders": "إيقاف الرسائل التي ليست عن طلباتي",
  "The platform has your report. Thank you.": "وصل بلاغك إلى المنصة. شكرًا لك.",
  "The platform has your reports about this already, and looks at them.":
    "وصلت بلاغاتك عن هذا إلى المنصة وهي تنظر فيها.",
  "The platform reads it, with the message you choose. {shop} is not told who reported.":
    "تقرأه المنصة مع الرسالة التي تختارها. لا يُقال لـ {shop} من أبلغ.",
  "The shop can write to you again.": "يمكن للمتجر مراسلتك من جديد.",
  "The shop writes to you only about your orders now.": "لن يراسلك المتجر الآن إلا بخصوص طلباتك.",
  "What do you report?": "عمّ تُبلغ؟",
  "What is wrong with it?": "ما المشكلة فيه؟",
  "Somebody else has signed in here since this page was opened, so nothing was sent.":
    "سجّل شخص آخر الدخول هنا منذ فتح هذه الصفحة، لذلك لم يُرسل أي شيء.",
  "You were signed out on this device, so this was not sent. Sign in on another page, then send it again from here.":
    "سُجّل خروجك على هذا الجهاز، لذلك لم يُرسل هذا. سجّل الدخول في صفحة أخرى ثم أرسله من هنا مرة أخرى.",
  "You were signed out on this device, so this was not sent. Please send it again.":
    "سُجّل خروجك على هذا الجهاز، لذلك لم يُرسل هذا. يُرجى إرساله مرة أخرى.",
  "Your pictures were not kept. Please choose them again.": "لم تُحفظ صورك. يُرجى اختيارها مرة أخرى.",
  "Your message could not be sent. There are other ways to reach each other.":
    "تعذّر إرسال رسالتك. توجد طرق أخرى للتواصل.",
  "{shop} as a whole": "{shop} عمومًا",
};
