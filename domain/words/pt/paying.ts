import type { Catalogue } from "../say.ts";

/** Ways to pay, and how an order is paid from its own page. */
export const paying: Catalogue = {
  "Card, bank or transfer with {gateway}": "Cartão, banco ou transferência com {gateway}",
  "You pay on {gateway}'s secure page, then come back here. The shop never sees your card.":
    "Paga na página segura da {gateway} e depois volta aqui. A loja nunca vê o seu cartão.",
  "{gateway} has not told us about a payment yet. If you have paid, load this page again in a minute.":
    "A {gateway} ainda não nos informou de um pagamento. Se já pagou, carregue esta página de novo dentro de um minuto.",
  "Bank transfer": "Transferência bancária",
  "Transfer to the shop's bank account": "Transferência para a conta da loja",
  "You see the account after ordering, transfer the money and send a picture of the receipt.":
    "Vê a conta depois de encomendar, transfere o dinheiro e envia uma foto do comprovativo.",
  "Waits for your transfer": "Aguarda a sua transferência",
  "Your order waits for your transfer": "O seu pedido aguarda a transferência",
  "Please transfer {amount}. {shop} starts packing as soon as it is there.":
    "Transfira {amount}. {shop} começa a embalar assim que chegar.",
  "Thank you, the shop looks for your transfer": "Obrigado, a loja procura a sua transferência",
  "{shop} has your receipt, and starts packing as soon as {amount} is on its account.":
    "{shop} tem o seu comprovativo e começa a embalar assim que {amount} estiver na conta.",
  "You chose another way to pay": "Escolheu outra forma de pagar",
  "You sent your receipt": "Enviou o seu comprovativo",
  "{shop} did not find your transfer": "{shop} não encontrou a sua transferência",
  "Pay another way": "Pagar de outra forma",
  Bank: "Banco",
  "Account name": "Titular da conta",
  "Account number": "Número da conta",
  Amount: "Montante",
  "What for": "Descritivo",
  "Transfer {amount} to this account": "Transfira {amount} para esta conta",
  "Please ask the shop for its account number": "Peça à loja o número da conta",
  "Send another picture or PDF of your receipt": "Enviar outra foto ou PDF do comprovativo",
  "Have you transferred it? Send a picture or PDF of your receipt":
    "Já transferiu? Envie uma foto ou PDF do comprovativo",
  "Up to 6 MB. Only the shop sees it.": "Até 6 MB. Só a loja o vê.",
  "Send the receipt": "Enviar o comprovativo",
  "Your receipt is with the shop. Thank you!": "O comprovativo está com a loja. Obrigado!",
  "About your transfer for order {number}": "Sobre a sua transferência para o pedido {number}",
  "We did not find your transfer of {amount}": "Não encontrámos a sua transferência de {amount}",
  "Your order is still here. Please look at your transfer again, then send us another receipt or pay another way.":
    "O seu pedido continua aqui. Verifique a transferência e depois envie outro comprovativo ou pague de outra forma.",
};
