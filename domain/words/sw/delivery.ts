import type { Catalogue } from "../say.ts";

/** How an order reaches its buyer, and what is in its total. */
export const delivery: Catalogue = {
  "A digital address looks like GA-183-8164. You can leave it out.":
    "Anwani ya kidijitali ni kama GA-183-8164. Unaweza kuiacha wazi.",
  "A gate code, a good time, whom to call.": "Namba ya lango, muda mzuri, nani wa kupigia simu.",
  "A postcode in Kenya has five digits, like 00100. You can leave it out.":
    "Msimbo wa posta wa Kenya una tarakimu tano, kama 00100. Unaweza kuuacha wazi.",
  "A postcode in Nigeria has six digits, like 100001. You can leave it out.":
    "Msimbo wa posta wa Nijeria una tarakimu sita, kama 100001. Unaweza kuuacha wazi.",
  "At the checkout": "Wakati wa kuagiza",
  "Choose another address, or ask the seller how you could still get it.":
    "Chagua anwani nyingine, au muulize muuzaji jinsi ya kulipata agizo.",
  "Choose another address, or pick it up yourself.": "Chagua anwani nyingine, au lichukue agizo mwenyewe.",
  "Choose one": "Chagua",
  "Choose the county.": "Chagua kaunti.",
  "Choose the province.": "Chagua jimbo.",
  "Choose the region.": "Chagua mkoa.",
  "Choose the state.": "Chagua jimbo.",
  "Could you deliver to me?": "Je, mnaweza kuniletea?",
  County: "Kaunti",
  "Delivered to you": "Unaletewa",
  "Delivery from {fee}": "Usafirishaji kuanzia {fee}",
  "Delivery is worked out at the checkout": "Usafirishaji huhesabiwa wakati wa kuagiza",
  "Digital address": "Anwani ya kidijitali",
  "Enter a phone number the rider can call, like 024 123 4567.":
    "Andika namba ya simu ambayo msafirishaji anaweza kupiga, kama 024 123 4567.",
  "Enter a phone number the rider can call, like 0712 345 678.":
    "Andika namba ya simu ambayo msafirishaji anaweza kupiga, kama 0712 345 678.",
  "Enter a phone number the rider can call, like 0803 123 4567.":
    "Andika namba ya simu ambayo msafirishaji anaweza kupiga, kama 0803 123 4567.",
  "Enter a phone number the rider can call, like 082 123 4567.":
    "Andika namba ya simu ambayo msafirishaji anaweza kupiga, kama 082 123 4567.",
  "Enter the postcode: four digits, like 8001.": "Andika msimbo wa posta: tarakimu nne, kama 8001.",
  "Enter the state or region.": "Andika jimbo au mkoa.",
  "Gift card": "Kadi ya zawadi",
  "How you get it": "Jinsi utakavyolipata agizo",
  "In {from} to {to} days": "Baada ya siku {from} hadi {to}",
  "It is a gift": "Ni zawadi",
  "Left to pay": "Kilichobaki kulipa",
  "Message on the card": "Ujumbe kwenye kadi",
  "Not there": "Si huko",
  "Note for the rider": "Ujumbe kwa msafirishaji",
  "Please keep the message under 500 characters.": "Tafadhali weka ujumbe chini ya herufi 500.",
  "Please keep the note for the rider under 300 characters.":
    "Tafadhali weka ujumbe kwa msafirishaji chini ya herufi 300.",
  Postcode: "Msimbo wa posta",
  Province: "Jimbo",
  "Something is missing in this address. Please complete it, or choose another.":
    "Kuna kitu kinakosekana kwenye anwani hii. Ikamilishe, au chagua nyingine.",
  "Taxes are worked out at the checkout.": "Kodi huhesabiwa wakati wa kuagiza.",
  "The same day": "Siku hiyohiyo",
  "The shop puts it into the parcel.": "Duka huuweka ndani ya mzigo.",
  "This shop does not deliver there.": "Duka hili halileti huko.",
  "Update totals": "Sasisha jumla",
  "Use this country": "Tumia nchi hii",
  "Where you pick it up": "Mahali pa kulichukua",
  "Who picks it up": "Atakayelichukua",
  "You pick it up": "Unalichukua mwenyewe",
  "You pick it up at": "Unalichukua kutoka",
  "of which {tax}": "ikiwemo {tax}",
  "You ordered on {day}. You pick it up at {name}, {address}.":
    "Uliagiza tarehe {day}. Utalichukua {name}, {address}.",
  "This shop does not deliver there. Please choose another address, or ask the seller before you order.":
    "Duka hili halileti huko. Tafadhali chagua anwani nyingine, au muulize muuzaji kabla ya kuagiza.",
  "The delivery you chose is not offered for this order. Another is chosen now, and the total is {total}. Please look it over and order again.":
    "Usafirishaji uliochagua haupatikani kwa agizo hili. Mwingine umechaguliwa sasa, na jumla ni {total}. Tafadhali angalia na uagize tena.",
  "In {n} days": { one: "Baada ya siku moja", other: "Baada ya siku {n}" },
  "Your order is ready": "Agizo lako liko tayari",
  "You can pick it up at {name}.": "Unaweza kulichukua {name}.",
  "You can pick it up at {name}. Please have {amount} ready.":
    "Unaweza kulichukua {name}. Tafadhali uwe na {amount} tayari.",
  "{shop} is getting it ready. You pay {amount} when you pick it up.":
    "{shop} inaliandaa. Utalipa {amount} utakapolichukua.",
  "Please have {amount} ready when you pick it up.": "Tafadhali uwe na {amount} tayari utakapolichukua.",
  "Order {number} is ready for you": "Agizo {number} liko tayari kwa ajili yako",
  "You can pick it up at {name}, {address}.": "Unaweza kulichukua {name}, {address}.",
};
