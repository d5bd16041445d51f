import type { Catalogue } from "../say.ts";

/** Reporting, and stopping messages. */
export const safety: Catalogue = {
  "Choose a message of the other side.": "Escolha uma mensagem da outra parte.",
  "Let the shop write to me again": "Deixar a loja escrever-me de novo",
  "Report something": "Denunciar algo",
  "Say in a few words what is wrong.": "Diga em poucas palavras o que está mal.",
  "Send the report": "Enviar a denúncia",
  "Stop messages that are not about my orders": "Parar mensagens que não são sobre as minhas encomendas",
  "The platform has your report. Thank you.": "A plataforma tem a sua denúncia. Obrigado.",
  "The platform has your reports about this already, and looks at them.":
    "A plataforma já tem as suas denúncias sobre isto e está a vê-las.",
  "The platform reads it, with the message you choose. {shop} is not told who reported.":
    "A plataforma lê-a, com a mensagem que escolher. {shop} não fica a saber quem denunciou.",
  "The shop can write to you again.": "A loja pode escrever-lhe de novo.",
  "The shop writes to you only about your orders now.":
    "A loja agora só lhe escreve sobre as suas encomendas.",
  "What do you report?": "O que denuncia?",
  "What is wrong with it?": "O que está mal nisso?",
  "Somebody else has signed in here since this page was opened, so nothing was sent.":
    "Outra pessoa iniciou sessão aqui desde que esta página foi aberta, por isso nada foi enviado.",
  "You were signed out on this device, so this was not sent. Sign in on another page, then send it again from here.":
    "A sua sessão neste aparelho tinha terminado, por isso isto não foi enviado. Inicie sessão noutra página e depois envie de novo a partir daqui.",
  "You were signed out on this device, so this was not sent. Please send it again.":
    "A sua sessão neste aparelho tinha terminado, por isso isto não foi enviado. Envie de novo, por favor.",
  "Your pictures were not kept. Please choose them again.":
    "As suas fotos não foram guardadas. Escolha-as de novo, por favor.",
  "Your message could not be sent. There are other ways to reach each other.":
    "A sua mensagem não pôde ser enviada. Há outras formas de contacto.",
  "{shop} as a whole": "{shop} em geral",
};
