import type { Catalogue } from "../say.ts";

/** Discounts and gift cards. */
export const savings: Catalogue = {
  "A code on your order can't be used": "Um código do seu pedido não pode ser usado",
  "Anything to take off?": "Algum desconto a aplicar?",
  Before: "Antes",
  "Code of the gift card": "Código do cartão-presente",
  "Code {code}": "Código {code}",
  "Discount code or gift card": "Código de desconto ou cartão-presente",
  "Everything is paid beforehand, so nothing is left to pay.":
    "Está tudo pago de antemão; não falta pagar nada.",
  "Gift card …{end}": "Cartão-presente …{end}",
  "Gift card": "Cartão-presente",
  "It can be used until {day}.": "Pode ser usado até {day}.",
  "It pays nothing here": "Aqui não paga nada",
  "Left to pay": "Falta pagar",
  "No gift card of this shop can be used with this code.":
    "Nenhum cartão-presente desta loja pode ser usado com este código.",
  "Nothing in your cart is what {code} is for.": "Nada no seu carrinho é abrangido por {code}.",
  "Nothing is left on this gift card.": "Não resta nada neste cartão-presente.",
  "Nothing is left to pay.": "Não falta pagar nada.",
  "Paid beforehand": "Pago de antemão",
  "Put something in your cart first, then type the code.":
    "Ponha primeiro algo no carrinho e depois escreva o código.",
  "Put {n} more of what it is for in your cart to use {code}.":
    "Adicione ao carrinho mais {n} dos artigos abrangidos para usar {code}.",
  "See what is on it": "Ver o saldo",
  "Sixteen letters and figures, as they stand in the letter.":
    "Dezasseis letras e algarismos, como estão na mensagem.",
  "Spend {amount} more to use {code}.": "Gaste mais {amount} para usar {code}.",
  "That is as many codes as an order takes. Take one off first.":
    "Um pedido não aceita mais códigos. Retire um primeiro.",
  "The gift card that ends in {end} is on your order.":
    "O cartão-presente que termina em {end} está no seu pedido.",
  "This gift card can't be used any more. Please ask the shop.":
    "Este cartão-presente já não pode ser usado. Pergunte à loja.",
  "This gift card is for another currency.": "Este cartão-presente é de outra moeda.",
  "This gift card is over its time.": "Este cartão-presente já expirou.",
  "This is the code of your gift card. Type it at the checkout to pay with it.":
    "Este é o código do seu cartão-presente. Escreva-o ao finalizar a compra para pagar com ele.",
  "Type a code first.": "Escreva primeiro um código.",
  "Use it": "Aplicar",
  "We don't know the code {code}. Please look at how it is written.":
    "Não conhecemos o código {code}. Veja como está escrito.",
  "We don't know this code. Please look at how it is written.":
    "Não conhecemos este código. Veja como está escrito.",
  "What is on your gift card has changed. {amount} is left to pay now.":
    "O saldo do seu cartão-presente mudou. Falta agora pagar {amount}.",
  "What is on your gift card": "Saldo do seu cartão-presente",
  "What your gift card paid is back on it": "O que o seu cartão-presente pagou voltou para ele",
  "What your gift card paid is back on it.": "O que o seu cartão-presente pagou voltou para ele.",
  "Whoever has the code can spend it, and nobody can tell it to you again. Keep this letter.":
    "Quem tiver o código pode gastá-lo, e ninguém lho poderá dizer de novo. Guarde esta mensagem.",
  "You have used {code} as often as one buyer may.": "Já usou {code} tantas vezes quantas um comprador pode.",
  "Your gift card from {shop}": "O seu cartão-presente de {shop}",
  "Your gift card has changed": "O seu cartão-presente mudou",
  "{amount} stays on it": "Ficam nele {amount}",
  "{amount} to spend at {shop}": "{amount} para gastar em {shop}",
  "{code} can't be used together with {other}, which you have already.":
    "{code} não pode ser usado juntamente com {other}, que já tem.",
  "{code} changes nothing on this order.": "{code} não muda nada neste pedido.",
  "{code} ended on {day}.": "{code} terminou em {day}.",
  "{code} has been used up: others were quicker.": "{code} esgotou-se: outros foram mais rápidos.",
  "{code} is not in use any more.": "{code} já não está em uso.",
  "{code} is on your order.": "{code} está no seu pedido.",
  "{code} starts on {day}.": "{code} começa em {day}.",
  "The code {code} can't be used. Correct it, or empty its box to order without it.":
    "O código {code} não pode ser usado. Corrija-o, ou esvazie o campo para encomendar sem ele.",
  "Back to the code": "Voltar ao código",
};
