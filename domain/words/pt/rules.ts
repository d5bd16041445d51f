import type { Catalogue } from "../say.ts";

/** What the rules say to shoppers when something can’t be done as it was asked. */
export const rules: Catalogue = {
  "A new password": "Uma nova senha",
  "A payment did not go through": "Um pagamento não foi concluído",
  Account: "Conta",
  "All devices are signed out when you do.": "Todos os aparelhos serão desligados da conta.",
  "An unknown device": "Um aparelho desconhecido",
  "At least 10 characters. Three or four words that only you would put together work well.":
    "Pelo menos 10 caracteres. Três ou quatro palavras que só você juntaria funcionam bem.",
  Cancelled: "Cancelado",
  Change: "Alterar",
  "Choose a country.": "Escolha um país.",
  "Choose a new password": "Escolha uma nova senha",
  "Choose how many, from 0 to {most}.": "Escolha uma quantidade de 0 a {most}.",
  "Choose how many, from 1 to {most}.": "Escolha uma quantidade de 1 a {most}.",
  Code: "Código",
  Collections: "Coleções",
  Country: "País",
  Delivery: "Entrega",
  Devices: "Aparelhos",
  "E-mail": "E-mail",
  "E-mail and password do not belong together.": "O e-mail e a senha não correspondem.",
  "Enter a phone number a rider can call, or none.":
    "Escreva um número para onde o estafeta possa ligar, ou nenhum.",
  "Enter a phone number the rider can call.":
    "Escreva um número de telefone para onde o estafeta possa ligar.",
  "Enter an e-mail address, like name@example.com.": "Escreva um e-mail, como nome@example.com.",
  "Enter the street and house number.": "Escreva a rua e o número.",
  "Enter the town or city.": "Escreva a cidade ou localidade.",
  "Forgotten your password?": "Esqueceu a senha?",
  Free: "Grátis",
  Home: "Início",
  "Is it still you?": "Ainda é você?",
  "Look in your mail": "Veja o seu e-mail",
  "Money arrived for this order, but not the amount asked for. The shop knows and will write to you.":
    "Chegou dinheiro para este pedido, mas não o valor devido. A loja sabe disso e vai escrever-lhe.",
  New: "Novos",
  "New e-mail address": "Novo e-mail",
  "New password": "Nova senha",
  "Not paid yet": "Ainda não pago",
  "Nothing there? It can take a minute, and sometimes it hides among spam.":
    "Nada? Pode demorar um minuto, e às vezes esconde-se no spam.",
  "Only {n} left, so we put {n} in your cart.": "Só restam {n}, por isso pusemos {n} no seu carrinho.",
  "Only {n} of {title} left, so we put {n} in your cart.":
    "Só restam {n} de {title}, por isso pusemos {n} no seu carrinho.",
  "Only {n} of {title} left.": "Só restam {n} de {title}.",
  Orders: "Pedidos",
  "Others are buying the same things right now. Please try again.":
    "Outras pessoas estão a comprar os mesmos artigos agora. Tente de novo.",
  Paid: "Pago",
  Password: "Senha",
  "Passwords have at most 128 characters.": "As senhas têm no máximo 128 caracteres.",
  "Pay on delivery": "Pagar na entrega",
  Phone: "Telefone",
  "Please change your cart and order again.": "Altere o seu carrinho e faça o pedido de novo.",
  "Please keep the note under 1,000 characters.": "A nota deve ter menos de 1.000 caracteres.",
  "Please keep the postcode under 20 characters.": "O código postal deve ter menos de 20 caracteres.",
  "Please keep the state or region under 100 characters.":
    "O estado ou a região deve ter menos de 100 caracteres.",
  "Please keep this line under 200 characters.": "Esta linha deve ter menos de 200 caracteres.",
  "Please leave our name out of your password.": "Não use o nosso nome na sua senha.",
  "Please leave your e-mail address out of your password.": "Não use o seu e-mail na sua senha.",
  "Please sign in.": "Entre na sua conta, por favor.",
  "Please tell us your name.": "Diga-nos o seu nome, por favor.",
  "Please use at least 10 characters.": "Use pelo menos 10 caracteres.",
  "Please use at most 128 characters.": "Use no máximo 128 caracteres.",
  "Please use at most 80 characters.": "Use no máximo 80 caracteres.",
  "Please write your e-mail address, like name@example.com.": "Escreva o seu e-mail, como nome@example.com.",
  "Please write your password.": "Escreva a sua senha.",
  "Prices changed while you were shopping. The total is now {total}. Please look it over and order again.":
    "Os preços mudaram durante a sua compra. O total é agora {total}. Confira e faça o pedido de novo.",
  Products: "Produtos",
  Remove: "Remover",
  Returns: "Devoluções",
  Save: "Guardar",
  Sent: "Enviado",
  "Sold out": "Esgotado",
  "Something in the form is not right.": "Algo no formulário não está certo.",
  "Something went wrong": "Algo correu mal",
  "Something went wrong on our side": "Algo correu mal do nosso lado",
  State: "Estado",
  "Take it with you": "Leve-os consigo",
  "Tell us who the parcel is for.": "Diga-nos para quem é a encomenda.",
  "Tell us your address, and we send a link to choose a new one.":
    "Diga-nos o seu e-mail, e enviamos um link para escolher uma nova.",
  "That is not the code. You can try once more.": "Não é esse o código. Pode tentar mais uma vez.",
  "That is not the code. You can try {n} more times.": "Não é esse o código. Pode tentar mais {n} vezes.",
  "That is your address already.": "Esse já é o seu e-mail.",
  "That was too often. Please try again in {n} minutes.":
    "Foram demasiadas vezes. Tente de novo dentro de {n} min.",
  "That was too often. Please try again in {n} seconds.":
    "Foram demasiadas vezes. Tente de novo dentro de {n} s.",
  "The code is the {digits} digits in our letter.": "O código são os {digits} algarismos da nossa mensagem.",
  "The letter is on its way. It can take a minute.": "A mensagem vai a caminho. Pode demorar um minuto.",
  "There is nothing here": "Não há nada aqui",
  "There is nothing to pay online for this order.": "Não há nada a pagar online por este pedido.",
  "This address has an account already.": "Este e-mail já tem uma conta.",
  "This address is not there any more. Please choose another.": "Este endereço já não existe. Escolha outro.",
  "This cart is no longer open. Please put what you want into a new one.":
    "Este carrinho já não está aberto. Ponha o que quer num novo.",
  "This cart is no longer open. Please start a new one.": "Este carrinho já não está aberto. Comece um novo.",
  "This code counts no more. Please ask for a new one.": "Este código já não é válido. Peça um novo.",
  "This link counts no more: it was used, or is older than an hour. Please ask for a new one.":
    "Este link já não é válido: foi usado ou tem mais de uma hora. Peça um novo.",
  "This one is on the lists that thieves try first. Three or four words that only you would put together are better.":
    "Esta está nas listas que os ladrões tentam primeiro. Três ou quatro palavras que só você juntaria são melhores.",
  "This order is paid. Thank you!": "Este pedido está pago. Obrigado!",
  "This shop is closed for now.": "Esta loja está fechada por agora.",
  "To be sure that it is you, please sign in once more.":
    "Para termos a certeza de que é você, entre mais uma vez na sua conta.",
  Total: "Total",
  "We can't reach our books right now. Please try again in a minute.":
    "Não conseguimos aceder aos nossos registos agora. Tente de novo dentro de um minuto.",
  "We could not find that address.": "Não encontrámos esse endereço.",
  "We could not find that collection.": "Não encontrámos essa coleção.",
  "We could not find that cart.": "Não encontrámos esse carrinho.",
  "We could not find that order.": "Não encontrámos esse pedido.",
  "We could not find that page.": "Não encontrámos essa página.",
  "We could not find that product.": "Não encontrámos esse produto.",
  "We put {n} in your cart, the most it takes.": "Pusemos {n} no seu carrinho, o máximo que leva.",
  "You have {n} addresses, the most there can be. Please delete one first.":
    "Tem {n} endereços, o máximo possível. Apague um primeiro.",
  "You were signed out on this device, so that was not done. Please try it once more.":
    "A sua sessão neste aparelho tinha terminado, por isso nada foi feito. Tente mais uma vez.",
  "Your account": "A sua conta",
  "Your cart is empty.": "O seu carrinho está vazio.",
  "Your cart is full. Please order what is in it first.":
    "O seu carrinho está cheio. Encomende primeiro o que está nele.",
  "Your name": "O seu nome",
  "Your password is changed, and all other devices are signed out.":
    "A sua senha foi alterada e todos os outros aparelhos foram desligados.",
  "Your password is changed. Sign in with the new one.": "A sua senha foi alterada. Entre com a nova.",
  "Your payment page is being opened. Please try again in a moment.":
    "A sua página de pagamento está a abrir. Tente de novo dentro de momentos.",
  "{title} is no longer sold.": "{title} já não é vendido.",
  "{title} is sold out.": "{title} está esgotado.",
  "This shop can't take payments by {gateway} right now. Please write to the shop.":
    "Esta loja não pode receber pagamentos por {gateway} neste momento. Escreva à loja.",
  "{gateway} no longer takes this shop's key. Please pay another way, or write to the shop.":
    "A {gateway} já não aceita a chave desta loja. Pague de outra forma ou escreva à loja.",
  "{gateway} is not answering right now. Please try again in a minute.":
    "A {gateway} não responde neste momento. Tente de novo dentro de um minuto.",
  "{gateway} could not say whether this is paid. Please try again in a minute.":
    "A {gateway} não conseguiu dizer se está pago. Tente de novo dentro de um minuto.",
  "{gateway} did not open a payment page. Please try again, or choose another way to pay.":
    "A {gateway} não abriu uma página de pagamento. Tente de novo ou escolha outra forma de pagar.",
  "Choose a picture or a PDF of your receipt first.": "Escolha primeiro uma foto ou um PDF do comprovativo.",
  "This file is over 6 MB. A photograph or a screenshot of the receipt is enough.":
    "Este ficheiro tem mais de 6 MB. Uma foto ou captura de ecrã do comprovativo basta.",
  "We can take a picture (JPEG, PNG, WebP, GIF or AVIF) or a PDF. This is neither.":
    "Aceitamos uma imagem (JPEG, PNG, WebP, GIF ou AVIF) ou um PDF. Este ficheiro não é nem uma coisa nem outra.",
  "This order no longer waits for a transfer.": "Este pedido já não aguarda uma transferência.",
  "The shop has several files of yours already. Please write to the shop instead.":
    "A loja já tem vários ficheiros seus. Escreva antes à loja.",
  "Please write your name without a web address.": "Escreva o seu nome sem um endereço web, por favor.",
};
