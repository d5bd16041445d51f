import type { Catalogue } from "../say.ts";

/** Disputes about an order, on its page and by letter. */
export const disputes: Catalogue = {
  "About your dispute on order {number}": "Sobre a sua disputa da encomenda {number}",
  "Ask the platform": "Pedir à plataforma",
  "Could you not settle it with the shop?": "Não conseguiu resolver com a loja?",
  "I agree": "Aceito",
  "I did not get it": "Não a recebi",
  "If that does not settle it, you can ask the platform to look at it, on the page of your order.":
    "Se isso não resolver, pode pedir à plataforma que veja o caso, na página da sua encomenda.",
  "It asks {shop} to give your money back. The shop has it, and sends it itself.":
    "Pede a {shop} que devolva o seu dinheiro. A loja tem-no, e é ela que o envia.",
  "It has warned {shop}.": "Avisou {shop}.",
  "It is not as described": "Não é como descrita",
  "It was closed without a refund.": "Foi encerrada sem reembolso.",
  "No dispute can be opened about this order now. Please write to the shop.":
    "Agora não se pode abrir uma disputa sobre esta encomenda. Escreva à loja.",
  "No, thank you": "Não, obrigado",
  "Nobody asked for more in a while, so it was let rest. Write to {shop} if something is still open.":
    "Há algum tempo que ninguém pede mais nada, por isso foi encerrada. Escreva a {shop} se algo continuar por resolver.",
  "On the page of your order you can agree, say no, or ask the platform to look at it.":
    "Na página da sua encomenda pode aceitar, recusar ou pedir à plataforma que veja o caso.",
  "Once you agree, your dispute is over.": "Assim que aceitar, a sua disputa termina.",
  "Open a dispute": "Abrir uma disputa",
  "Open the dispute": "Abrir a disputa",
  "Please choose what is wrong.": "Escolha o que está mal.",
  "Please keep it under 2,000 characters.": "Não passe de 2000 caracteres.",
  "Somebody of the platform reads what you both wrote, and decides. You get an e-mail.":
    "Alguém da plataforma lê o que ambos escreveram e decide. Receberá um e-mail.",
  "Something else is wrong": "Há outro problema",
  "Tell in a few words what is wrong.": "Diga em poucas palavras o que está mal.",
  "The offer": "A proposta",
  "The platform": "A plataforma",
  "The platform has decided": "A plataforma decidiu",
  "The platform looks at it now": "A plataforma está a ver o caso",
  "The platform looks at your dispute": "A plataforma está a ver a sua disputa",
  "The shop has three days to answer first. After that the platform looks at it by itself.":
    "A loja tem primeiro três dias para responder. Depois a plataforma vê o caso por si.",
  "The shop has your dispute and will answer you.": "A loja tem a sua disputa e vai responder.",
  "This dispute has moved on meanwhile. Please look at it again.":
    "Entretanto esta disputa avançou. Veja-a de novo.",
  "What happened, and what would settle it for you?": "O que aconteceu, e o que resolveria o caso para si?",
  "What is wrong?": "O que está mal?",
  "Withdraw it": "Retirá-la",
  "Write to each other to settle it, or ask the platform to look at it.":
    "Escrevam um ao outro para resolver, ou peça à plataforma que veja o caso.",
  "Write to {shop} first. If that does not help, open a dispute.":
    "Escreva primeiro a {shop}. Se não ajudar, abra uma disputa.",
  "You agreed, and your dispute is settled": "Aceitou, e a sua disputa está resolvida",
  "You asked for it. Somebody of the platform reads what you both wrote, and decides.":
    "Foi o seu pedido. Alguém da plataforma lê o que ambos escreveram e decide.",
  "You can write to each other about it, and withdraw it, on the page of your order.":
    "Na página da sua encomenda podem escrever um ao outro sobre ela, e pode retirá-la.",
  "You opened a dispute": "Abriu uma disputa",
  "You said no to the offer": "Recusou a proposta",
  "You withdrew your dispute": "Retirou a sua disputa",
  "Your dispute": "A sua disputa",
  "Your dispute has ended": "A sua disputa terminou",
  "Your dispute was let rest": "A sua disputa foi encerrada",
  "We could not find that dispute.": "Não encontrámos essa disputa.",
  "{shop} answered": "{shop} respondeu",
  "{shop} answered your dispute": "{shop} respondeu à sua disputa",
  "{shop} asked for it. Somebody of the platform reads what you both wrote, and decides.":
    "{shop} pediu-o. Alguém da plataforma lê o que ambos escreveram e decide.",
  "{shop} did not answer in time. Somebody of the platform reads what you both wrote, and decides.":
    "{shop} não respondeu a tempo. Alguém da plataforma lê o que ambos escreveram e decide.",
  "{shop} has three days to answer. Then, or when you ask for it, somebody of the platform reads the order and your messages, and decides. The platform moves no money itself.":
    "{shop} tem três dias para responder. Depois, ou quando o pedir, alguém da plataforma lê a encomenda e as suas mensagens e decide. A plataforma não move dinheiro.",
  "{shop} has until {day} to answer. After that the platform looks at it by itself.":
    "{shop} tem até {day} para responder. Depois a plataforma vê o caso por si.",
  "{shop} has your dispute": "{shop} tem a sua disputa",
  "{shop} offers to settle it": "{shop} propõe resolver",
};
