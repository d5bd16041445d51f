import type { Catalogue } from "../say.ts";

/** Orders that are changed after they were placed. */
export const edits: Catalogue = {
  "What was added to your order is paid": "O que foi acrescentado ao seu pedido está pago",
  "It is a part of order {number} now. Thank you.": "Agora faz parte do pedido {number}. Obrigado.",
  "About your order {number} from {shop}": "Sobre o seu pedido {number} em {shop}",
  "What was added to your order was taken out again":
    "O que tinha sido acrescentado ao seu pedido foi retirado",
  "It was {things}. The rest of your order stays as it is, and there is nothing more to pay.":
    "Era: {things}. O resto do seu pedido fica como está, e não há mais nada a pagar.",
  "Your order {number} from {shop} was changed": "O seu pedido {number} em {shop} foi alterado",
  "{shop} changed your order {number}": "{shop} alterou o seu pedido {number}",
  "Taken out: {things}": "Retirado: {things}",
  "Added: {things}": "Acrescentado: {things}",
  "You now pay {amount} in all.": "Agora paga {amount} no total.",
  "{amount} goes back to where it came from.": "{amount} voltam para onde vieram.",
  "Please pay {amount} for what was added, on the page of your order. It is sent when that is there.":
    "Por favor, pague {amount} pelo que foi acrescentado, na página do seu pedido. É enviado assim que o pagamento chegar.",
  "{shop} changed your order": "{shop} alterou o seu pedido",
  "What was added is paid": "O que foi acrescentado está pago",
  "What was added was taken out again": "O que tinha sido acrescentado foi retirado",
  "{shop} added to your order": "{shop} acrescentou algo ao seu pedido",
  "It is kept for you until {time}, and sent with your order when it is paid.":
    "Fica guardado para si até {time}, e é enviado com o seu pedido quando estiver pago.",
  "Please ask the shop how to pay {amount}.": "Pergunte à loja como pagar {amount}.",
};
