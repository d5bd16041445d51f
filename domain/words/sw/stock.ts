import type { Catalogue } from "../say.ts";

/** What is kept for whom, what is sent later, and how many one order may have. */
export const stock: Catalogue = {
  "At most {n} in one order.": "Si zaidi ya {n} kwa agizo moja.",
  "One order takes at most {n} of this, so we put {n} in your cart.":
    "Agizo moja huchukua si zaidi ya {n} za bidhaa hii, hivyo tumeweka {n} kwenye kikapu chako.",
  "One order takes at most {n} of this.": "Agizo moja huchukua si zaidi ya {n} za bidhaa hii.",
  "One order takes at most {n} of {title}, so we put {n} in your cart.":
    "Agizo moja huchukua si zaidi ya {n} za {title}, hivyo tumeweka {n} kwenye kikapu chako.",
  "One order takes at most {n} of {title}.": "Agizo moja huchukua si zaidi ya {n} za {title}.",
  "Others have bought what you ordered since we stopped keeping it, so please don't pay. Nothing was taken from you; you can order again what is still there.":
    "Wengine wamenunua ulichoagiza tangu tulipoacha kukihifadhi, hivyo tafadhali usilipe. Hujatozwa chochote; unaweza kuagiza tena kilichobaki.",
  "Ships later": "Hutumwa baadaye",
  "Ships later: we send it as soon as it is here.": "Hutumwa baadaye: tunaituma mara tu inapofika.",
  "We keep your things for you until {time}.": "Tunakuhifadhia vitu vyako hadi {time}.",
  "We kept your things for you, but that time is over and others can buy them now. If you pay, we first look whether all of them are still there.":
    "Tulikuhifadhia vitu vyako, lakini muda huo umeisha na wengine wanaweza kuvinunua sasa. Ukilipa, kwanza tunaangalia kama vyote bado vipo.",
  "Your order was not paid in time": "Agizo lako halikulipwa kwa wakati",
  "Your payment came after the time we kept your things for, and by then they were sold.":
    "Malipo yako yalifika baada ya muda tuliohifadhi vitu vyako, na wakati huo vilikuwa vimeuzwa.",
  "Your payment came too late: your things were sold, so the order was cancelled":
    "Malipo yako yalichelewa: vitu vyako viliuzwa, hivyo agizo lilifutwa",
  "Your things were there and are kept for you again": "Vitu vyako vilikuwepo na vimehifadhiwa kwako tena",
};
