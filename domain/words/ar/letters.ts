import type { Catalogue } from "../say.ts";

/** What letters say. */
export const letters: Catalogue = {
  "A new password for {name}": "كلمة مرور جديدة لمتجر {name}",
  "Follow it at {address}": "تتبّع الشحنة هنا: {address}",
  "Hello {name},": "مرحبًا {name}،",
  "If it was not you who asked, nothing happens: just leave this letter alone.":
    "إن لم تكن أنت من طلب ذلك فلن يحدث شيء: تجاهل هذه الرسالة.",
  "If that was not you, answer this letter or write to us at once.":
    "إن لم تكن أنت، فأجب عن هذه الرسالة أو راسلنا فورًا.",
  "If that was not you, choose a new one at once: “Forgotten your password?” on the sign-in page.":
    "إن لم تكن أنت، فاختر كلمة جديدة فورًا: «نسيت كلمة المرور؟» في صفحة تسجيل الدخول.",
  "If you did not do this, write to us at once.": "إن لم تفعل ذلك بنفسك، فراسلنا فورًا.",
  "Is this your new address?": "هل هذا بريدك الجديد؟",
  "It counts for {minutes} minutes, in the window where you asked for it. Nobody from us will ever ask you for it.":
    "صالح لمدة {minutes} دقائق، في النافذة التي طلبته منها. لن يسألك عنه أحد منا أبدًا.",
  "It goes to where it came from. Banks can take a few days.":
    "يعود المال إلى حيث أتى. قد تحتاج البنوك إلى بضعة أيام.",
  "It travels with {carrier}, number {number}.": "الشحنة مع {carrier}، ورقمها {number}.",
  "It travels with {carrier}.": "الشحنة مع {carrier}.",
  "Its tracking number is {number}.": "رقم التتبع هو {number}.",
  "No account with this address at {name}": "لا حساب بهذا البريد في {name}",
  "Order {number} is cancelled": "أُلغي الطلب رقم {number}",
  "Order {number} is on its way": "الطلب رقم {number} في الطريق",
  "Order {number} is paid. Thank you.": "دُفع الطلب رقم {number}. شكرًا لك.",
  "Please have {amount} ready when it arrives.": "جهّز {amount} عند وصوله من فضلك.",
  "See or pay your order": "اعرض طلبك أو ادفعه",
  "See your order": "اعرض طلبك",
  "Somebody, perhaps you, asked for a new password here. There is no account with this address. If you have one with another address, ask again with that one.":
    "طلب أحد، ربما أنت، كلمة مرور جديدة هنا. لا يوجد حساب بهذا البريد. إن كان لك حساب ببريد آخر فاطلب مرة أخرى بذلك البريد.",
  "Somebody, perhaps you, wanted to make this the address of another account at {name}. An address can have one account only, so nothing was changed.":
    "أراد أحد، ربما أنت، أن يجعل هذا البريد لحساب آخر في {name}. لكل بريد حساب واحد فقط، لذلك لم يتغير شيء.",
  "Thank you, we have your order {number}": "شكرًا لك، وصلنا طلبك رقم {number}",
  "The button takes you to where you choose it. It counts for an hour, and once.":
    "يأخذك الزر إلى صفحة اختيارها. الزر صالح لساعة ولمرة واحدة.",
  "The password of your account at {name} was just changed, and all other devices were signed out.":
    "غُيّرت للتو كلمة مرور حسابك في {name}، وسُجّل خروج جميع الأجهزة الأخرى.",
  "There is an account with this address already, so this code signs you in to it.":
    "يوجد حساب بهذا البريد أصلًا، لذلك يُدخلك هذا الرمز إليه.",
  "This address has an account already": "لهذا البريد حساب أصلًا",
  "This address has an account at {name} already": "لهذا البريد حساب في {name} أصلًا",
  "We cancelled your order on {day}.": "ألغينا طلبك في {day}.",
  "We could not send the letter just now. Please try again in a minute.":
    "لم نستطع إرسال الرسالة الآن. حاول بعد دقيقة من فضلك.",
  "We have your payment for order {number}": "وصلتنا دفعتك للطلب رقم {number}",
  "We sent order {number} on {day}.": "أرسلنا الطلب رقم {number} في {day}.",
  "We sent your {amount} back": "أعدنا إليك {amount}",
  "We start on it as soon as your payment of {amount} is there.":
    "نبدأ بتجهيزه حالما تصل دفعتك وقدرها {amount}.",
  "We will give your {amount} back.": "سنعيد إليك {amount}.",
  "With this code it becomes the address of your account at {name}.":
    "بهذا الرمز يصبح هذا بريد حسابك في {name}.",
  "You have no account at {name} with this address": "ليس لك حساب في {name} بهذا البريد",
  "You ordered on {day}. We will send it to {address}.": "طلبت في {day}. سنرسل الطلب إلى {address}.",
  "Your account at {name} is deleted": "حُذف حسابك في {name}",
  "Your account at {name} is gone, with your name, address and phone number. What was bought, when and for how much stays in the shop's books, without saying by whom.":
    "زال حسابك في {name} مع اسمك وعنوانك ورقم هاتفك. ويبقى في دفاتر المتجر ما اشتُري ومتى وبكم، من غير ذكر من اشتراه.",
  "Your account at {name} now has the address {email}, and letters go there. All other devices were signed out.":
    "أصبح بريد حسابك في {name} هو {email}، وإليه تُرسل الرسائل. سُجّل خروج جميع الأجهزة الأخرى.",
  "Your account is deleted": "حُذف حسابك",
  "Your address at {name} was changed": "غُيّر بريدك في {name}",
  "Your address was changed": "غُيّر بريدك",
  "Your code to open an account at {name}": "رمزك لفتح حساب في {name}",
  "Your code to sign in at {name}": "رمزك لتسجيل الدخول إلى {name}",
  "Your money for order {number} is on its way back": "مالك عن الطلب رقم {number} في طريق العودة إليك",
  "Your order {number} from {shop}": "طلبك رقم {number} من {shop}",
  "Your parcel is on its way": "طردك في الطريق",
  "Your password for {name} was changed": "غُيّرت كلمة مرورك في {name}",
  "Your password stays as it is.": "تبقى كلمة مرورك كما هي.",
  "Your password was changed": "غُيّرت كلمة مرورك",
  "Your payment of {amount} is here": "وصلت دفعتك وقدرها {amount}",
  "{code} confirms your new address at {name}": "{code} يؤكد بريدك الجديد في {name}",
  "{code} is your code for {name}": "{code} رمزك في {name}",
  "{n} orders are still under way. The shop keeps where to send them until then, and you still get news of them; after that it is forgotten as well.":
    {
      zero: "لا طلبات جارية.",
      one: "ما زال هناك طلب واحد جارٍ. يحتفظ المتجر بعنوان إرساله حتى ذلك الحين، وتصلك أخباره؛ ثم يُنسى ذلك أيضًا.",
      two: "ما زال هناك طلبان جاريان. يحتفظ المتجر بعنوان إرسالهما حتى ذلك الحين، وتصلك أخبارهما؛ ثم يُنسى ذلك أيضًا.",
      few: "ما زالت هناك {n} طلبات جارية. يحتفظ المتجر بعناوين إرسالها حتى ذلك الحين، وتصلك أخبارها؛ ثم يُنسى ذلك أيضًا.",
      many: "ما زال هناك {n} طلبًا جاريًا. يحتفظ المتجر بعناوين إرسالها حتى ذلك الحين، وتصلك أخبارها؛ ثم يُنسى ذلك أيضًا.",
      other:
        "ما زال هناك {n} طلب جارٍ. يحتفظ المتجر بعناوين إرسالها حتى ذلك الحين، وتصلك أخبارها؛ ثم يُنسى ذلك أيضًا.",
    },
  "Your payment for order {number} did not go through": "لم تنجح عملية دفع الطلب رقم {number}",
  "Your payment did not go through": "لم تنجح عملية الدفع",
  "The payment service says that it did not go through. Your order {number} waits: you can pay it from its page.":
    "تقول خدمة الدفع إن العملية لم تنجح. طلبك رقم {number} في الانتظار: يمكنك دفعه من صفحته.",
  "It came on top of what your order asks for. Your order stays as it is.":
    "وصل هذا المبلغ زيادةً على قيمة طلبك. ويبقى طلبك كما هو.",
};
