import type { Catalogue } from "../say.ts";

/** Orders that the shop puts together. */
export const drafts: Catalogue = {
  "It goes to {address}.": "يُرسل إلى {address}.",
  "See and pay your order": "اعرض طلبك وادفعه",
  "We put this order together for you": "جهّزنا هذا الطلب لك",
  "You can pay {amount} from its page. We keep it for you until {day}.":
    "يمكنك دفع {amount} من صفحته. نحفظه لك حتى {day}.",
  "You pay {amount} when you get it.": "تدفع {amount} عند استلامه.",
  "You pick it up at {name}.": "تستلمه من {name}.",
  "Paid to the shop": "دُفع للمتجر",
};
