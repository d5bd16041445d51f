import type { Catalogue } from "../say.ts";

/** What goes back: things, and money. */
export const returns: Catalogue = {
  "About your return for order {number}": "Kuhusu urudishaji wako wa agizo {number}",
  "Ask for the return": "Omba kurudisha",
  "Called off: {count}": "Vilivyofutwa: {count}",
  "Came back: {count}": "Vilivyorudishwa: {count}",
  "Choose what you would like to return.": "Chagua unachotaka kurudisha.",
  Damaged: "Imeharibika",
  "For what came back from order {number}": "Kwa kilichorudishwa kutoka agizo {number}",
  "I changed my mind": "Nimebadili mawazo",
  "I keep it after all": "Nitabaki nacho",
  "If you see it differently, answer this letter.": "Ukiona tofauti, jibu barua hii.",
  "It is for {things}.": "Ni kwa ajili ya: {things}.",
  "Not as described": "Si kama ilivyoelezwa",
  "Not what I ordered": "Sicho nilichoagiza",
  "Nothing of this order can be returned online. Please write to the shop.":
    "Hakuna kitu cha agizo hili kinachoweza kurudishwa mtandaoni. Tafadhali liandikie duka.",
  "On its way back": "Zinarudi kwako",
  "Order {number} goes out to you in its place.": "Agizo {number} linatumwa kwako badala yake.",
  "Order {number} goes out to you in its place once its difference is paid.":
    "Agizo {number} litatumwa kwako badala yake tofauti ya bei ikilipwa.",
  "Please choose": "Tafadhali chagua",
  "Please don't send anything yet. {shop} looks at it and tells you how.":
    "Tafadhali usitume kitu bado. {shop} itaangalia na kukuambia jinsi.",
  "Please keep it under 1,000 characters.": "Tafadhali andika chini ya herufi 1,000.",
  "Please say why, for each thing you return.": "Tafadhali sema sababu kwa kila kitu unachorudisha.",
  "Please tell us in a few words what is wrong.": "Tafadhali tuambie kwa maneno machache tatizo ni nini.",
  "Return something": "Rudisha kitu",
  "Returns and refunds": "Urudishaji na kurudishiwa pesa",
  "Sent back": "Zimerudishwa",
  Settled: "Imemalizika",
  "Something else": "Kitu kingine",
  "The exchange was called off": "Ubadilishaji umeghairiwa",
  "The exchange was called off; {shop} settles what you sent back":
    "Ubadilishaji umeghairiwa; {shop} itamaliza nawe ulichorudisha",
  "The return was called off": "Urudishaji umeghairiwa",
  "The shop does not take it back": "Duka halikirudishi",
  "The shop gave it back another way: {how}": "Duka limezirudisha kwa njia nyingine: {how}",
  "The shop has your return and will write to you.": "Duka limepata ombi lako la kurudisha na litakuandikia.",
  "The shop will tell you how. You can answer this letter.":
    "Duka litakuambia jinsi. Unaweza kujibu barua hii.",
  "The {amount} that paid for it is still yours. We write to you about your money or what you get instead.":
    "{amount} zilizolipia ubadilishaji huo bado ni zako. Tutakuandikia kuhusu pesa zako au utakachopata badala yake.",
  "This order is being changed by someone else. Please look at it again.":
    "Mtu mwingine anabadilisha agizo hili. Tafadhali liangalie tena.",
  "Too big": "Kubwa mno",
  "Too small": "Ndogo mno",
  "Until {day}": "Hadi {day}",
  "We could not find that return.": "Hatukuupata urudishaji huo.",
  "We look at it now, and then write to you about your money or what you get instead.":
    "Tunaiangalia sasa, kisha tutakuandikia kuhusu pesa zako au utakachopata badala yake.",
  "We write to you about what you get instead.": "Tutakuandikia kuhusu utakachopata badala yake.",
  "What is wrong with it? (optional)": "Tatizo ni nini? (si lazima)",
  "What was to go out to you for what you sent back does not go out.":
    "Kilichopaswa kutumwa kwako badala ya ulichorudisha hakitatumwa.",
  "What you sent back has arrived": "Ulichorudisha kimefika",
  "What you sent back is here": "Ulichorudisha kiko hapa",
  "What you sent back of order {number} still counts: we settle it with you.":
    "Ulichorudisha cha agizo {number} bado kinahesabiwa: tutamaliza nawe.",
  Why: "Kwa nini",
  "You asked to return something": "Uliomba kurudisha kitu",
  "You can send it back": "Unaweza kukirudisha",
  "You can't return that many. Please look at the numbers again.":
    "Huwezi kurudisha vingi hivyo. Tafadhali angalia idadi tena.",
  "You keep it": "Unabaki nacho",
  "Your return for order {number} has arrived": "Ulichorudisha cha agizo {number} kimefika",
  "Your return for order {number} is approved": "Urudishaji wako wa agizo {number} umekubaliwa",
  "{amount} of it is back on your gift card.": "{amount} kati yake zimerudi kwenye kadi yako ya zawadi.",
  "{amount} was sent back to you": "Umerudishiwa {amount}",
  "{shop} agreed to your return": "{shop} imekubali urudishaji wako",
  "{shop} did not agree to your return": "{shop} haikukubali urudishaji wako",
  "{shop} does not take it back": "{shop} haikirudishi",
  "{shop} has it and looks at it": "{shop} imekipata na inakiangalia",
  "{shop} looks at your return": "{shop} inaangalia ombi lako la kurudisha",
  "{shop} sends you something else for what came back":
    "{shop} inakutumia kitu kingine badala ya ulichorudisha",
  "About your money for order {number}": "Kuhusu pesa zako za agizo {number}",
  "{shop} gives your {amount} back": "{shop} inakurudishia {amount}",
  "It did not come through a payment service, so the shop gives it back by itself. It writes to you once that is done.":
    "Hazikuja kupitia huduma ya malipo, hivyo duka linazirudisha lenyewe. Litakuandikia likishamaliza.",
  "{amount} is back on your gift card.": "{amount} zimerudi kwenye kadi yako ya zawadi.",
  "{shop} gives it back to you": "{shop} inakurudishia",
  "Your money goes back to you": "Unarudishiwa pesa zako",
  "{amount} goes back to you in all.": "Kwa jumla unarudishiwa {amount}.",
  "{amount} goes back with order {number}, which paid for this one.":
    "{amount} zinarudi pamoja na agizo {number}, lililolipia hili.",
  "{shop} gave you {amount} back.": "{shop} imekurudishia {amount}.",
  "{shop} gave you {amount} back ({how}).": "{shop} imekurudishia {amount} ({how}).",
  "{amount} goes back with order {number}": "{amount} zinarudi pamoja na agizo {number}",
  "Order {number} was in its place, and is refunded.":
    "Agizo {number} lilikuwa badala yake, na limerudishiwa pesa.",
  "Your order is back with the shop": "Agizo lako limerudi dukani",
  "Came back before it was paid": "Vilirudi kabla ya kulipiwa",
  "{amount} for it is taken off what you pay.": "{amount} za hivyo zinapunguzwa kwenye malipo yako.",
  "{amount} is left to pay.": "Zimebaki {amount} za kulipa.",
};
