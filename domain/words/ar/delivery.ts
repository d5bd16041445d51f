import type { Catalogue } from "../say.ts";

/** How an order reaches its buyer, and what is in its total. */
export const delivery: Catalogue = {
  "A digital address looks like GA-183-8164. You can leave it out.":
    "العنوان الرقمي يشبه GA-183-8164. يمكنك تركه فارغًا.",
  "A gate code, a good time, whom to call.": "رمز البوابة، وقت مناسب، من نتصل به.",
  "A postcode in Kenya has five digits, like 00100. You can leave it out.":
    "الرمز البريدي في كينيا خمسة أرقام، مثل 00100. يمكنك تركه فارغًا.",
  "A postcode in Nigeria has six digits, like 100001. You can leave it out.":
    "الرمز البريدي في نيجيريا ستة أرقام، مثل 100001. يمكنك تركه فارغًا.",
  "At the checkout": "عند إتمام الطلب",
  "Choose another address, or ask the seller how you could still get it.":
    "اختر عنوانًا آخر، أو اسأل البائع كيف يمكن أن يصلك.",
  "Choose another address, or pick it up yourself.": "اختر عنوانًا آخر، أو استلمه بنفسك.",
  "Choose one": "اختر",
  "Choose the county.": "اختر المقاطعة.",
  "Choose the province.": "اختر الإقليم.",
  "Choose the region.": "اختر المنطقة.",
  "Choose the state.": "اختر الولاية.",
  "Could you deliver to me?": "هل يمكنكم التوصيل إليّ؟",
  County: "المقاطعة",
  "Delivered to you": "يصل إليك",
  "Delivery from {fee}": "التوصيل ابتداءً من {fee}",
  "Delivery is worked out at the checkout": "يُحسب التوصيل عند إتمام الطلب",
  "Digital address": "العنوان الرقمي",
  "Enter a phone number the rider can call, like 024 123 4567.":
    "اكتب رقمًا يستطيع المندوب الاتصال به، مثل 024 123 4567.",
  "Enter a phone number the rider can call, like 0712 345 678.":
    "اكتب رقمًا يستطيع المندوب الاتصال به، مثل 0712 345 678.",
  "Enter a phone number the rider can call, like 0803 123 4567.":
    "اكتب رقمًا يستطيع المندوب الاتصال به، مثل 0803 123 4567.",
  "Enter a phone number the rider can call, like 082 123 4567.":
    "اكتب رقمًا يستطيع المندوب الاتصال به، مثل 082 123 4567.",
  "Enter the postcode: four digits, like 8001.": "اكتب الرمز البريدي: أربعة أرقام، مثل 8001.",
  "Enter the state or region.": "اكتب الولاية أو المنطقة.",
  "Gift card": "بطاقة هدية",
  "How you get it": "كيف تحصل عليه",
  "In {from} to {to} days": "خلال {from} إلى {to} أيام",
  "It is a gift": "إنه هدية",
  "Left to pay": "المتبقي للدفع",
  "Message on the card": "رسالة على البطاقة",
  "Not there": "ليس إلى هناك",
  "Note for the rider": "ملاحظة للمندوب",
  "Please keep the message under 500 characters.": "اجعل الرسالة أقل من 500 حرف.",
  "Please keep the note for the rider under 300 characters.": "اجعل الملاحظة للمندوب أقل من 300 حرف.",
  Postcode: "الرمز البريدي",
  Province: "الإقليم",
  "Something is missing in this address. Please complete it, or choose another.":
    "ينقص هذا العنوان شيء. أكمله أو اختر غيره.",
  "Taxes are worked out at the checkout.": "تُحسب الضرائب عند إتمام الطلب.",
  "The same day": "في اليوم نفسه",
  "The shop puts it into the parcel.": "يضعها المتجر في الطرد.",
  "This shop does not deliver there.": "هذا المتجر لا يوصل إلى هناك.",
  "Update totals": "حدّث المجموع",
  "Use this country": "استخدم هذا البلد",
  "Where you pick it up": "مكان الاستلام",
  "Who picks it up": "من يستلمه",
  "You pick it up": "تستلمه بنفسك",
  "You pick it up at": "تستلمه من",
  "of which {tax}": "منها {tax}",
  "You ordered on {day}. You pick it up at {name}, {address}.":
    "طلبت في {day}. تستلم الطلب من {name}، {address}.",
  "This shop does not deliver there. Please choose another address, or ask the seller before you order.":
    "هذا المتجر لا يوصل إلى هناك. اختر عنوانًا آخر، أو اسأل البائع قبل أن تطلب.",
  "The delivery you chose is not offered for this order. Another is chosen now, and the total is {total}. Please look it over and order again.":
    "التوصيل الذي اخترته غير متاح لهذا الطلب. تم اختيار غيره، والمجموع الآن {total}. راجعه واطلب من جديد.",
  "In {n} days": {
    zero: "اليوم",
    one: "خلال يوم واحد",
    two: "خلال يومين",
    few: "خلال {n} أيام",
    many: "خلال {n} يومًا",
    other: "خلال {n} يوم",
  },
  "Your order is ready": "طلبك جاهز",
  "You can pick it up at {name}.": "يمكنك استلامه من {name}.",
  "You can pick it up at {name}. Please have {amount} ready.": "يمكنك استلامه من {name}. يُرجى تجهيز {amount}.",
  "{shop} is getting it ready. You pay {amount} when you pick it up.":
    "يجهّزه {shop}. تدفع {amount} عند الاستلام.",
  "Please have {amount} ready when you pick it up.": "يُرجى تجهيز {amount} عند الاستلام.",
  "Order {number} is ready for you": "الطلب رقم {number} جاهز لك",
  "You can pick it up at {name}, {address}.": "يمكنك استلامه من {name}، {address}.",
};
