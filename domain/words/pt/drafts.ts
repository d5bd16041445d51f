import type { Catalogue } from "../say.ts";

/** Orders that the shop puts together. */
export const drafts: Catalogue = {
  "It goes to {address}.": "Vai para {address}.",
  "See and pay your order": "Ver e pagar o seu pedido",
  "We put this order together for you": "Preparámos este pedido para si",
  "You can pay {amount} from its page. We keep it for you until {day}.":
    "Pode pagar {amount} na página dele. Guardamo-lo para si até {day}.",
  "You pay {amount} when you get it.": "Paga {amount} quando o receber.",
  "You pick it up at {name}.": "Levanta-o em {name}.",
  "Paid to the shop": "Pago à loja",
};
