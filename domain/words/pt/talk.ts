import type { Catalogue } from "../say.ts";

/** What buyer and shop say to each other, and the page they do it on. */
export const talk: Catalogue = {
  "{n} new messages": { one: "{n} mensagem nova", other: "{n} mensagens novas" },
  "{n} new messages from {shop}": {
    one: "{n} mensagem nova de {shop}",
    other: "{n} mensagens novas de {shop}",
  },
  "{n} more messages are on the page.": {
    one: "Há mais {n} mensagem na página.",
    other: "Há mais {n} mensagens na página.",
  },
  "About your orders": "Sobre as suas encomendas",
  "Ask {shop} anything: about sizes, stock or delivery. The answer comes here.":
    "Pergunte o que quiser a {shop}: tamanhos, stock, entrega. A resposta chega aqui.",
  "Before you buy": "Antes de comprar",
  "Connecting again…": "A ligar de novo…",
  "Earlier messages": "Mensagens anteriores",
  Messages: "Mensagens",
  "Messages about order {number}": "Mensagens sobre a encomenda {number}",
  "Messages with {shop}": "Mensagens com {shop}",
  "New message from {shop}": "Nova mensagem de {shop}",
  "Not sent.": "Não enviada.",
  "Nothing was said yet. Ask about your order, and {shop} answers here.":
    "Ainda não há mensagens. Pergunte sobre a sua encomenda e {shop} responde aqui.",
  "Platform support": "Apoio da plataforma",
  Read: "Lida",
  Send: "Enviar",
  "Sending…": "A enviar…",
  "That is a lot at once. Please wait a minute, then send it again.":
    "É muito de uma vez. Aguarde um minuto e envie de novo.",
  "That is too long: please send it in several messages of at most {n} characters.":
    "É demasiado longo: envie-o em várias mensagens de {n} caracteres no máximo.",
  "There are no earlier messages.": "Não há mensagens anteriores.",
  "This is between you and the shop. Nobody there needs your password, PIN or card number.":
    "Isto fica entre si e a loja. Ninguém lá precisa da sua palavra-passe, do seu PIN nem do número do seu cartão.",
  "To the newest messages": "Para as mensagens mais recentes",
  "Try again": "Tentar de novo",
  "We can't reach your messages right now. Please try again in a minute.":
    "De momento não conseguimos aceder às suas mensagens. Tente de novo dentro de um minuto.",
  "Write a message": "Escrever uma mensagem",
  "Write a message here": "Escrever uma mensagem aqui",
  "Write to {shop}": "Escrever a {shop}",
  "Write your message first.": "Escreva primeiro a sua mensagem.",
  You: "Você",
  "You are offline. What you write is sent once you are back.":
    "Está sem ligação. O que escrever é enviado quando voltar a tê-la.",
  "Your message to {shop}": "A sua mensagem para {shop}",
  "{shop} is here": "{shop} está aqui",
  "{shop} is writing…": "{shop} está a escrever…",
  "{shop} wrote to you": "{shop} escreveu-lhe",
  "{shop} wrote to you about order {number}": "{shop} escreveu-lhe sobre o pedido {number}",
  "Read and answer": "Ler e responder",
  "You get this because it was not read for a while. Please answer on the page, not to this letter.":
    "Recebe isto porque não foi lido há algum tempo. Responda na página, não a este e-mail.",
  "You get this because it was not read for a while. You can answer this letter, or on the page.":
    "Recebe isto porque não foi lido há algum tempo. Pode responder a este e-mail ou na página.",
  "We write to {email} about messages no more. You find them where you wrote to us.":
    "Já não escrevemos para {email} sobre mensagens. Pode encontrá-las onde nos escreveu.",
  "Shall we no longer write to {email} when you have not read a message from us? News of your orders still comes.":
    "Quer que deixemos de escrever para {email} quando não leu uma mensagem nossa? As notícias das suas encomendas continuam a chegar.",
  "E-mail me when I have not read a message for a while":
    "Enviem-me um e-mail quando uma mensagem ficar algum tempo por ler",
  "To get no more letters about messages: {link}": "Para não receber mais e-mails sobre mensagens: {link}",
  Picture: "Imagem",
  "Picture: {text}": "Imagem: {text}",
  "Product: {text}": "Produto: {text}",
  "Offer: {text}": "Oferta: {text}",
  "Your picture": "A sua imagem",
  "Picture from {name}": "Imagem de {name}",
  "Opens the whole picture": "Abre a imagem inteira",
  "This is no longer in the shop.": "Isto já não está na loja.",
  "About {product}": "Sobre {product}",
  "Add pictures": "Juntar imagens",
  "Up to {n} pictures, together at most {mb} MB": "Até {n} imagens, no máximo {mb} MB no total",
  "These pictures are too large to go together. Please send them one by one, or smaller.":
    "Estas imagens são grandes demais para ir juntas. Envie-as uma a uma, ou mais pequenas.",
  "What they show, for whoever can’t see them": "O que mostram, para quem não as pode ver",
  "Please send at most {n} pictures at once.": "Envie no máximo {n} imagens de cada vez.",
  "This conversation holds as many pictures and cards as it can for now. Please write instead.":
    "Por agora, esta conversa já tem todas as imagens e fichas que pode ter. Escreva, por favor.",
  "For you until {time}.": "Para si até {time}.",
  "You have ordered this.": "Já encomendou isto.",
  "You have ordered this: order {number}.": "Já encomendou isto: encomenda {number}.",
  "The shop has taken this offer back.": "A loja retirou esta oferta.",
  "This offer ended on {time}.": "Esta oferta terminou em {time}.",
  "Offer from {shop}": "Oferta de {shop}",
  "{price} each": "{price} cada",
  "Check out with this offer": "Finalizar com esta oferta",
  "You have ordered with this offer already.": "Já encomendou com esta oferta.",
  "This offer is over. Please ask the shop for another.": "Esta oferta terminou. Peça outra à loja.",
  "Nothing of this offer can be had any more. Please ask the shop.":
    "Já nada desta oferta está disponível. Pergunte à loja.",
  "{shop} took an offer back": "{shop} retirou uma oferta",
  "You ordered with an offer": "Encomendou com uma oferta",
};
