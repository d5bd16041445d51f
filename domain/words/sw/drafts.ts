import type { Catalogue } from "../say.ts";

/** Orders that the shop puts together. */
export const drafts: Catalogue = {
  "It goes to {address}.": "Linakwenda {address}.",
  "See and pay your order": "Tazama na ulipie agizo lako",
  "We put this order together for you": "Tumekuandalia agizo hili",
  "You can pay {amount} from its page. We keep it for you until {day}.":
    "Unaweza kulipa {amount} kwenye ukurasa wake. Tunakuhifadhia hadi {day}.",
  "You pay {amount} when you get it.": "Unalipa {amount} unapolipokea.",
  "You pick it up at {name}.": "Unalichukua kwa {name}.",
  "Paid to the shop": "Limelipwa kwa duka",
};
