import type { Catalogue } from "../say.ts";

/** What goes back: things, and money. */
export const returns: Catalogue = {
  "About your return for order {number}": "Sobre a sua devolução do pedido {number}",
  "Ask for the return": "Solicitar a devolução",
  "Called off: {count}": "Cancelado: {count}",
  "Came back: {count}": "Devolvido: {count}",
  "Choose what you would like to return.": "Escolha o que quer devolver.",
  Damaged: "Danificado",
  "For what came back from order {number}": "Pelo que voltou do pedido {number}",
  "I changed my mind": "Mudei de ideias",
  "I keep it after all": "Afinal, fico com ele",
  "If you see it differently, answer this letter.": "Se não concorda, responda a esta mensagem.",
  "It is for {things}.": "É por: {things}.",
  "Not as described": "Diferente da descrição",
  "Not what I ordered": "Não é o que pedi",
  "Nothing of this order can be returned online. Please write to the shop.":
    "Nada deste pedido pode ser devolvido online. Escreva para a loja, por favor.",
  "On its way back": "Reembolso a caminho",
  "Order {number} goes out to you in its place.": "O pedido {number} vai no lugar dele.",
  "Order {number} goes out to you in its place once its difference is paid.":
    "O pedido {number} vai no lugar dele assim que a diferença for paga.",
  "Please choose": "Escolha",
  "Please don't send anything yet. {shop} looks at it and tells you how.":
    "Ainda não envie nada, por favor. {shop} vai ver e dizer como fazer.",
  "Please keep it under 1,000 characters.": "Use menos de 1.000 caracteres, por favor.",
  "Please say why, for each thing you return.": "Diga o motivo de cada artigo que devolve.",
  "Please tell us in a few words what is wrong.": "Diga em poucas palavras o que está errado.",
  "Return something": "Devolver algo",
  "Returns and refunds": "Devoluções e reembolsos",
  "Sent back": "Reembolsado",
  Settled: "Resolvido",
  "Something else": "Outra coisa",
  "The exchange was called off": "A troca foi cancelada",
  "The exchange was called off; {shop} settles what you sent back":
    "A troca foi cancelada; {shop} resolve o que devolveu",
  "The return was called off": "A devolução foi cancelada",
  "The shop does not take it back": "A loja não aceita a devolução",
  "The shop gave it back another way: {how}": "A loja devolveu de outra forma: {how}",
  "The shop has your return and will write to you.":
    "A loja recebeu a sua solicitação de devolução e vai escrever-lhe.",
  "The shop will tell you how. You can answer this letter.":
    "A loja dirá como. Pode responder a esta mensagem.",
  "The {amount} that paid for it is still yours. We write to you about your money or what you get instead.":
    "Os {amount} que pagavam essa troca continuam a ser seus. Vamos escrever-lhe sobre o seu dinheiro ou o que recebe em troca.",
  "This order is being changed by someone else. Please look at it again.":
    "Outra pessoa está a alterar este pedido. Veja-o de novo, por favor.",
  "Too big": "Grande demais",
  "Too small": "Pequeno demais",
  "Until {day}": "Até {day}",
  "We could not find that return.": "Não encontrámos essa devolução.",
  "We look at it now, and then write to you about your money or what you get instead.":
    "Vamos verificar e depois escrever-lhe sobre o seu dinheiro ou o que recebe em troca.",
  "We write to you about what you get instead.": "Vamos escrever-lhe sobre o que recebe em troca.",
  "What is wrong with it? (optional)": "O que há de errado? (opcional)",
  "What was to go out to you for what you sent back does not go out.":
    "O que ia ser enviado em troca do que devolveu já não é enviado.",
  "What you sent back has arrived": "O que devolveu chegou",
  "What you sent back is here": "O que devolveu está aqui",
  "What you sent back of order {number} still counts: we settle it with you.":
    "O que devolveu do pedido {number} continua a contar: vamos resolvê-lo consigo.",
  Why: "Motivo",
  "You asked to return something": "Solicitou uma devolução",
  "You can send it back": "Pode enviá-lo de volta",
  "You can't return that many. Please look at the numbers again.":
    "Não pode devolver tantos. Veja de novo as quantidades, por favor.",
  "You keep it": "Fica consigo",
  "Your return for order {number} has arrived": "A sua devolução do pedido {number} chegou",
  "Your return for order {number} is approved": "A sua devolução do pedido {number} foi aceite",
  "{amount} of it is back on your gift card.": "{amount} voltaram para o seu cartão-presente.",
  "{amount} was sent back to you": "Foram-lhe devolvidos {amount}",
  "{shop} agreed to your return": "{shop} aceitou a sua devolução",
  "{shop} did not agree to your return": "{shop} não aceitou a sua devolução",
  "{shop} does not take it back": "{shop} não aceita a devolução",
  "{shop} has it and looks at it": "{shop} recebeu e está a verificar",
  "{shop} looks at your return": "{shop} está a analisar a sua solicitação de devolução",
  "{shop} sends you something else for what came back": "{shop} envia-lhe outra coisa em troca",
  "About your money for order {number}": "Sobre o seu dinheiro do pedido {number}",
  "{shop} gives your {amount} back": "{shop} devolve-lhe {amount}",
  "It did not come through a payment service, so the shop gives it back by itself. It writes to you once that is done.":
    "Não veio por um serviço de pagamento, por isso é a própria loja que o devolve. Escreve-lhe quando estiver feito.",
  "{amount} is back on your gift card.": "{amount} já estão de volta no seu cartão-presente.",
  "{shop} gives it back to you": "{shop} devolve-lho",
  "Your money goes back to you": "O seu dinheiro é-lhe devolvido",
  "{amount} goes back to you in all.": "Ao todo, são-lhe devolvidos {amount}.",
  "{amount} goes back with order {number}, which paid for this one.":
    "{amount} voltam com o pedido {number}, que pagou este.",
  "{shop} gave you {amount} back.": "{shop} devolveu-lhe {amount}.",
  "{shop} gave you {amount} back ({how}).": "{shop} devolveu-lhe {amount} ({how}).",
  "{amount} goes back with order {number}": "{amount} voltam com o pedido {number}",
  "Order {number} was in its place, and is refunded.":
    "O pedido {number} foi no lugar dele e está reembolsado.",
  "Your order is back with the shop": "O seu pedido está de volta à loja",
  "Came back before it was paid": "Voltou antes de ser pago",
  "{amount} for it is taken off what you pay.": "{amount} por isso são descontados do que paga.",
  "{amount} is left to pay.": "Faltam pagar {amount}.",
};
