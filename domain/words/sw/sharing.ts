import type { Catalogue } from "../say.ts";

export const sharing: Catalogue = {
  "{shop}: all links": "{shop}: viungo vyote",
  "Visit the shop": "Tembelea duka",
  "{thing} from {shop}:": "{thing} kutoka {shop}:",
  "Send this cart to somebody": "Mtumie mtu kikapu hiki",
  "They see these things and today's prices, and nothing about you.":
    "Ataona vitu hivi na bei za leo, na hakuna chochote kukuhusu.",
  "A cart for you": "Kikapu kwa ajili yako",
  "A cart for you from {shop}:": "Kikapu kwa ajili yako kutoka {shop}:",
  "Send this order to somebody": "Mtumie mtu agizo hili",
  "Whoever has this link sees what you ordered, your name, your address and your phone number, and can pay for it. Send it only to people you trust.":
    "Yeyote mwenye kiungo hiki ataona ulichoagiza, jina lako, anwani yako na namba yako ya simu, na anaweza kulilipia agizo. Mtumie tu mtu unayemwamini.",
  "My order {number} at {shop}:": "Agizo langu {number} kwa {shop}:",
  "Copied.": "Imenakiliwa.",
  "Share on WhatsApp": "Shiriki kwenye WhatsApp",
  Share: "Shiriki",
  "Copy link": "Nakili kiungo",
  "Address to copy": "Anwani ya kunakili",
  "Somebody put these things together. Prices are as they are now.":
    "Kuna mtu aliyekusanya vitu hivi. Bei ni za sasa.",
  Together: "Jumla",
  "Add to my cart": "Ongeza kwenye kikapu changu",
  "Put it in my cart": "Weka kwenye kikapu changu",
  "Replace my cart": "Badilisha kikapu changu",
  "See what else there is": "Tazama vingine vilivyopo",
  "Something the shop no longer sells": "Kitu ambacho duka haliuzi tena",
  "{n} of it": "Idadi: {n}",
  "It can't be bought any more.": "Haiwezi kununuliwa tena.",
  "It is sold out.": "Imeisha.",
  "It is in your cart, but for {n} things.": {
    one: "Imewekwa kwenye kikapu chako, isipokuwa kitu {n}.",
    other: "Imewekwa kwenye kikapu chako, isipokuwa vitu {n}.",
  },
  "There are {n} kinds of things in your cart already.": {
    one: "Tayari kuna kitu {n} kwenye kikapu chako.",
    other: "Tayari kuna vitu {n} tofauti kwenye kikapu chako.",
  },
  "Only {n} are left.": { one: "Imebaki {n} tu.", other: "Zimebaki {n} tu." },
  "Nothing of this cart can be had any more, so yours stayed as it is.":
    "Hakuna tena kitu cha kikapu hiki kinachopatikana, kwa hiyo chako kimebaki kama kilivyo.",
};
