import type { Catalogue } from "../say.ts";

/** Ways to pay, and how an order is paid from its own page. */
export const paying: Catalogue = {
  "Card, bank or transfer with {gateway}": "Kadi, benki au uhamisho kwa {gateway}",
  "You pay on {gateway}'s secure page, then come back here. The shop never sees your card.":
    "Unalipa kwenye ukurasa salama wa {gateway}, kisha unarudi hapa. Duka halioni kadi yako kamwe.",
  "{gateway} has not told us about a payment yet. If you have paid, load this page again in a minute.":
    "{gateway} bado haijatuambia kuhusu malipo. Kama umelipa, fungua ukurasa huu tena baada ya dakika moja.",
  "Bank transfer": "Uhamisho wa benki",
  "Transfer to the shop's bank account": "Uhamisho kwenye akaunti ya benki ya duka",
  "You see the account after ordering, transfer the money and send a picture of the receipt.":
    "Unaona akaunti baada ya kuagiza, unahamisha pesa na kutuma picha ya risiti.",
  "Waits for your transfer": "Linasubiri uhamisho wako",
  "Your order waits for your transfer": "Agizo lako linasubiri uhamisho wako",
  "Please transfer {amount}. {shop} starts packing as soon as it is there.":
    "Tafadhali hamisha {amount}. {shop} itaanza kufungasha mara zitakapofika.",
  "Thank you, the shop looks for your transfer": "Asante, duka linatafuta uhamisho wako",
  "{shop} has your receipt, and starts packing as soon as {amount} is on its account.":
    "{shop} ina risiti yako, na itaanza kufungasha mara {amount} zitakapokuwa kwenye akaunti yake.",
  "You chose another way to pay": "Ulichagua njia nyingine ya kulipa",
  "You sent your receipt": "Ulituma risiti yako",
  "{shop} did not find your transfer": "{shop} haikupata uhamisho wako",
  "Pay another way": "Lipa kwa njia nyingine",
  Bank: "Benki",
  "Account name": "Jina la akaunti",
  "Account number": "Namba ya akaunti",
  Amount: "Kiasi",
  "What for": "Kwa ajili ya",
  "Transfer {amount} to this account": "Hamisha {amount} kwenye akaunti hii",
  "Please ask the shop for its account number": "Tafadhali liulize duka namba yake ya akaunti",
  "Send another picture or PDF of your receipt": "Tuma picha au PDF nyingine ya risiti yako",
  "Have you transferred it? Send a picture or PDF of your receipt":
    "Umehamisha? Tuma picha au PDF ya risiti yako",
  "Up to 6 MB. Only the shop sees it.": "Hadi MB 6. Duka pekee ndilo linaloiona.",
  "Send the receipt": "Tuma risiti",
  "Your receipt is with the shop. Thank you!": "Risiti yako iko dukani. Asante!",
  "About your transfer for order {number}": "Kuhusu uhamisho wako wa agizo {number}",
  "We did not find your transfer of {amount}": "Hatukupata uhamisho wako wa {amount}",
  "Your order is still here. Please look at your transfer again, then send us another receipt or pay another way.":
    "Agizo lako bado lipo. Tafadhali angalia tena uhamisho wako, kisha ututumie risiti nyingine au ulipe kwa njia nyingine.",
};
