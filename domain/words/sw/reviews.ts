import type { Catalogue } from "../say.ts";

export const reviews: Catalogue = {
  "Tell me when it is back": "Niambieni itakaporudi",
  "Noted. When it can be had again we write to you, once. Nothing else comes of it.":
    "Tumeandika. Itakapopatikana tena tutakuandikia, mara moja. Hakuna kingine.",
  "Back to it": "Rudi kwenye bidhaa",
  "It is here again.": "Ipo tena.",
  "See it in the shop": "Ione dukani",
  "Your e-mail": "Barua pepe yako",
  "For one letter, when it is back. Then we forget it.": "Kwa barua moja tu, itakaporudi. Kisha tunaisahau.",
  "You looked at": "Ulitazama",
  Forget: "Sahau",
  "what you looked at. Only your browser knows it.": "ulichotazama. Ni kivinjari chako tu kinachojua.",
  "No more letters": "Hakuna barua zaidi",
  "We ask {email} for no more reviews, and write of nothing that is back, or left in a cart.":
    "Hatutaomba maoni tena kutoka {email}, wala kuandika kuhusu kinachorudi au kilichoachwa kikapuni.",
  "Shall we ask {email} for no more reviews, remind you of no cart, and forget what you wait for? News of your orders still comes.":
    "Tusiombe maoni tena kutoka {email}, tusikumbushe kikapu chochote, na tusahau unachosubiri? Habari za maagizo yako bado zitakuja.",
  "How do you like it?": "Umeionaje?",
  "A few words of yours help others to choose, and us to do better.":
    "Maneno yako machache huwasaidia wengine kuchagua, na sisi kuboresha.",
  "Hidden by the shop": "Yamefichwa na duka",
  "Change your review": "Badilisha maoni yako",
  "Write a review": "Andika maoni",
  "What buyers say": "Wanunuzi wanasema nini",
  "Nobody has said anything yet. Whoever buys it here can write the first review.":
    "Bado hakuna aliyesema kitu. Atakayeinunua hapa anaweza kuandika maoni ya kwanza.",
  "Write or change your review": "Andika au badilisha maoni yako",
  "A buyer": "Mnunuzi",
  "Bought here": "Alinunua hapa",
  "{shop} answers": "{shop} inajibu",
  "Your review is saved. The shop has hidden it, so others do not see it.":
    "Maoni yako yamehifadhiwa. Duka limeyaficha, kwa hiyo wengine hawayaoni.",
  "Thank you. Your review is in the shop.": "Asante. Maoni yako yapo dukani.",
  "Your review": "Maoni yako",
  "Your order {number}": "Agizo lako {number}",
  "How is {title}?": "{title} ikoje?",
  "The shop has hidden your review. Others do not see it.": "Duka limeficha maoni yako. Wengine hawayaoni.",
  "Its reason: {reason}": "Sababu yake: {reason}",
  "In a few words (optional)": "Kwa maneno machache (si lazima)",
  "Your review (optional)": "Maoni yako (si lazima)",
  "What is it like? Would you buy it again?": "Ikoje? Ungeinunua tena?",
  "Shown as": "Itaonekana kama",
  "Everybody can read it, with the word that you bought it here. You can change it later.":
    "Kila mtu anaweza kuyasoma, pamoja na kwamba ulinunua hapa. Unaweza kuyabadilisha baadaye.",
  "Save your review": "Hifadhi maoni yako",
  "Send your review": "Tuma maoni yako",
  "You can review it once your order is paid or on its way.":
    "Unaweza kutoa maoni agizo lako likishalipwa au likiwa njiani.",
  "You have reviewed this already. You can change it on the page of the order you did it with, or signed in.":
    "Tayari umetoa maoni. Unaweza kuyabadilisha kwenye ukurasa wa agizo ulilotumia, au ukiwa umeingia.",
  "Reviews of {title}": "Maoni kuhusu {title}",
  Reviews: "Maoni",
  "Show all reviews": "Onyesha maoni yote",
  "There are none like that.": "Hakuna ya namna hiyo.",
  "More reviews": "Maoni zaidi",
  "Older reviews": "Maoni ya zamani",
  "How many stars?": "Nyota ngapi?",
  "{value} of 5 stars": "Nyota {value} kati ya 5",
  "Sold out in what you want? We tell you when it is back": "Unachotaka kimeisha? Tutakuambia kitakaporudi",
  "Which one?": "Ipi?",
  "On your wish list: take it off": "Iko kwenye orodha yako ya matamanio: iondoe",
  "Add to your wish list": "Weka kwenye orodha yako ya matamanio",
  "Sign in, and it is on your wish list.": "Ingia, nayo itakuwa kwenye orodha yako ya matamanio.",
  "Wish list": "Orodha ya matamanio",
  "Your wish list": "Orodha yako ya matamanio",
  "Take it off": "Iondoe",
  "Nothing is on it yet. The heart on a product's page puts it here.":
    "Bado haina kitu. Moyo kwenye ukurasa wa bidhaa huiweka hapa.",
  "{title} is back at {shop}": "{title} imerudi kwa {shop}",
  "It is back": "Imerudi",
  "You asked us to write when {title} can be had again. It can, for as long as there is some.":
    "Ulituomba tukuandikie {title} itakapopatikana tena. Sasa ipo, mradi haijaisha.",
  "This was the one letter you asked for. To get none of this kind from us: {link}":
    "Hii ndiyo barua moja uliyoomba. Ili usipate ya aina hii tena: {link}",
  "How do you like it? Your order {number} from {shop}": "Umeionaje? Agizo lako {number} kutoka {shop}",
  "You bought {title} from us. A few words of yours help others to choose, and us to do better.":
    "Ulinunua {title} kwetu. Maneno yako machache huwasaidia wengine kuchagua, na sisi kuboresha.",
  "We ask once for each order. To be asked no more: {link}":
    "Tunauliza mara moja kwa kila agizo. Ili tusiulize tena: {link}",
  "Read all {n} reviews": { one: "Soma maoni", other: "Soma maoni yote {n}" },
  "{n} reviews": { one: "Maoni {n}", other: "Maoni {n}" },
  "{n} stars": { one: "Nyota {n}", other: "Nyota {n}" },
  reviews: { one: "maoni", other: "maoni" },
  "You bought {title} and {n} more things from us. A few words of yours help others to choose, and us to do better.":
    {
      one: "Ulinunua {title} na kitu kingine {n} kwetu. Maneno yako machache huwasaidia wengine kuchagua, na sisi kuboresha.",
      other:
        "Ulinunua {title} na vitu vingine {n} kwetu. Maneno yako machache huwasaidia wengine kuchagua, na sisi kuboresha.",
    },
  "Choose how many stars you give.": "Chagua idadi ya nyota unazotoa.",
  "You have reviewed this already. You can change it on the page of the order you did it with.":
    "Tayari umetoa maoni. Unaweza kuyabadilisha kwenye ukurasa wa agizo ulilotumia.",
  "Please use at most {titleMost} characters.": "Tafadhali tumia herufi zisizozidi {titleMost}.",
  "Please use at most {bodyMost} characters.": "Tafadhali tumia herufi zisizozidi {bodyMost}.",
};
