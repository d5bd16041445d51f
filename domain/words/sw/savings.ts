import type { Catalogue } from "../say.ts";

/** Discounts and gift cards. */
export const savings: Catalogue = {
  "A code on your order can't be used": "Msimbo mmoja kwenye agizo lako hauwezi kutumika",
  "Anything to take off?": "Kuna punguzo la kutumia?",
  Before: "Awali",
  "Code of the gift card": "Msimbo wa kadi ya zawadi",
  "Code {code}": "Msimbo {code}",
  "Discount code or gift card": "Msimbo wa punguzo au kadi ya zawadi",
  "Everything is paid beforehand, so nothing is left to pay.":
    "Kila kitu kimelipwa kabla, hivyo hakuna kilichobaki kulipwa.",
  "Gift card …{end}": "Kadi ya zawadi …{end}",
  "Gift card": "Kadi ya zawadi",
  "It can be used until {day}.": "Inaweza kutumika hadi {day}.",
  "It pays nothing here": "Hailipi chochote hapa",
  "Left to pay": "Kilichobaki kulipwa",
  "No gift card of this shop can be used with this code.":
    "Hakuna kadi ya zawadi ya duka hili inayoweza kutumika kwa msimbo huu.",
  "Nothing in your cart is what {code} is for.": "Hakuna kitu kikapuni mwako ambacho {code} inahusu.",
  "Nothing is left on this gift card.": "Hakuna kilichobaki kwenye kadi hii ya zawadi.",
  "Nothing is left to pay.": "Hakuna kilichobaki kulipwa.",
  "Paid beforehand": "Imelipwa kabla",
  "Put something in your cart first, then type the code.": "Weka kitu kikapuni kwanza, kisha andika msimbo.",
  "Put {n} more of what it is for in your cart to use {code}.":
    "Weka {n} zaidi ya bidhaa zinazohusika kikapuni ili kutumia {code}.",
  "See what is on it": "Angalia salio",
  "Sixteen letters and figures, as they stand in the letter.":
    "Herufi na tarakimu kumi na sita, kama zilivyo kwenye barua.",
  "Spend {amount} more to use {code}.": "Nunua kwa {amount} zaidi ili kutumia {code}.",
  "That is as many codes as an order takes. Take one off first.":
    "Agizo halipokei misimbo zaidi ya hapo. Ondoa mmoja kwanza.",
  "The gift card that ends in {end} is on your order.":
    "Kadi ya zawadi inayoishia na {end} iko kwenye agizo lako.",
  "This gift card can't be used any more. Please ask the shop.":
    "Kadi hii ya zawadi haiwezi kutumika tena. Tafadhali uliza duka.",
  "This gift card is for another currency.": "Kadi hii ya zawadi ni ya sarafu nyingine.",
  "This gift card is over its time.": "Muda wa kadi hii ya zawadi umekwisha.",
  "This is the code of your gift card. Type it at the checkout to pay with it.":
    "Huu ndio msimbo wa kadi yako ya zawadi. Uandike wakati wa kuagiza ili kulipa nao.",
  "Type a code first.": "Andika msimbo kwanza.",
  "Use it": "Tumia",
  "We don't know the code {code}. Please look at how it is written.":
    "Hatuujui msimbo {code}. Tafadhali angalia ulivyoandikwa.",
  "We don't know this code. Please look at how it is written.":
    "Hatuujui msimbo huu. Tafadhali angalia ulivyoandikwa.",
  "What is on your gift card has changed. {amount} is left to pay now.":
    "Salio la kadi yako ya zawadi limebadilika. Sasa zimebaki {amount} kulipwa.",
  "What is on your gift card": "Salio la kadi yako ya zawadi",
  "What your gift card paid is back on it": "Kilicholipwa na kadi yako ya zawadi kimerudishwa kwenye kadi",
  "What your gift card paid is back on it.": "Kilicholipwa na kadi yako ya zawadi kimerudishwa kwenye kadi.",
  "Whoever has the code can spend it, and nobody can tell it to you again. Keep this letter.":
    "Yeyote mwenye msimbo anaweza kuutumia, na hakuna atakayeweza kukuambia tena. Tunza barua hii.",
  "You have used {code} as often as one buyer may.":
    "Umetumia {code} mara zote ambazo mnunuzi mmoja anaruhusiwa.",
  "Your gift card from {shop}": "Kadi yako ya zawadi kutoka {shop}",
  "Your gift card has changed": "Kadi yako ya zawadi imebadilika",
  "{amount} stays on it": "{amount} zinabaki kwenye kadi",
  "{amount} to spend at {shop}": "{amount} za kutumia kwa {shop}",
  "{code} can't be used together with {other}, which you have already.":
    "{code} haiwezi kutumika pamoja na {other}, ambayo tayari unayo.",
  "{code} changes nothing on this order.": "{code} haibadilishi chochote kwenye agizo hili.",
  "{code} ended on {day}.": "{code} iliisha {day}.",
  "{code} has been used up: others were quicker.": "{code} imetumika yote: wengine waliwahi.",
  "{code} is not in use any more.": "{code} haitumiki tena.",
  "{code} is on your order.": "{code} iko kwenye agizo lako.",
  "{code} starts on {day}.": "{code} inaanza {day}.",
  "The code {code} can't be used. Correct it, or empty its box to order without it.":
    "Msimbo {code} hauwezi kutumika. Usahihishe, au futa kisanduku chake ili uagize bila huo.",
  "Back to the code": "Rudi kwenye msimbo",
};
