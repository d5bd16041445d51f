import type { Catalogue } from "../say.ts";

/** Carts that were left. */
export const reminders: Catalogue = {
  "Back to my cart": "Rudi kwenye kikapu changu",
  "If you have paid already, there is nothing to do: we will see it.":
    "Ikiwa umeshalipa, huna la kufanya: tutaona.",
  "If you would rather not, you need not do anything: we write no more about this cart.":
    "Ikiwa hutaki, huna la kufanya: hatutaandika tena kuhusu kikapu hiki.",
  "It goes beside what is in your cart now. Prices are as they are now.":
    "Vinaongezwa kwenye vilivyomo kikapuni mwako sasa. Bei ni za sasa.",
  "No payment came for order {number}, so its things are not kept for you any more. What is still there you can have: pay the order from its page.":
    "Hakuna malipo yaliyokuja kwa agizo {number}, kwa hiyo vitu vyake havihifadhiwi tena kwa ajili yako. Vilivyobaki bado unaweza kupata: lipia agizo kwenye ukurasa wake.",
  "Nothing of this cart can be had any more.": "Hakuna chochote cha kikapu hiki kinachopatikana tena.",
  "Remind me if I don't finish": "Nikumbushe nisipomaliza",
  "Remind me when I leave something in my cart": "Nikumbushe ninapoacha kitu kikapuni",
  "Still thinking it over?": "Bado unafikiria?",
  "These things are still in your cart, at today's prices.":
    "Vitu hivi bado vimo kikapuni mwako, kwa bei za leo.",
  "They are not put aside: others can buy them, too.": "Havijatengwa: wengine pia wanaweza kuvinunua.",
  "This is what you left. Prices are as they are now.": "Hivi ndivyo ulivyoacha. Bei ni za sasa.",
  "Two letters at most, after an hour and after a day. One click ends them.":
    "Barua mbili tu, baada ya saa moja na baada ya siku moja. Bofyo moja huzimaliza.",
  "What was in this cart is ordered already. There is nothing to do.":
    "Vilivyokuwa kwenye kikapu hiki vimeshaagizwa. Huna la kufanya.",
  "You asked to be reminded of a cart you leave. To get no letter of this kind: {link}":
    "Uliomba kukumbushwa kuhusu kikapu unachoacha. Ili usipate barua za aina hii: {link}",
  "You asked to be reminded of a cart you leave. We write once more at most. To get no letter of this kind: {link}":
    "Uliomba kukumbushwa kuhusu kikapu unachoacha. Tutaandika mara moja zaidi tu. Ili usipate barua za aina hii: {link}",
  "You asked us to remind you. These things are in your cart, at today's prices.":
    "Ulituomba tukukumbushe. Vitu hivi vimo kikapuni mwako, kwa bei za leo.",
  "You left something in your cart at {shop}": "Umeacha kitu kikapuni mwako kwa {shop}",
  "Your cart at {shop} is still there": "Kikapu chako kwa {shop} bado kipo",
  "Your cart is still here": "Kikapu chako bado kipo hapa",
  "Your order is not paid yet": "Agizo lako bado halijalipwa",
  "Your order {number} is not paid yet": "Agizo lako {number} bado halijalipwa",
};
