import type { Catalogue } from "../say.ts";

export const reviews: Catalogue = {
  "Tell me when it is back": "Avisem-me quando voltar",
  "Noted. When it can be had again we write to you, once. Nothing else comes of it.":
    "Anotado. Quando voltar a haver, escrevemos-lhe uma vez. Nada mais.",
  "Back to it": "Voltar ao artigo",
  "It is here again.": "Já cá está outra vez.",
  "See it in the shop": "Ver na loja",
  "Your e-mail": "O seu e-mail",
  "For one letter, when it is back. Then we forget it.":
    "Para uma só mensagem, quando voltar. Depois esquecemo-lo.",
  "You looked at": "Esteve a ver",
  Forget: "Esquecer",
  "what you looked at. Only your browser knows it.": "o que esteve a ver. Só o seu navegador o sabe.",
  "No more letters": "Sem mais mensagens",
  "We ask {email} for no more reviews, and write of nothing that is back, or left in a cart.":
    "Já não pedimos avaliações a {email} nem avisamos do que volta ou ficou num carrinho.",
  "Shall we ask {email} for no more reviews, remind you of no cart, and forget what you wait for? News of your orders still comes.":
    "Deixamos de pedir avaliações a {email}, de lembrar carrinhos e esquecemos o que espera? As notícias dos seus pedidos continuam.",
  "How do you like it?": "O que acha?",
  "A few words of yours help others to choose, and us to do better.":
    "Umas palavras suas ajudam outros a escolher e a nós a fazer melhor.",
  "Hidden by the shop": "Ocultada pela loja",
  "Change your review": "Alterar a sua avaliação",
  "Write a review": "Escrever uma avaliação",
  "What buyers say": "O que dizem os compradores",
  "Nobody has said anything yet. Whoever buys it here can write the first review.":
    "Ainda ninguém disse nada. Quem o comprar aqui pode escrever a primeira avaliação.",
  "Write or change your review": "Escrever ou alterar a sua avaliação",
  "A buyer": "Um comprador",
  "Bought here": "Comprado aqui",
  "{shop} answers": "{shop} responde",
  "Your review is saved. The shop has hidden it, so others do not see it.":
    "A sua avaliação está guardada. A loja ocultou-a, por isso os outros não a veem.",
  "Thank you. Your review is in the shop.": "Obrigado. A sua avaliação está na loja.",
  "Your review": "A sua avaliação",
  "Your order {number}": "O seu pedido {number}",
  "How is {title}?": "Que tal {title}?",
  "The shop has hidden your review. Others do not see it.":
    "A loja ocultou a sua avaliação. Os outros não a veem.",
  "Its reason: {reason}": "O motivo: {reason}",
  "In a few words (optional)": "Em poucas palavras (opcional)",
  "Your review (optional)": "A sua avaliação (opcional)",
  "What is it like? Would you buy it again?": "Como é? Voltaria a comprar?",
  "Shown as": "Mostrado como",
  "Everybody can read it, with the word that you bought it here. You can change it later.":
    "Todos a podem ler, com a indicação de que comprou aqui. Pode alterá-la mais tarde.",
  "Save your review": "Guardar a sua avaliação",
  "Send your review": "Enviar a sua avaliação",
  "You can review it once your order is paid or on its way.":
    "Pode avaliar assim que o pedido estiver pago ou a caminho.",
  "You have reviewed this already. You can change it on the page of the order you did it with, or signed in.":
    "Já avaliou isto. Pode alterar a sua avaliação na página do pedido em que a fez, ou com sessão iniciada.",
  "Reviews of {title}": "Avaliações de {title}",
  Reviews: "Avaliações",
  "Show all reviews": "Mostrar todas as avaliações",
  "There are none like that.": "Não há nenhuma assim.",
  "More reviews": "Mais avaliações",
  "Older reviews": "Avaliações mais antigas",
  "How many stars?": "Quantas estrelas?",
  "{value} of 5 stars": "{value} de 5 estrelas",
  "Sold out in what you want? We tell you when it is back": "Esgotado no que quer? Avisamos quando voltar",
  "Which one?": "Qual?",
  "On your wish list: take it off": "Na sua lista de desejos: retirar",
  "Add to your wish list": "Adicionar à sua lista de desejos",
  "Sign in, and it is on your wish list.": "Inicie sessão e fica na sua lista de desejos.",
  "Wish list": "Lista de desejos",
  "Your wish list": "A sua lista de desejos",
  "Take it off": "Retirar",
  "Nothing is on it yet. The heart on a product's page puts it here.":
    "Ainda está vazia. O coração na página de um artigo põe-no aqui.",
  "{title} is back at {shop}": "{title} está de volta em {shop}",
  "It is back": "Está de volta",
  "You asked us to write when {title} can be had again. It can, for as long as there is some.":
    "Pediu-nos que escrevêssemos quando {title} voltasse. Já há, enquanto durar.",
  "This was the one letter you asked for. To get none of this kind from us: {link}":
    "Esta foi a única mensagem que pediu. Para não receber nenhuma deste tipo: {link}",
  "How do you like it? Your order {number} from {shop}": "O que acha? O seu pedido {number} em {shop}",
  "You bought {title} from us. A few words of yours help others to choose, and us to do better.":
    "Comprou-nos {title}. Umas palavras suas ajudam outros a escolher e a nós a fazer melhor.",
  "We ask once for each order. To be asked no more: {link}":
    "Perguntamos uma vez por pedido. Para não perguntarmos mais: {link}",
  "Read all {n} reviews": {
    one: "Ler a avaliação",
    many: "Ler as {n} avaliações",
    other: "Ler as {n} avaliações",
  },
  "{n} reviews": { one: "{n} avaliação", many: "{n} avaliações", other: "{n} avaliações" },
  "{n} stars": { one: "{n} estrela", many: "{n} estrelas", other: "{n} estrelas" },
  reviews: { one: "avaliação", many: "avaliações", other: "avaliações" },
  "You bought {title} and {n} more things from us. A few words of yours help others to choose, and us to do better.":
    {
      one: "Comprou-nos {title} e mais {n} artigo. Umas palavras suas ajudam outros a escolher e a nós a fazer melhor.",
      many: "Comprou-nos {title} e mais {n} artigos. Umas palavras suas ajudam outros a escolher e a nós a fazer melhor.",
      other:
        "Comprou-nos {title} e mais {n} artigos. Umas palavras suas ajudam outros a escolher e a nós a fazer melhor.",
    },
  "Choose how many stars you give.": "Escolha quantas estrelas dá.",
  "You have reviewed this already. You can change it on the page of the order you did it with.":
    "Já avaliou isto. Pode alterar a sua avaliação na página do pedido em que a fez.",
  "Please use at most {titleMost} characters.": "Use no máximo {titleMost} caracteres.",
  "Please use at most {bodyMost} characters.": "Use no máximo {bodyMost} caracteres.",
};
