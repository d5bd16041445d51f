import type { Catalogue } from "../say.ts";

/** What is said before any page is asked: no such shop, closed, not from our own page (`worker/notice.ts`). */
export const refusals: Catalogue = {
  "There is no shop at this address": "Hakuna duka katika anwani hii",
  "Check the spelling, or ask the shop for its link.":
    "Hakikisha umeandika sawa, au liombe duka kiungo chake.",
  "There is nothing at this address": "Hakuna kitu katika anwani hii",
  "It may have been moved or taken down. Try the front page instead.":
    "Huenda kilihamishwa au kuondolewa. Jaribu ukurasa wa mwanzo badala yake.",
  "This shop is not open yet": "Duka hili bado halijafunguliwa",
  "Its owner is still setting it up. Please come back later.":
    "Mmiliki wake bado analiandaa. Tafadhali rudi baadaye.",
  "If you have bought here, write to the seller at the address in your order e-mail.":
    "Ikiwa umenunua hapa, mwandikie muuzaji kwa anwani iliyo kwenye barua pepe ya agizo lako.",
  "We can't reach our books right now": "Hatuwezi kufikia kumbukumbu zetu kwa sasa",
  "Nothing is lost. Please go back and try again in a minute.":
    "Hakuna kilichopotea. Tafadhali rudi nyuma ujaribu tena baada ya dakika moja.",
  "This was not sent from our own page": "Hii haikutumwa kutoka ukurasa wetu wenyewe",
  "Nothing was done. Please open the page itself and press its button there.":
    "Hakuna kilichofanyika. Tafadhali fungua ukurasa wenyewe na ubonyeze kitufe chake hapo.",
  "That is more than this page takes": "Hiyo ni zaidi ya ukurasa huu unavyopokea",
  "Please go back and send less at once.": "Tafadhali rudi nyuma utume kidogo kwa mara moja.",
  "We could not read that form": "Hatukuweza kusoma fomu hiyo",
  "Please go back and send it from the page itself.": "Tafadhali rudi nyuma uitume kutoka ukurasa wenyewe.",
  "Please go back and try again. If it stays, tell us the request below.":
    "Tafadhali rudi nyuma ujaribu tena. Ikiendelea, tuambie ombi lililo hapa chini.",
};
