import type { Catalogue } from "../say.ts";

/** What is said before any page is asked: no such shop, closed, not from our own page (`worker/notice.ts`). */
export const refusals: Catalogue = {
  "There is no shop at this address": "Não há nenhuma loja neste endereço",
  "Check the spelling, or ask the shop for its link.": "Confira se está bem escrito ou peça o link à loja.",
  "There is nothing at this address": "Não há nada neste endereço",
  "It may have been moved or taken down. Try the front page instead.":
    "Pode ter sido mudado ou retirado. Tente a página inicial.",
  "This shop is not open yet": "Esta loja ainda não abriu",
  "Its owner is still setting it up. Please come back later.":
    "A pessoa responsável ainda está a prepará-la. Volte mais tarde.",
  "If you have bought here, write to the seller at the address in your order e-mail.":
    "Se comprou aqui, escreva ao vendedor para o endereço que está no e-mail do seu pedido.",
  "We can't reach our books right now": "Não conseguimos aceder aos nossos registos neste momento",
  "Nothing is lost. Please go back and try again in a minute.":
    "Nada se perdeu. Volte atrás e tente de novo daqui a um minuto.",
  "This was not sent from our own page": "Isto não foi enviado da nossa própria página",
  "Nothing was done. Please open the page itself and press its button there.":
    "Nada foi feito. Abra a própria página e carregue no botão dela.",
  "That is more than this page takes": "Isso é mais do que esta página aceita",
  "Please go back and send less at once.": "Volte atrás e envie menos de cada vez.",
  "We could not read that form": "Não conseguimos ler esse formulário",
  "Please go back and send it from the page itself.": "Volte atrás e envie-o a partir da própria página.",
  "Please go back and try again. If it stays, tell us the request below.":
    "Volte atrás e tente de novo. Se continuar, indique-nos a solicitação abaixo.",
};
