import type { Catalogue } from "../say.ts";

/** What letters say. */
export const letters: Catalogue = {
  "A new password for {name}": "Uma nova senha para {name}",
  "Follow it at {address}": "Siga o envio em {address}",
  "Hello {name},": "Olá, {name},",
  "If it was not you who asked, nothing happens: just leave this letter alone.":
    "Se não foi você que pediu, nada acontece: ignore esta mensagem.",
  "If that was not you, answer this letter or write to us at once.":
    "Se não foi você, responda a esta mensagem ou escreva-nos já.",
  "If that was not you, choose a new one at once: “Forgotten your password?” on the sign-in page.":
    "Se não foi você, escolha já uma nova: “Esqueceu a senha?” na página de entrada.",
  "If you did not do this, write to us at once.": "Se não foi você, escreva-nos já.",
  "Is this your new address?": "Este é o seu novo e-mail?",
  "It counts for {minutes} minutes, in the window where you asked for it. Nobody from us will ever ask you for it.":
    "É válido por {minutes} minutos, na janela onde o pediu. Ninguém da nossa parte lhe vai pedir este código.",
  "It goes to where it came from. Banks can take a few days.":
    "Volta para onde veio. Os bancos podem demorar alguns dias.",
  "It travels with {carrier}, number {number}.": "Viaja com {carrier}, número {number}.",
  "It travels with {carrier}.": "Viaja com {carrier}.",
  "Its tracking number is {number}.": "O número de seguimento é {number}.",
  "No account with this address at {name}": "Nenhuma conta com este e-mail em {name}",
  "Order {number} is cancelled": "O pedido {number} foi cancelado",
  "Order {number} is on its way": "O pedido {number} está a caminho",
  "Order {number} is paid. Thank you.": "O pedido {number} está pago. Obrigado.",
  "Please have {amount} ready when it arrives.": "Tenha {amount} à mão quando chegar, por favor.",
  "See or pay your order": "Ver ou pagar o seu pedido",
  "See your order": "Ver o seu pedido",
  "Somebody, perhaps you, asked for a new password here. There is no account with this address. If you have one with another address, ask again with that one.":
    "Alguém, talvez você, pediu aqui uma nova senha. Não há conta com este e-mail. Se tem uma com outro, peça de novo com esse.",
  "Somebody, perhaps you, wanted to make this the address of another account at {name}. An address can have one account only, so nothing was changed.":
    "Alguém, talvez você, quis usar este e-mail noutra conta em {name}. Um e-mail só pode ter uma conta, por isso nada mudou.",
  "Thank you, we have your order {number}": "Obrigado, recebemos o seu pedido {number}",
  "The button takes you to where you choose it. It counts for an hour, and once.":
    "O botão leva-o até onde a escolhe. É válido por uma hora, e uma vez.",
  "The password of your account at {name} was just changed, and all other devices were signed out.":
    "A senha da sua conta em {name} acabou de ser alterada, e todos os outros aparelhos foram desligados.",
  "There is an account with this address already, so this code signs you in to it.":
    "Já existe uma conta com este e-mail, por isso este código faz a entrada nela.",
  "This address has an account already": "Este e-mail já tem uma conta",
  "This address has an account at {name} already": "Este e-mail já tem uma conta em {name}",
  "We cancelled your order on {day}.": "Cancelámos o seu pedido em {day}.",
  "We could not send the letter just now. Please try again in a minute.":
    "Não conseguimos enviar a mensagem agora. Tente de novo dentro de um minuto.",
  "We have your payment for order {number}": "Recebemos o seu pagamento do pedido {number}",
  "We sent order {number} on {day}.": "Enviámos o pedido {number} em {day}.",
  "We sent your {amount} back": "Devolvemos-lhe {amount}",
  "We start on it as soon as your payment of {amount} is there.":
    "Começamos a prepará-lo assim que o seu pagamento de {amount} chegar.",
  "We will give your {amount} back.": "Vamos devolver-lhe {amount}.",
  "With this code it becomes the address of your account at {name}.":
    "Com este código, passa a ser o e-mail da sua conta em {name}.",
  "You have no account at {name} with this address": "Não tem conta em {name} com este e-mail",
  "You ordered on {day}. We will send it to {address}.":
    "Encomendou em {day}. Vamos enviá-lo para {address}.",
  "Your account at {name} is deleted": "A sua conta em {name} foi apagada",
  "Your account at {name} is gone, with your name, address and phone number. What was bought, when and for how much stays in the shop's books, without saying by whom.":
    "A sua conta em {name} desapareceu, com o seu nome, endereço e telefone. O que foi comprado, quando e por quanto fica nos livros da loja, sem dizer por quem.",
  "Your account at {name} now has the address {email}, and letters go there. All other devices were signed out.":
    "A sua conta em {name} tem agora o e-mail {email}, e as mensagens vão para lá. Todos os outros aparelhos foram desligados.",
  "Your account is deleted": "A sua conta foi apagada",
  "Your address at {name} was changed": "O seu e-mail em {name} foi alterado",
  "Your address was changed": "O seu e-mail foi alterado",
  "Your code to open an account at {name}": "O seu código para criar uma conta em {name}",
  "Your code to sign in at {name}": "O seu código para entrar em {name}",
  "Your money for order {number} is on its way back":
    "O seu dinheiro do pedido {number} está a caminho de volta",
  "Your order {number} from {shop}": "O seu pedido {number} em {shop}",
  "Your parcel is on its way": "A sua encomenda está a caminho",
  "Your password for {name} was changed": "A sua senha de {name} foi alterada",
  "Your password stays as it is.": "A sua senha fica como está.",
  "Your password was changed": "A sua senha foi alterada",
  "Your payment of {amount} is here": "O seu pagamento de {amount} chegou",
  "{code} confirms your new address at {name}": "{code} confirma o seu novo e-mail em {name}",
  "{code} is your code for {name}": "{code} é o seu código para {name}",
  "{n} orders are still under way. The shop keeps where to send them until then, and you still get news of them; after that it is forgotten as well.":
    {
      one: "Um pedido ainda está a decorrer. Até lá, a loja guarda para onde o enviar, e as notícias dele continuam a chegar-lhe; depois, isso também é esquecido.",
      other:
        "{n} pedidos ainda estão a decorrer. Até lá, a loja guarda para onde os enviar, e as notícias deles continuam a chegar-lhe; depois, isso também é esquecido.",
    },
  "Your payment for order {number} did not go through": "O pagamento do pedido {number} não foi concluído",
  "Your payment did not go through": "O seu pagamento não foi concluído",
  "The payment service says that it did not go through. Your order {number} waits: you can pay it from its page.":
    "O serviço de pagamento diz que não foi concluído. O seu pedido {number} fica à espera: pode pagá-lo na página dele.",
  "It came on top of what your order asks for. Your order stays as it is.":
    "Chegou a mais do que o seu pedido custa. O seu pedido fica como está.",
};
