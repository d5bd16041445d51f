import type { Catalogue } from "../say.ts";

/** Orders that are changed after they were placed. */
export const edits: Catalogue = {
  "What was added to your order is paid": "Kilichoongezwa kwenye agizo lako kimelipwa",
  "It is a part of order {number} now. Thank you.": "Sasa ni sehemu ya agizo {number}. Asante.",
  "About your order {number} from {shop}": "Kuhusu agizo lako {number} kutoka {shop}",
  "What was added to your order was taken out again": "Kilichoongezwa kwenye agizo lako kimeondolewa tena",
  "It was {things}. The rest of your order stays as it is, and there is nothing more to pay.":
    "Kilikuwa: {things}. Sehemu nyingine ya agizo lako inabaki kama ilivyo, na hakuna zaidi cha kulipa.",
  "Your order {number} from {shop} was changed": "Agizo lako {number} kutoka {shop} limebadilishwa",
  "{shop} changed your order {number}": "{shop} imebadilisha agizo lako {number}",
  "Taken out: {things}": "Kilichoondolewa: {things}",
  "Added: {things}": "Kilichoongezwa: {things}",
  "You now pay {amount} in all.": "Sasa unalipa {amount} kwa jumla.",
  "{amount} goes back to where it came from.": "{amount} zinarudi zilikotoka.",
  "Please pay {amount} for what was added, on the page of your order. It is sent when that is there.":
    "Tafadhali lipa {amount} kwa kilichoongezwa, kwenye ukurasa wa agizo lako. Kitatumwa malipo yakifika.",
  "{shop} changed your order": "{shop} imebadilisha agizo lako",
  "What was added is paid": "Kilichoongezwa kimelipwa",
  "What was added was taken out again": "Kilichoongezwa kimeondolewa tena",
  "{shop} added to your order": "{shop} imeongeza kwenye agizo lako",
  "It is kept for you until {time}, and sent with your order when it is paid.":
    "Kimehifadhiwa kwa ajili yako hadi {time}, na kitatumwa pamoja na agizo lako kikilipwa.",
  "Please ask the shop how to pay {amount}.": "Tafadhali uliza duka jinsi ya kulipa {amount}.",
};
