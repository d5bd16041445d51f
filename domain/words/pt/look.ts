import type { Catalogue } from "../say.ts";

export const look: Catalogue = {
  "Questions we are asked": "Perguntas que nos fazem",
  "You get no more letters": "Não receberá mais mensagens",
  "You are on the list": "Está na lista",
  "Letters from {name}": "Mensagens de {name}",
  "No more letters from {name}?": "Não quer mais mensagens de {name}?",
  "{name} will not write to you again, unless you ask for it.":
    "{name} não voltará a escrever-lhe, a não ser que peça.",
  "Thank you. {name} will write to you now and then; every letter has a link to leave.":
    "Obrigado. {name} vai escrever-lhe de vez em quando; cada mensagem tem um link para sair.",
  "Yes, write to me": "Sim, escrevam-me",
  "Take me off the list": "Tirem-me da lista",
  "New things and good news, now and then.": "Novidades e boas notícias, de vez em quando.",
  "Write to me": "Escrevam-me",
  "Look into your mailbox": "Veja o seu e-mail",
  "If {email} is not on our list yet, a letter is on its way there. Press the button in it, and we write to you.":
    "Se {email} ainda não está na nossa lista, uma mensagem vai a caminho. Carregue no botão que está nela e nós escrevemos-lhe.",
  "In full": "Na íntegra",
  Privacy: "Privacidade",
  Terms: "Termos",
  "A question for {name}": "Uma pergunta para {name}",
  "All that is good to know": "Tudo o que convém saber",
  "Have a look": "Dar uma vista de olhos",
  "Choose yours": "Escolher o seu",
  "What customers say": "O que dizem os clientes",
  Menu: "Menu",
  "Do you want letters from {name}?": "Quer receber as mensagens de {name}?",
  "One press, and you are on the list": "Um toque e está na lista",
  "Somebody, we hope you, asked for letters from {name} at this address.":
    "Alguém, esperamos que você, pediu as mensagens de {name} para este e-mail.",
  "If it was not you, do nothing: we will not write again.":
    "Se não foi você, não faça nada: não voltaremos a escrever.",
  "{name} may write to me at this address. We send one letter first to be sure that it is yours, and every letter has a link to leave.":
    "{name} pode escrever-me para este e-mail. Primeiro enviamos uma mensagem para ter a certeza de que é seu, e cada mensagem tem um link para sair.",
};
