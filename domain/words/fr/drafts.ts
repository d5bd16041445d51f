import type { Catalogue } from "../say.ts";

/** Orders that the shop puts together. */
export const drafts: Catalogue = {
  "It goes to {address}.": "Elle part à : {address}.",
  "See and pay your order": "Voir et payer votre commande",
  "We put this order together for you": "Nous avons préparé cette commande pour vous",
  "You can pay {amount} from its page. We keep it for you until {day}.":
    "Vous pouvez payer {amount} depuis sa page. Nous la gardons pour vous jusqu’au {day}.",
  "You pay {amount} when you get it.": "Vous payez {amount} à la réception.",
  "You pick it up at {name}.": "Vous la retirez chez {name}.",
  "Paid to the shop": "Payé à la boutique",
};
