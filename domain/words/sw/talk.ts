import type { Catalogue } from "../say.ts";

/** What buyer and shop say to each other, and the page they do it on. */
export const talk: Catalogue = {
  "{n} new messages": { one: "Ujumbe mpya {n}", other: "Ujumbe mpya {n}" },
  "{n} new messages from {shop}": {
    one: "Ujumbe mpya {n} kutoka {shop}",
    other: "Ujumbe mpya {n} kutoka {shop}",
  },
  "{n} more messages are on the page.": {
    one: "Kuna ujumbe mwingine {n} kwenye ukurasa.",
    other: "Kuna ujumbe mwingine {n} kwenye ukurasa.",
  },
  "About your orders": "Kuhusu oda zako",
  "Ask {shop} anything: about sizes, stock or delivery. The answer comes here.":
    "Uliza {shop} chochote: vipimo, bidhaa zilizopo au uwasilishaji. Jibu linakuja hapa.",
  "Before you buy": "Kabla ya kununua",
  "Connecting again…": "Inaunganisha tena…",
  "Earlier messages": "Ujumbe wa awali",
  Messages: "Ujumbe",
  "Messages about order {number}": "Ujumbe kuhusu oda {number}",
  "Messages with {shop}": "Ujumbe na {shop}",
  "New message from {shop}": "Ujumbe mpya kutoka {shop}",
  "Not sent.": "Haujatumwa.",
  "Nothing was said yet. Ask about your order, and {shop} answers here.":
    "Hakuna ujumbe bado. Uliza kuhusu oda yako, na {shop} itajibu hapa.",
  "Platform support": "Msaada wa jukwaa",
  Read: "Umesomwa",
  Send: "Tuma",
  "Sending…": "Unatumwa…",
  "That is a lot at once. Please wait a minute, then send it again.":
    "Hiyo ni mingi kwa mara moja. Tafadhali subiri dakika moja, kisha utume tena.",
  "That is too long: please send it in several messages of at most {n} characters.":
    "Ni ndefu mno: tafadhali utume kwa ujumbe kadhaa wa herufi {n} kila mmoja, si zaidi.",
  "There are no earlier messages.": "Hakuna ujumbe wa awali.",
  "This is between you and the shop. Nobody there needs your password, PIN or card number.":
    "Haya ni kati yako na duka. Hakuna mtu huko anayehitaji nenosiri, PIN au namba ya kadi yako.",
  "To the newest messages": "Kwenye ujumbe mpya zaidi",
  "Try again": "Jaribu tena",
  "We can't reach your messages right now. Please try again in a minute.":
    "Hatuwezi kufikia ujumbe wako kwa sasa. Tafadhali jaribu tena baada ya dakika moja.",
  "Write a message": "Andika ujumbe",
  "Write a message here": "Andika ujumbe hapa",
  "Write to {shop}": "Andikia {shop}",
  "Write your message first.": "Andika ujumbe wako kwanza.",
  You: "Wewe",
  "You are offline. What you write is sent once you are back.":
    "Hauko mtandaoni. Unachoandika kitatumwa ukirudi.",
  "Your message to {shop}": "Ujumbe wako kwa {shop}",
  "{shop} is here": "{shop} yupo hapa",
  "{shop} is writing…": "{shop} anaandika…",
  "{shop} wrote to you": "{shop} amekuandikia",
  "{shop} wrote to you about order {number}": "{shop} amekuandikia kuhusu agizo {number}",
  "Read and answer": "Soma na ujibu",
  "You get this because it was not read for a while. Please answer on the page, not to this letter.":
    "Umepokea hii kwa sababu haijasomwa kwa muda. Tafadhali jibu kwenye ukurasa, si kwa barua pepe hii.",
  "You get this because it was not read for a while. You can answer this letter, or on the page.":
    "Umepokea hii kwa sababu haijasomwa kwa muda. Unaweza kujibu barua pepe hii au kwenye ukurasa.",
  "We write to {email} about messages no more. You find them where you wrote to us.":
    "Hatumwandikii tena {email} kuhusu ujumbe. Utaupata pale ulipotuandikia.",
  "Shall we no longer write to {email} when you have not read a message from us? News of your orders still comes.":
    "Tuache kuandika kwa {email} usiposoma ujumbe wetu? Habari za oda zako bado zitakuja.",
  "E-mail me when I have not read a message for a while": "Niandikie barua pepe nisiposoma ujumbe kwa muda",
  "To get no more letters about messages: {link}": "Ili usipate tena barua kuhusu ujumbe: {link}",
  Picture: "Picha",
  "Picture: {text}": "Picha: {text}",
  "Product: {text}": "Bidhaa: {text}",
  "Offer: {text}": "Ofa: {text}",
  "Your picture": "Picha yako",
  "Picture from {name}": "Picha kutoka kwa {name}",
  "Opens the whole picture": "Hufungua picha nzima",
  "This is no longer in the shop.": "Hii haipo tena dukani.",
  "About {product}": "Kuhusu {product}",
  "Add pictures": "Ongeza picha",
  "Up to {n} pictures, together at most {mb} MB": "Hadi picha {n}, jumla isizidi MB {mb}",
  "These pictures are too large to go together. Please send them one by one, or smaller.":
    "Picha hizi ni kubwa mno kutumwa pamoja. Zitume moja moja, au zipunguze.",
  "What they show, for whoever can’t see them": "Zinaonyesha nini, kwa asiyeweza kuziona",
  "Please send at most {n} pictures at once.": "Tafadhali tuma picha {n} tu kwa wakati mmoja.",
  "This conversation holds as many pictures and cards as it can for now. Please write instead.":
    "Mazungumzo haya yana picha na kadi nyingi kadiri inavyowezekana kwa sasa. Tafadhali andika badala yake.",
  "For you until {time}.": "Kwa ajili yako hadi {time}.",
  "You have ordered this.": "Umeshaagiza hii.",
  "You have ordered this: order {number}.": "Umeshaagiza hii: oda {number}.",
  "The shop has taken this offer back.": "Duka limeondoa ofa hii.",
  "This offer ended on {time}.": "Ofa hii iliisha {time}.",
  "Offer from {shop}": "Ofa kutoka {shop}",
  "{price} each": "{price} kila moja",
  "Check out with this offer": "Lipia kwa ofa hii",
  "You have ordered with this offer already.": "Umeshaagiza kwa ofa hii.",
  "This offer is over. Please ask the shop for another.":
    "Ofa hii imeisha. Tafadhali omba nyingine kutoka dukani.",
  "Nothing of this offer can be had any more. Please ask the shop.":
    "Hakuna tena chochote cha ofa hii. Tafadhali uliza duka.",
  "{shop} took an offer back": "{shop} limeondoa ofa",
  "You ordered with an offer": "Umeagiza kwa ofa",
};
