import type { Catalogue } from "../say.ts";

/** The account of a buyer: signing in, orders, addresses, details. */
export const account: Catalogue = {
  "What you spent here": "O que gastou aqui",
  "By month, with delivery; what was given back is taken off.":
    "Por mês, com entrega; o que foi devolvido está descontado.",
  "{n} orders": { one: "{n} pedido", other: "{n} pedidos" },
  "A JSON file, which other programs can read.": "Um ficheiro JSON, que outros programas conseguem ler.",
  "Add an address": "Adicionar um endereço",
  "Add one, and check-out has it ready.": "Adicione um, e ele estará pronto ao finalizar a compra.",
  Addresses: "Endereços",
  "All other devices are signed out when you do.": "Todos os outros aparelhos serão desligados da conta.",
  "All others are signed out.": "Todos os outros foram desligados.",
  "All {n} addresses": "Todos os {n} endereços",
  "An app": "Uma aplicação",
  "Ask for a new link": "Pedir um novo link",
  "Ask for another letter": "Pedir outra mensagem",
  "Back to signing in": "Voltar para entrar",
  "Back to the newest": "Voltar aos mais recentes",
  "Be forgotten": "Ser esquecido",
  "Begin with this one": "Começar por este",
  "Being packed, to be paid on delivery": "A ser preparado, pagamento na entrega",
  "Cancelled, your money comes back": "Cancelado, o seu dinheiro será devolvido",
  "Change or add an address": "Alterar ou adicionar um endereço",
  "Change the password": "Alterar a senha",
  "Change this address": "Alterar este endereço",
  "Change your details": "Alterar os seus dados",
  "Change your e-mail address": "Alterar o seu e-mail",
  "Change your password": "Alterar a sua senha",
  "Check-out begins with that address now.": "Ao finalizar a compra, começa agora por esse endereço.",
  "Check-out begins with this one": "O primeiro a aparecer ao finalizar a compra",
  "Check-out has it ready for the rider.": "Fica pronto ao finalizar a compra, para o estafeta.",
  "Choose a password": "Escolher uma senha",
  "Delete my account": "Apagar a minha conta",
  "Delete this address": "Apagar este endereço",
  "Delete your account": "Apagar a sua conta",
  "Delete your account here, with your name and address. You see first what happens.":
    "Apague aqui a sua conta, com o seu nome e endereço. Primeiro vê o que acontece.",
  "Download my data": "Transferir os meus dados",
  "E-mail me a code": "Enviar-me um código por e-mail",
  "Everything {shop} holds about you in one file: your details, addresses, orders with all that happened to them, what is in your cart, and where you are signed in.":
    "Tudo o que {shop} guarda sobre si num só ficheiro: os seus dados, endereços, pedidos com tudo o que lhes aconteceu, o que está no carrinho e onde tem sessão aberta.",
  "Go on": "Continuar",
  Hello: "Olá",
  "Hello {name}": "Olá, {name}",
  "I know that this can't be undone.": "Sei que isto não pode ser desfeito.",
  "It is signed out.": "Foi desligado.",
  "It is {email} now. We send a code to the new one, to see that it is yours. Orders you placed with it as a guest come into your account, and all other devices are signed out.":
    "Agora é {email}. Enviamos um código para o novo, para ver que é seu. Os pedidos que fez com ele como visitante passam para a sua conta, e todos os outros aparelhos são desligados.",
  "Keep it": "Manter",
  "Keep the password": "Guardar a senha",
  "Look around the shop": "Ver a loja",
  "More orders": "Mais pedidos",
  "New here?": "É novo aqui?",
  "No address yet.": "Ainda sem endereço.",
  "None yet. With one here, check-out is two taps: you choose it, and you pay.":
    "Ainda nenhum. Com um aqui, comprar são dois toques: escolhe-o e paga.",
  "None: you come in with a code we e-mail you.": "Nenhuma: entra com um código que lhe enviamos por e-mail.",
  "Nothing yet. What you order at {shop} shows up here.":
    "Ainda nada. O que encomendar em {shop} aparece aqui.",
  "Older orders": "Pedidos mais antigos",
  "Open an account": "Criar uma conta",
  "Orders that went there keep it.": "Os pedidos que foram para lá mantêm-no.",
  "Paid, being packed": "Pago, a ser preparado",
  "Phone (optional)": "Telefone (opcional)",
  "Save the address": "Guardar o endereço",
  "See all your orders": "Ver todos os seus pedidos",
  "See your orders at {shop} again, and order faster next time.":
    "Reveja os seus pedidos em {shop} e compre mais depressa da próxima vez.",
  "Send another code": "Enviar outro código",
  "Send the code": "Enviar o código",
  "Send the link": "Enviar o link",
  "Sent, to be paid on delivery": "Enviado, pagamento na entrega",
  "Sign out": "Sair",
  "Sign out all others": "Desligar todos os outros",
  "Sign out everywhere, here too": "Sair em todo o lado, aqui também",
  "Signing in": "Entrada na conta",
  "Something you don't know? Sign it out, and choose a new password.":
    "Algo que não reconhece? Desligue-o e escolha uma nova senha.",
  "Tell us your name": "Diga-nos o seu nome",
  "The address is deleted.": "O endereço foi apagado.",
  "The address is saved.": "O endereço foi guardado.",
  "There are no older ones.": "Não há mais antigos.",
  "Tick the box when you are sure.": "Marque a caixa quando tiver a certeza.",
  "Waits for its payment": "À espera do pagamento",
  "We send a code to your e-mail address next. The account is for {shop} alone; other shops know nothing of it.":
    "A seguir enviamos um código para o seu e-mail. A conta é só para {shop}; outras lojas nada sabem dela.",
  "We sent a code to {email}. With it we know that the address is yours.":
    "Enviámos um código para {email}. Com ele sabemos que o e-mail é seu.",
  "We sent another code to {email}. With it we know that the address is yours.":
    "Enviámos outro código para {email}. Com ele sabemos que o e-mail é seu.",
  "We wrote to {email}. If it has an account here, the letter has a link to choose a new password. It counts for an hour.":
    "Escrevemos para {email}. Se tiver conta aqui, a mensagem traz um link para escolher uma nova senha. É válido por uma hora.",
  "What comes next is worth a second look. Please sign in once more.":
    "O que vem a seguir merece cuidado. Entre mais uma vez na sua conta, por favor.",
  "What goes, at once and for good": "O que desaparece, já e para sempre",
  "What stays in the shop's books": "O que fica nos livros da loja",
  "What was bought, when and for how much, and in which country and region, without saying by whom. The law asks shops to keep that.":
    "O que foi comprado, quando e por quanto, e em que país e região, sem dizer por quem. A lei pede às lojas que guardem isso.",
  "Where you are signed in": "Onde tem sessão iniciada",
  "You have not ordered here yet. What you ordered as a guest shows up once its e-mail address is that of your account.":
    "Ainda não encomendou aqui. O que encomendou como visitante aparece quando o e-mail for o da sua conta.",
  "You have one.": "Tem uma.",
  "You have {n}, the most there can be. Delete one to add another.":
    "Tem {n}, o máximo possível. Apague um para adicionar outro.",
  "Your account at {shop} is the only one this is about. In other shops you are somebody else, and stay.":
    "Trata-se apenas da sua conta em {shop}. Noutras lojas é outra pessoa, e continua.",
  "You are signed out here. If your account was deleted, we sent you a letter that says so.":
    "A sua sessão terminou aqui. Se a sua conta foi apagada, enviámos-lhe uma mensagem que o confirma.",
  "Your account is deleted. We sent you a letter that says so.":
    "A sua conta foi apagada. Enviámos-lhe uma mensagem que o confirma.",
  "Your account: name, e-mail address, phone number, password and saved addresses.":
    "A sua conta: nome, e-mail, telefone, senha e endereços guardados.",
  "Your address is {email} now.": "O seu e-mail é agora {email}.",
  "Your addresses": "Os seus endereços",
  "Your cart, your wish list and the letters you asked for. All your devices are signed out.":
    "O seu carrinho, a sua lista de desejos e as mensagens que pediu. Todos os seus aparelhos são desligados.",
  "Your code": "O seu código",
  "Your data": "Os seus dados guardados",
  "Your details": "Os seus dados",
  "Your details are saved.": "Os seus dados foram guardados.",
  "Your devices": "Os seus aparelhos",
  "Your e-mail address": "O seu e-mail",
  "Your name, e-mail address, phone number, street, town and note on every order that is over. The links to those orders stop working, also those in your mail.":
    "O seu nome, e-mail, telefone, rua, cidade e nota em todos os pedidos terminados. Os links para esses pedidos deixam de funcionar, também os do seu e-mail.",
  "Your orders": "Os seus pedidos",
  "Your orders and addresses at {shop}.": "Os seus pedidos e endereços em {shop}.",
  "Your password": "A sua senha",
  "or without a password": "ou sem senha",
  "seen {when}": "visto em {when}",
  "signed in {when}": "entrada em {when}",
  "this one": "este",
  "{browser} on {machine}": "{browser} em {machine}",
  "{digits} digits. It counts for {minutes} minutes.": "{digits} algarismos. É válido por {minutes} minutos.",
  "{n} orders are still under way": {
    one: "Um pedido ainda está a decorrer",
    other: "{n} pedidos ainda estão a decorrer",
  },
  "{shop} needs to know where orders {numbers} go. You still get their news by e-mail. When one is sent or called off, who and where is deleted from it as well, without you having to do anything.":
    {
      one: "{shop} precisa de saber para onde vai o pedido {numbers}. Continua a receber notícias dele por e-mail. Quando for enviado ou cancelado, quem e onde também são apagados dele, sem que tenha de fazer nada.",
      other:
        "{shop} precisa de saber para onde vão os pedidos {numbers}. Continua a receber notícias deles por e-mail. Quando um for enviado ou cancelado, quem e onde também são apagados dele, sem que tenha de fazer nada.",
    },
  "You are signed out on all devices, this one too.": "Saiu da conta em todos os aparelhos, incluindo este.",
  "You are signed out on this device.": "Saiu da conta neste aparelho.",
  "Ready to be picked up": "Pronto a levantar",
  "Ready to be picked up, and paid there": "Pronto a levantar, pagamento no local",
  "Being packed, to be paid when you pick it up": "A ser preparado, pagamento ao levantar",
  "Picked up": "Levantado",
  Arrived: "Chegou",
  "Partly ready, more follows": "Pronto em parte, o resto segue",
};
