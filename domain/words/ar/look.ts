import type { Catalogue } from "../say.ts";

export const look: Catalogue = {
  "Questions we are asked": "أسئلة تصلنا",
  "You get no more letters": "لن تصلك رسائل بعد الآن",
  "You are on the list": "أنت في القائمة",
  "Letters from {name}": "رسائل من {name}",
  "No more letters from {name}?": "لا رسائل بعد الآن من {name}؟",
  "{name} will not write to you again, unless you ask for it.": "لن يكتب لك {name} مرة أخرى إلا إذا طلبت ذلك.",
  "Thank you. {name} will write to you now and then; every letter has a link to leave.":
    "شكرًا. سيكتب لك {name} من حين إلى آخر، وفي كل رسالة رابط لإلغاء الاشتراك.",
  "Yes, write to me": "نعم، راسلوني",
  "Take me off the list": "احذفوني من القائمة",
  "New things and good news, now and then.": "جديدنا وأخبار سارة من حين إلى آخر.",
  "Write to me": "راسلوني",
  "Look into your mailbox": "انظر في بريدك",
  "If {email} is not on our list yet, a letter is on its way there. Press the button in it, and we write to you.":
    "إن لم يكن {email} في قائمتنا بعد فالرسالة في طريقها إليه. اضغط الزر الذي فيها وسنكتب لك.",
  "In full": "بالتفصيل",
  Privacy: "الخصوصية",
  Terms: "الشروط",
  "A question for {name}": "سؤال إلى {name}",
  "All that is good to know": "كل ما يفيدك معرفته",
  "Have a look": "ألقِ نظرة",
  "Choose yours": "اختر ما يناسبك",
  "What customers say": "ماذا يقول الزبائن",
  Menu: "القائمة",
  "Do you want letters from {name}?": "هل تريد رسائل من {name}؟",
  "One press, and you are on the list": "ضغطة واحدة وتكون في القائمة",
  "Somebody, we hope you, asked for letters from {name} at this address.":
    "طلب شخص ما، ونرجو أن يكون أنت، رسائل من {name} على هذا البريد.",
  "If it was not you, do nothing: we will not write again.": "إن لم تكن أنت فلا تفعل شيئًا: لن نكتب مرة أخرى.",
  "{name} may write to me at this address. We send one letter first to be sure that it is yours, and every letter has a link to leave.":
    "يجوز لـ{name} أن يراسلني على هذا البريد. نرسل أولًا رسالة واحدة لنتأكد من أنه لك، وفي كل رسالة رابط لإلغاء الاشتراك.",
};
